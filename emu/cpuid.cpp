#include "emu/engine_probe.hpp"
#include "emu/machine.hpp"

#include <algorithm>
#include <array>
#include <cstdint>
#include <initializer_list>
#include <map>
#include <mutex>
#include <vector>

namespace kobox
{

namespace
{

constexpr std::uint32_t bits(std::initializer_list<unsigned> numbers) noexcept
{
    std::uint32_t mask = 0;
    for (const unsigned n : numbers)
        mask |= std::uint32_t{1} << n;
    return mask;
}

/// Bits of one leaf that the guest may see. What is left out the engine lacks or executes wrongly,
/// or it would read something of the host.
struct Visible
{
    std::uint32_t leaf;
    Machine::Cpuid mask;
};
constexpr std::uint32_t all = ~std::uint32_t{};
constexpr auto visible = std::to_array<Visible>({
    // Without MONITOR, FMA, PCID, X2APIC, TSC_DEADLINE, AVX, F16C, RDRAND, HYPERVISOR.
    {1, {all, all, ~bits({3, 12, 17, 21, 24, 28, 29, 30, 31}), all}},
    // FSGSBASE BMI1 SMEP BMI2 ADX SMAP CLFLUSHOPT CLWB; no ERMS, INVPCID, RDSEED, AVX-512, SHA.
    {7, {0, bits({0, 3, 7, 8, 19, 20, 23, 24}), 0, 0}},
});

constexpr std::uint32_t xsave_leaf = 0xd;

/// The state components of x87 and SSE alone: a legacy area and a header. The engine's own answer
/// counts components that are hidden here.
constexpr Machine::Cpuid xsave_area(std::uint32_t subleaf, const Machine::Cpuid& native) noexcept
{
    constexpr std::uint32_t x87_and_sse = 3;
    constexpr std::uint32_t area_size = 512 + 64;
    constexpr std::uint32_t xsaveopt = 1;
    if (subleaf == 0)
        return {x87_and_sse, area_size, area_size, 0};
    if (subleaf == 1)
        return {native.eax & xsaveopt, 0, 0, 0};
    return {};
}

Machine::Cpuid seen_by_guest(const CpuidQuery& query, Machine::Cpuid id)
{
    if (query.leaf == xsave_leaf)
        return xsave_area(query.subleaf, id);
    for (const Visible& row : visible)
    {
        if (row.leaf != query.leaf)
            continue;
        id.eax &= row.mask.eax;
        id.ebx &= row.mask.ebx;
        id.ecx &= row.mask.ecx;
        id.edx &= row.mask.edx;
    }
    constexpr std::uint32_t xsave = 1U << 26;
    constexpr std::uint32_t osxsave = 1U << 27;
    if (query.leaf == 1 && (id.ecx & xsave) != 0)
        id.ecx |= osxsave; // CR4.OSXSAVE is on from the start
    return id;
}

constexpr std::uint32_t first_extended_leaf = 0x80000000;

/// Leaves whose answer depends on ECX, and how many subleaves can differ from zero.
struct Indexed
{
    std::uint32_t leaf;
    std::uint32_t subleaves;
};
constexpr auto indexed = std::to_array<Indexed>({{4, 4}, {7, 1}, {0xb, 2}, {xsave_leaf, 2}});

std::uint32_t subleaves_of(std::uint32_t leaf) noexcept
{
    for (const Indexed& row : indexed)
        if (row.leaf == leaf)
            return row.subleaves;
    return 1;
}

using Answers = std::map<CpuidQuery, Machine::Cpuid>;

Answers ask(Unicorn& engine)
{
    constexpr std::uint32_t leaves = 0x20;
    std::vector<CpuidQuery> queries;
    for (const std::uint32_t base : {std::uint32_t{0}, first_extended_leaf})
        for (std::uint32_t leaf = base; leaf < base + leaves; ++leaf)
            for (std::uint32_t subleaf = 0; subleaf < subleaves_of(leaf); ++subleaf)
                queries.push_back({leaf, subleaf});
    const auto native = native_cpuid(engine, queries);
    Answers answers;
    for (std::size_t i = 0; i < queries.size(); ++i)
        answers.emplace(queries[i], seen_by_guest(queries[i], native[i]));
    return answers;
}

struct Known
{
    std::once_flag learned;
    Answers answers;
};

Known& known()
{
    static Known known;
    return known;
}

} // namespace

void learn_cpuid(Unicorn& engine)
{
    std::call_once(known().learned, [&] { known().answers = ask(engine); });
}

Machine::Cpuid Machine::cpuid(std::uint32_t leaf, std::uint32_t subleaf) noexcept
{
    std::call_once(known().learned, [] {
        Unicorn engine;
        known().answers = ask(engine);
    });
    const Answers& answers = known().answers;
    const std::uint32_t highest_basic = answers.at({0, 0}).eax;
    const std::uint32_t highest_extended = answers.at({first_extended_leaf, 0}).eax;
    const bool exists =
        leaf < first_extended_leaf ? leaf <= highest_basic : leaf <= highest_extended;
    // Beyond its last leaf an Intel CPU answers with the last basic one.
    if (!exists)
        leaf = highest_basic;
    const bool is_indexed = std::ranges::find(indexed, leaf, &Indexed::leaf) != indexed.end();
    const auto found = answers.find({leaf, is_indexed ? subleaf : 0});
    return found == answers.end() ? Cpuid{} : found->second;
}

} // namespace kobox
