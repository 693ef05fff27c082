#include "loader/arch/x86_64/orc.hpp"

#include "kernel_stub/guest_struct.hpp"
#include "kernel_stub/kernel_bug.hpp"
#include "kernel_stub/kernel_sort.hpp"

#include <algorithm>
#include <array>
#include <limits>
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
    friend bool operator==(const OrcEntry&, const OrcEntry&) = default;
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

/// An entry on its way to its place: ordered as orc_sort_cmp() does it, ties aside.
struct Key
{
    std::uint64_t addr;
    std::uint32_t from;
    bool real; ///< no terminator

    [[nodiscard]] friend bool operator<(const Key& a, const Key& b) noexcept
    {
        return a.addr != b.addr ? a.addr < b.addr : a.real < b.real;
    }
};

/// Merges the runs that are in order already: the table is one such run for each text section.
void merge_runs(std::vector<Key>& keys)
{
    std::vector<std::size_t> runs{0};
    for (std::size_t i = 1; i < keys.size(); ++i)
        if (keys[i] < keys[i - 1])
            runs.push_back(i);
    runs.push_back(keys.size());

    std::vector<Key> merged(keys.size());
    const auto at = [&](std::size_t i) { return keys.begin() + static_cast<std::ptrdiff_t>(i); };
    while (runs.size() > 2)
    {
        std::vector<std::size_t> longer{0};
        auto out = merged.begin();
        for (std::size_t r = 0; r + 1 < runs.size(); r += 2)
        {
            const std::size_t end = runs[std::min(r + 2, runs.size() - 1)];
            out = std::merge(at(runs[r]), at(runs[r + 1]), at(runs[r + 1]), at(end), out);
            longer.push_back(end);
        }
        keys.swap(merged);
        runs = std::move(longer);
    }
}

/// Where entries that compare equal are equal to the last bit, every sort gives the same result,
/// and this one is much faster than the kernel's. False: they are not, or an address is so far away
/// that it would not fit in every place.
bool sort_like_any(OrcTable& table)
{
    std::vector<Key> keys(table.ip.size());
    for (std::uint32_t i = 0; i < keys.size(); ++i)
        keys[i] = {table.orc_ip(i), i, !table.is_terminator(i)};
    merge_runs(keys);
    const auto differ = [&](const Key& a, const Key& b) {
        return a.addr == b.addr && a.real == b.real &&
               table.entries[a.from] != table.entries[b.from];
    };
    if (std::adjacent_find(keys.begin(), keys.end(), differ) != keys.end())
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
    GuestMemory& memory = kernel.memory();
    const std::uint64_t count = orc_ip.size / sizeof(std::int32_t);
    if (orc_ip.size % sizeof(std::int32_t) != 0 || orc.size % sizeof(OrcEntry) != 0 ||
        count != orc.size / sizeof(OrcEntry))
        kernel_warn_on_once(kernel, {"arch/x86/kernel/unwind_orc.c", 250, "unwind_module_init"});

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
        if (!sort_like_any(table))
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
