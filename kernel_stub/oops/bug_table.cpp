#include "kernel_stub/oops/bug_table.hpp"

#include <span>

namespace kobox
{

namespace
{

constexpr std::uint64_t max_file_name = 4096;

template <typename T>
std::optional<T> try_load(const AddressSpace& memory, GuestAddr at)
{
    T value{};
    if (!memory.try_read(at, std::as_writable_bytes(std::span{&value, 1})))
        return std::nullopt;
    return value;
}

/// CONFIG_GENERIC_BUG_RELATIVE_POINTERS: a field holds the distance from itself.
std::optional<GuestAddr> relative(const AddressSpace& memory, GuestAddr field)
{
    const auto distance = try_load<std::int32_t>(memory, field);
    if (!distance)
        return std::nullopt;
    return field + static_cast<std::uint64_t>(std::int64_t{*distance});
}

} // namespace

std::optional<BugEntry> find_bug(
    const AddressSpace& memory, const KernelProfile& profile, const GuestModules& modules,
    GuestAddr bugaddr)
{
    const auto module = modules.at(bugaddr);
    if (!module || !profile.has_member("bug_entry", "bug_addr_disp"))
        return std::nullopt;
    const std::uint64_t entry_size = profile.size_of("bug_entry");
    const GuestAddr table{modules.read_u64(*module, "bug_table")};
    const std::uint32_t count = modules.read_u32(*module, "num_bugs");
    for (std::uint64_t i = 0; i < count; ++i)
    {
        const GuestAddr entry = table + i * entry_size;
        const auto addr = relative(memory, entry + profile.offset_of("bug_entry", "bug_addr_disp"));
        if (!addr)
            return std::nullopt;
        if (*addr != bugaddr)
            continue;
        BugEntry bug;
        bug.flags_addr = entry + profile.offset_of("bug_entry", "flags");
        bug.flags = try_load<std::uint16_t>(memory, bug.flags_addr).value_or(0);
        if (!profile.has_member("bug_entry", "file_disp"))
            return bug;
        bug.line = try_load<std::uint16_t>(memory, entry + profile.offset_of("bug_entry", "line"))
                       .value_or(0);
        const auto file = relative(memory, entry + profile.offset_of("bug_entry", "file_disp"));
        if (file && memory.is_mapped(*file, 1))
            bug.file = memory.load_cstring(*file, max_file_name);
        return bug;
    }
    return std::nullopt;
}

} // namespace kobox
