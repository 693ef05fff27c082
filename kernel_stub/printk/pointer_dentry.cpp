#include "kernel_stub/guest_struct.hpp"
#include "kernel_stub/printk/guest_text.hpp"
#include "kernel_stub/printk/pointer_families.hpp"
#include "kernel_stub/printk/text.hpp"

#include <array>
#include <string>

namespace kobox
{
namespace
{

/// The last components, the innermost first.
struct Components
{
    std::array<GuestAddr, 4> names{};
    std::size_t count{};
    bool has_root{}; ///< the path begins with a '/': the root's own name is not shown
};

/// "a/b/c", cut at `max` bytes; a name behind the cut is not read.
std::string joined(const AddressSpace& memory, const Components& components, std::uint64_t max)
{
    std::string path = components.has_root && max != 0 ? "/" : "";
    for (std::size_t i = components.count; i-- > 0;)
    {
        path += guest_string(memory, components.names[i], max - path.size());
        if (i != 0 && path.size() < max)
            path += '/';
    }
    return path;
}

} // namespace

void dentry_name(
    FormatContext& context, GuestAddr ptr, const PrintfSpec& spec, std::string_view fmt)
{
    const AddressSpace& memory = context.env.memory;
    const char option = char_at(fmt, 1);
    const std::size_t depth =
        option >= '2' && option <= '4' ? static_cast<std::size_t>(option - '0') : 1;

    Components path;
    while (path.count < depth)
    {
        if (!check_pointer(context, ptr, spec))
            return;
        const GuestStruct dentry{context.env.memory, context.env.profile, "dentry", ptr};
        const auto parent = dentry.get<GuestAddr>("d_parent");
        const auto name = dentry.get<GuestAddr>("d_name.name");
        path.has_root = parent == ptr && path.count != 0;
        if (!path.has_root)
            path.names[path.count++] = name;
        if (parent == ptr)
            break;
        ptr = parent;
    }
    const std::uint64_t max =
        spec.precision < 0 ? unlimited : static_cast<std::uint64_t>(spec.precision);
    PrintfSpec padded = spec;
    padded.precision = -1;
    string_nocheck(context, joined(memory, path, max), padded);
}

void file_dentry_name(
    FormatContext& context, GuestAddr ptr, const PrintfSpec& spec, std::string_view fmt)
{
    if (!check_pointer(context, ptr, spec))
        return;
    const GuestStruct file{context.env.memory, context.env.profile, "file", ptr};
    dentry_name(context, file.get<GuestAddr>("f_path.dentry"), spec, fmt);
}

} // namespace kobox
