#include "loader/extable.hpp"

#include "loader/module_list.hpp"

#include <algorithm>
#include <vector>

namespace kobox
{
namespace
{

/// struct exception_table_entry with addresses instead of offsets.
struct Entry
{
    GuestAddr insn, fixup;
    std::int32_t data;
};

} // namespace

void sort_extable(Kernel& kernel, GuestAddr mod)
{
    const GuestStruct module = module_at(kernel, mod);
    const auto count = module.get<std::uint32_t>("num_exentries");
    const auto table = module.get<GuestAddr>("extable");
    if (count < 2)
        return;

    GuestMemory& memory = kernel.memory();
    const KernelProfile& profile = kernel.profile();
    constexpr std::string_view type = "exception_table_entry";
    const std::uint64_t size = profile.size_of(type);
    const std::uint64_t insn = profile.offset_of(type, "insn");
    const std::uint64_t fixup = profile.offset_of(type, "fixup");
    const std::uint64_t data = profile.offset_of(type, "data");
    const auto follow = [&memory](GuestAddr field) {
        return field + static_cast<std::uint64_t>(
                           static_cast<std::int64_t>(memory.load<std::int32_t>(field)));
    };

    std::vector<Entry> entries;
    // A hostile count faults at the first entry outside memory, before the host runs out of it.
    for (std::uint64_t i = 0; i < count; ++i)
    {
        const GuestAddr at = table + i * size;
        entries.push_back(
            {follow(at + insn), follow(at + fixup), memory.load<std::int32_t>(at + data)});
    }
    if (std::ranges::is_sorted(entries, {}, &Entry::insn))
        return;
    std::ranges::stable_sort(entries, {}, &Entry::insn);
    for (std::uint64_t i = 0; i < count; ++i)
    {
        const GuestAddr at = table + i * size;
        memory.store(at + insn, static_cast<std::int32_t>(entries[i].insn - (at + insn)));
        memory.store(at + fixup, static_cast<std::int32_t>(entries[i].fixup - (at + fixup)));
        memory.store(at + data, entries[i].data);
    }
}

} // namespace kobox
