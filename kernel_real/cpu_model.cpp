#include "kernel_real/cpu_model.hpp"

#include <algorithm>
#include <array>

namespace kobox
{

namespace
{

constexpr std::uint32_t features_leaf = 1;
constexpr std::uint32_t osxsave_bit = 1U << 27;
constexpr std::uint32_t no_device = 1U << 7     // machine checks
                                    | 1U << 9   // local APIC
                                    | 1U << 12  // memory type range registers
                                    | 1U << 14; // machine check architecture

constexpr std::uint32_t monitor_bit = 1U << 3; // Pc executes MONITOR and MWAIT
constexpr std::uint32_t hypervisor_bit = 1U << 31;

/// Answers that are the model's own. "AuthenticAMD", family 15, model 107, stepping 1; a name.
struct Answer
{
    std::uint32_t leaf;
    Machine::Cpuid id;
};
constexpr std::uint32_t signature = 0x60fb1;
constexpr std::uint32_t invariant_tsc = 1U << 8;
constexpr auto answers = std::to_array<Answer>({
    {0x00000005, {0, 0, 3, 0}}, // MWAIT: no idle states, interrupts end it
    {0x80000002, {0x6f626f6b, 0x69762078, 0x61757472, 0x5043206c}}, // "kobox virtual CP"
    {0x80000003, {0x55, 0, 0, 0}},                                  // "U"
    {0x80000004, {}},
    {0x80000007, {0, 0, 0, invariant_tsc}},
});

/// Cache descriptors as Intel has them, power management, performance counters, topology by x2APIC,
/// processor trace: none.
constexpr auto empty_leaves = std::to_array<std::uint32_t>({0x2, 0x4, 0x6, 0xa, 0xb, 0x14});
constexpr std::uint32_t first_hypervisor_leaf = 0x40000000;
constexpr std::uint32_t first_extended_leaf = 0x80000000;

void name_vendor(Machine::Cpuid& id) noexcept
{
    id.ebx = 0x68747541;
    id.edx = 0x69746e65;
    id.ecx = 0x444d4163;
}

} // namespace

Machine::Cpuid cpu_model(std::uint32_t leaf, std::uint32_t subleaf, bool osxsave) noexcept
{
    const bool is_hypervisors = leaf >= first_hypervisor_leaf && leaf < first_extended_leaf;
    if (is_hypervisors || std::ranges::find(empty_leaves, leaf) != empty_leaves.end())
        return {};
    if (const auto* const row = std::ranges::find(answers, leaf, &Answer::leaf);
        row != answers.end())
        return row->id;
    auto id = Machine::cpuid(leaf, subleaf);
    if (leaf == 0 || leaf == first_extended_leaf)
        name_vendor(id);
    if (leaf == first_extended_leaf + 1)
        id.eax = signature;
    if (leaf == features_leaf)
    {
        id.eax = signature;
        id.ecx |= monitor_bit | hypervisor_bit;
        id.edx &= ~no_device;
        id.ecx &= ~osxsave_bit;
        if (osxsave)
            id.ecx |= osxsave_bit;
    }
    return id;
}

} // namespace kobox
