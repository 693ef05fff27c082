#include "kernel_stub/guest_struct.hpp"
#include "kernel_stub/printk/ctype.hpp"
#include "kernel_stub/printk/guest_text.hpp"
#include "kernel_stub/printk/number.hpp"
#include "kernel_stub/printk/pointer_families.hpp"
#include "kernel_stub/printk/text.hpp"

namespace kobox
{
namespace
{

GuestStruct view(const FormatContext& context, std::string_view type, GuestAddr addr)
{
    return {context.env.memory, context.env.profile, type, addr};
}

/// fwnode_call_ptr_op(), include/linux/fwnode.h (v6.1): NULL when the node has no such operation.
GuestAddr fwnode_call(const FormatContext& context, GuestAddr node, std::string_view operation)
{
    if (node == GuestAddr{} || is_err_value(node) || !context.env.call)
        return {};
    const auto ops = view(context, "fwnode_handle", node).get<GuestAddr>("ops");
    if (ops == GuestAddr{})
        return {};
    const auto function = view(context, "fwnode_operations", ops).get<GuestAddr>(operation);
    if (function == GuestAddr{})
        return {};
    return GuestAddr{context.env.call(function, node)};
}

/// Mirrors fwnode_get_next_parent(): the reference to `node` goes, one to its parent comes.
GuestAddr fwnode_get_next_parent(const FormatContext& context, GuestAddr node)
{
    const GuestAddr parent = fwnode_call(context, node, "get_parent");
    fwnode_call(context, node, "put");
    return parent;
}

// A chain of parents that never ends would hang the kernel as well; kobox has to come back.
constexpr std::uint32_t max_parents = 4096;

std::uint32_t fwnode_count_parents(const FormatContext& context, GuestAddr node)
{
    std::uint32_t count = 0;
    GuestAddr parent = fwnode_call(context, node, "get_parent");
    for (; parent != GuestAddr{} && count < max_parents; ++count)
        parent = fwnode_get_next_parent(context, parent);
    return count;
}

GuestAddr fwnode_get_nth_parent(const FormatContext& context, GuestAddr node, std::uint32_t depth)
{
    GuestAddr parent = fwnode_call(context, node, "get_parent");
    while (parent != GuestAddr{} && --depth != 0)
        parent = fwnode_get_next_parent(context, parent);
    return parent;
}

/// Mirrors fwnode_full_name_string(): names from the root to the node.
void fwnode_full_name_string(FormatContext& context, GuestAddr fwnode)
{
    for (std::uint32_t depth = fwnode_count_parents(context, fwnode) + 1; depth-- > 0;)
    {
        const GuestAddr node = depth != 0 ? fwnode_get_nth_parent(context, fwnode, depth) : fwnode;
        string(context, fwnode_call(context, node, "get_name_prefix"), default_str_spec);
        string(context, fwnode_call(context, node, "get_name"), default_str_spec);
        if (depth != 0)
            fwnode_call(context, node, "put");
    }
}

} // namespace

/// The field width goes to the name and, again, to the partition's number: so does the kernel.
void bdev_name(
    FormatContext& context, GuestAddr ptr, const PrintfSpec& spec, std::string_view /*fmt*/)
{
    if (!check_pointer(context, ptr, spec))
        return;
    const GuestStruct bdev = view(context, "block_device", ptr);
    const auto disk_name =
        view(context, "gendisk", bdev.get<GuestAddr>("bd_disk")).member("disk_name");
    string(context, disk_name, spec);
    const auto partition = bdev.get<std::uint8_t>("bd_partno");
    if (partition == 0)
        return;
    const AddressSpace& memory = context.env.memory;
    const std::uint64_t length = guest_strnlen(memory, disk_name, unlimited);
    if (ctype::is_digit(memory.load<char>(disk_name + length - 1)))
        context.out.put('p');
    number(context.out, partition, spec);
}

/// Mirrors clock() with CONFIG_COMMON_CLK: the name of the clock.
void clock_name(
    FormatContext& context, GuestAddr ptr, const PrintfSpec& spec, std::string_view /*fmt*/)
{
    if (!check_pointer(context, ptr, spec))
        return;
    const auto core = view(context, "clk", ptr).get<GuestAddr>("core");
    string(context, view(context, "clk_core", core).get<GuestAddr>("name"), spec);
}

/// Without CONFIG_OF, which no x86-64 profile has, there is no device tree to print.
void device_node_string(
    FormatContext& context, GuestAddr /*ptr*/, const PrintfSpec& spec, std::string_view fmt)
{
    error_string(context, char_at(fmt, 1) == 'F' ? "(%pOF?)" : "(%pO?)", spec);
}

void fwnode_string(
    FormatContext& context, GuestAddr ptr, const PrintfSpec& spec, std::string_view fmt)
{
    if (char_at(fmt, 1) != 'w')
        return error_string(context, "(%pf?)", spec);
    if (!check_pointer(context, ptr, spec))
        return;
    FormatOutput text{context.out.free()};
    FormatContext inner{context.env, text, context.depth};
    PrintfSpec unpadded = spec;
    unpadded.field_width = -1;
    if (char_at(fmt, 2) == 'P')
        string(inner, fwnode_call(context, ptr, "get_name"), unpadded);
    else
        fwnode_full_name_string(inner, ptr);
    put_widened(context.out, text, spec);
}

} // namespace kobox
