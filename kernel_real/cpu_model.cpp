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

/// Power management, performance counters, topology by x2APIC, processor trace: none.
constexpr auto empty_leaves = std::to_array<std::uint32_t>({0x6, 0xa, 0xb, 0x14});
constexpr std::uint32_t first_hypervisor_leaf = 0x40000000;
constexpr std::uint32_t first_extended_leaf = 0x80000000;

} // namespace

Machine::Cpuid cpu_model(std::uint32_t leaf, std::uint32_t subleaf, bool osxsave) noexcept
{
    const bool is_hypervisors = leaf >= first_hypervisor_leaf && leaf < first_extended_leaf;
    if (is_hypervisors || std::ranges::find(empty_leaves, leaf) != empty_leaves.end())
        return {};
    auto id = Machine::cpuid(leaf, subleaf);
    if (leaf == features_leaf)
    {
        id.edx &= ~no_device;
        id.ecx &= ~osxsave_bit;
        if (osxsave)
            id.ecx |= osxsave_bit;
    }
    return id;
}

} // namespace kobox
