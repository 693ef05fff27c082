#include "kernel_stub/printk/pointer.hpp"

#include "kernel_stub/printk/errname.hpp"
#include "kernel_stub/printk/number.hpp"
#include "kernel_stub/printk/pointer_families.hpp"
#include "kernel_stub/printk/siphash.hpp"
#include "kernel_stub/printk/text.hpp"

#include <algorithm>
#include <array>

namespace kobox
{
namespace
{

constexpr SiphashKey ptr_key{0x6b6f626f782d7061, 0x65727365642d7074};

/// Mirrors pointer_string(), lib/vsprintf.c (v6.1).
void pointer_string(
    FormatContext& context, GuestAddr ptr, const PrintfSpec& spec, std::string_view /*fmt*/)
{
    PrintfSpec hex = spec;
    hex.base = 16;
    hex.flags |= format_flag::small;
    if (hex.field_width == -1)
    {
        hex.field_width = 2 * sizeof(std::uint64_t);
        hex.flags |= format_flag::zeropad;
    }
    number(context.out, to_u64(ptr), hex);
}

/// Mirrors default_pointer() and ptr_to_id(): NULL and error pointers are no addresses and print
/// as they are. The kernel says "(____ptrval____)" only until its random numbers are ready.
void default_pointer(
    FormatContext& context, GuestAddr ptr, const PrintfSpec& spec, std::string_view fmt)
{
    if (ptr == GuestAddr{} || is_err_value(ptr))
        return pointer_string(context, ptr, spec, fmt);
    pointer_string(context, GuestAddr{ptr_to_hashval(ptr)}, spec, fmt);
}

/// Mirrors err_ptr(): %pe of an address is a plain %p.
void err_ptr(FormatContext& context, GuestAddr ptr, const PrintfSpec& spec, std::string_view fmt)
{
    if (!is_err_value(ptr))
        return default_pointer(context, ptr, spec, fmt);
    const auto err = static_cast<std::int32_t>(to_u64(ptr));
    const std::string_view name = errname(err);
    if (!name.empty())
        return string_nocheck(context, name, spec);
    PrintfSpec decimal = spec;
    decimal.flags |= format_flag::sign;
    decimal.base = 10;
    number(context.out, static_cast<std::uint64_t>(std::int64_t{err}), decimal);
}

/// %pks and %pus: a string whose reader knows where it lies.
void probed_string(
    FormatContext& context, GuestAddr ptr, const PrintfSpec& spec, std::string_view fmt)
{
    if (char_at(fmt, 1) == 's')
        return string(context, ptr, spec);
    error_string(context, "(einval)", spec);
}

/// %pA is for Rust, which no profile has (CONFIG_RUST).
void rust_argument(
    FormatContext& context, GuestAddr /*ptr*/, const PrintfSpec& spec, std::string_view /*fmt*/)
{
    if (context.env.warn_once)
        context.env.warn_once("lib/vsprintf.c:2466", "Please remove %pA from non-Rust code\n");
    error_string(context, "(%pA?)", spec);
}

struct Extension
{
    char letter;
    PointerFamily* print;
};

// %pK is here as kernel.kptr_restrict=0 has it: hashed like %p.
constexpr auto extensions = std::to_array<Extension>({
    {'4', fourcc_string},    {'A', rust_argument},
    {'B', symbol_string},    {'C', clock_name},
    {'D', file_dentry_name}, {'E', escaped_string},
    {'G', flags_string},     {'I', ip_addr_string},
    {'K', default_pointer},  {'M', mac_address_string},
    {'N', netdev_bits},      {'O', device_node_string},
    {'R', resource_string},  {'S', symbol_string},
    {'U', uuid_string},      {'V', va_format},
    {'a', address_val},      {'b', bitmap_string},
    {'d', dentry_name},      {'e', err_ptr},
    {'f', fwnode_string},    {'g', bdev_name},
    {'h', hex_string},       {'i', ip_addr_string},
    {'k', probed_string},    {'m', mac_address_string},
    {'r', resource_string},  {'s', symbol_string},
    {'t', time_and_date},    {'u', probed_string},
    {'x', pointer_string},
});
static_assert(std::ranges::is_sorted(extensions, {}, &Extension::letter));

} // namespace

std::uint32_t ptr_to_hashval(GuestAddr ptr) noexcept
{
    return static_cast<std::uint32_t>(siphash_1u64(to_u64(ptr), ptr_key));
}

void pointer(FormatContext& context, std::string_view fmt, GuestAddr ptr, const PrintfSpec& spec)
{
    const char letter = char_at(fmt, 0);
    const auto found = std::ranges::lower_bound(extensions, letter, {}, &Extension::letter);
    if (found == extensions.end() || found->letter != letter)
        return default_pointer(context, ptr, spec, fmt);
    found->print(context, ptr, spec, fmt);
}

} // namespace kobox
