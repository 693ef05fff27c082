#include "emu/engine.hpp"
#include "emu/machine.hpp"

#include <array>
#include <cstdint>
#include <map>
#include <mutex>
#include <utility>

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

Machine::Cpuid seen_by_guest(std::uint32_t leaf, std::uint32_t subleaf)
{
    Machine::Cpuid id = Engine::native_cpuid(leaf, subleaf);
    if (leaf == xsave_leaf)
        return xsave_area(subleaf, id);
    for (const Visible& row : visible)
    {
        if (row.leaf != leaf)
            continue;
        id.eax &= row.mask.eax;
        id.ebx &= row.mask.ebx;
        id.ecx &= row.mask.ecx;
        id.edx &= row.mask.edx;
    }
    constexpr std::uint32_t xsave = 1U << 26;
    constexpr std::uint32_t osxsave = 1U << 27;
    if (leaf == 1 && (id.ecx & xsave) != 0)
        id.ecx |= osxsave; // CR4.OSXSAVE is on from the start
    return id;
}

} // namespace

Machine::Cpuid Machine::cpuid(std::uint32_t leaf, std::uint32_t subleaf) noexcept
{
    static std::mutex mutex;
    static std::map<std::pair<std::uint32_t, std::uint32_t>, Cpuid> known;
    const std::lock_guard lock{mutex};
    const auto [entry, fresh] = known.try_emplace({leaf, subleaf});
    if (fresh)
        entry->second = seen_by_guest(leaf, subleaf);
    return entry->second;
}

} // namespace kobox
