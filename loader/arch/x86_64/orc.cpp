#include "loader/arch/x86_64/orc.hpp"

#include "kernel_stub/guest_struct.hpp"
#include "kernel_stub/kernel_bug.hpp"
#include "kernel_stub/kernel_sort.hpp"

#include <algorithm>
#include <array>
#include <cstring>
#include <limits>
#include <numeric>
#include <vector>

namespace kobox
{
namespace
{

/// struct orc_entry, arch/x86/include/asm/orc_types.h (v6.1): two offsets, then bit-fields.
struct OrcEntry
{
    std::array<std::int16_t, 2> offsets;
    std::uint16_t fields;
};
static_assert(sizeof(OrcEntry) == 6);

/// The bits of OrcEntry::fields that `member` takes.
std::uint16_t field_mask(const KernelProfile& profile, std::string_view member)
{
    const BitField bits = profile.bits_of("orc_entry", member).value_or(BitField{});
    return static_cast<std::uint16_t>(((1U << bits.width) - 1) << bits.shift);
}

/// The two tables on the host. `ip[i]` is relative to its own place in the guest.
struct OrcTable
{
    GuestAddr start{};
    std::uint16_t terminator_mask{};
    std::vector<std::int32_t> ip;
    std::vector<OrcEntry> entries;

    /// sp_reg is ORC_REG_UNDEFINED and `end` is not set: closes a gap between functions and must
    /// come before a real entry for the same address.
    [[nodiscard]] bool is_terminator(std::uint64_t i) const noexcept
    {
        return (entries[i].fields & terminator_mask) == 0;
    }

    [[nodiscard]] GuestAddr place(std::uint64_t i) const
    {
        return start + i * sizeof(std::int32_t);
    }
    [[nodiscard]] std::uint64_t orc_ip(std::uint64_t i) const
    {
        return to_u64(place(i) + static_cast<std::uint64_t>(std::int64_t{ip[i]}));
    }

    /// Mirrors orc_sort_cmp().
    [[nodiscard]] int compare(std::uint64_t a, std::uint64_t b) const
    {
        if (orc_ip(a) != orc_ip(b))
            return orc_ip(a) > orc_ip(b) ? 1 : -1;
        return is_terminator(a) ? -1 : 1;
    }

    /// Mirrors orc_sort_swap().
    void swap(std::uint64_t a, std::uint64_t b)
    {
        const auto delta = static_cast<std::uint32_t>(place(b) - place(a));
        const auto old = static_cast<std::uint32_t>(ip[a]);
        ip[a] = static_cast<std::int32_t>(static_cast<std::uint32_t>(ip[b]) + delta);
        ip[b] = static_cast<std::int32_t>(old - delta);
        std::swap(entries[a], entries[b]);
    }
};

/// With no two entries for one address every sort gives the same result, and this one is much
/// faster than the kernel's. False: there are two, or an address would not fit everywhere.
bool sort_distinct(OrcTable& table)
{
    struct Key
    {
        std::uint64_t addr;
        std::uint64_t from;
    };
    std::vector<Key> keys(table.ip.size());
    for (std::uint64_t i = 0; i < keys.size(); ++i)
        keys[i] = {table.orc_ip(i), i};
    const auto below = [](const Key& a, const Key& b) { return a.addr < b.addr; };
    if (!std::is_sorted(keys.begin(), keys.end(), below))
        std::sort(keys.begin(), keys.end(), below);
    const auto same = [](const Key& a, const Key& b) { return a.addr == b.addr; };
    if (std::adjacent_find(keys.begin(), keys.end(), same) != keys.end())
        return false;

    const auto reaches = [&](std::uint64_t addr) {
        const auto to_first = static_cast<std::int64_t>(addr - to_u64(table.place(0)));
        const auto to_last = static_cast<std::int64_t>(addr - to_u64(table.place(keys.size())));
        return std::max(to_first, to_last) <= std::numeric_limits<std::int32_t>::max() &&
               std::min(to_first, to_last) >= std::numeric_limits<std::int32_t>::min();
    };
    if (!reaches(keys.front().addr) || !reaches(keys.back().addr))
        return false;

    std::vector<OrcEntry> entries(keys.size());
    for (std::uint64_t i = 0; i < keys.size(); ++i)
    {
        entries[i] = table.entries[keys[i].from];
        table.ip[i] = static_cast<std::int32_t>(keys[i].addr - to_u64(table.place(i)));
    }
    table.entries = std::move(entries);
    return true;
}

} // namespace

void unwind_module_init(Kernel& kernel, GuestAddr mod, GuestRange orc_ip, GuestRange orc)
{
    AddressSpace& memory = kernel.memory();
    const std::uint64_t count = orc_ip.size / sizeof(std::int32_t);
    if (orc_ip.size % sizeof(std::int32_t) != 0 || orc.size % sizeof(OrcEntry) != 0 ||
        count != orc.size / sizeof(OrcEntry))
        kernel_warn_once(kernel, {"arch/x86/kernel/unwind_orc.c", 250, "unwind_module_init"}, {});

    // A table that is not there faults before anything of its claimed size is allocated.
    if (count > 0 && memory.is_mapped(orc_ip.start, orc_ip.size) &&
        memory.is_mapped(orc.start, count * sizeof(OrcEntry)))
    {
        const auto mask = static_cast<std::uint16_t>(
            field_mask(kernel.profile(), "sp_reg") | field_mask(kernel.profile(), "end"));
        OrcTable table{orc_ip.start, mask, {}, {}};
        table.ip.resize(count);
        table.entries.resize(count);
        memory.read(orc_ip.start, std::as_writable_bytes(std::span{table.ip}));
        memory.read(orc.start, std::as_writable_bytes(std::span{table.entries}));
        if (!sort_distinct(table))
            kernel_sort(
                count, [&](auto a, auto b) { return table.compare(a, b); },
                [&](auto a, auto b) { table.swap(a, b); });
        memory.write(orc_ip.start, std::as_bytes(std::span{table.ip}));
        memory.write(orc.start, std::as_bytes(std::span{table.entries}));
    }
    else if (count > 1)
        throw GuestFault{orc.start, Access::read};

    GuestStruct module{memory, kernel.profile(), "module", mod};
    module.set("arch.orc_unwind_ip", orc_ip.start);
    module.set("arch.orc_unwind", orc.start);
    module.set("arch.num_orcs", static_cast<std::uint32_t>(count));
}

} // namespace kobox
