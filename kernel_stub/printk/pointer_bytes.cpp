#include "kernel_stub/printk/ctype.hpp"
#include "kernel_stub/printk/guest_text.hpp"
#include "kernel_stub/printk/number.hpp"
#include "kernel_stub/printk/pointer_families.hpp"
#include "kernel_stub/printk/string_escape.hpp"
#include "kernel_stub/printk/text.hpp"

#include <string>

namespace kobox
{

void hex_string(FormatContext& context, GuestAddr ptr, const PrintfSpec& spec, std::string_view fmt)
{
    constexpr std::int32_t max_bytes = 64;
    if (spec.field_width == 0 || !check_pointer(context, ptr, spec))
        return;
    const char option = char_at(fmt, 1);
    const char separator = option == 'C' ? ':' : option == 'D' ? '-' : ' ';
    const std::int32_t length = spec.field_width > 0 ? std::min(spec.field_width, max_bytes) : 1;

    bool is_first = true;
    for (const char c : guest_bytes(context.env.memory, ptr, static_cast<std::uint64_t>(length)))
    {
        if (!is_first && option != 'N')
            context.out.put(separator);
        is_first = false;
        put_hex_byte(context.out, static_cast<std::uint8_t>(c));
    }
}

void escaped_string(
    FormatContext& context, GuestAddr ptr, const PrintfSpec& spec, std::string_view fmt)
{
    if (spec.field_width == 0 || !check_pointer(context, ptr, spec))
        return;
    constexpr std::string_view letters = "achnops";
    constexpr std::uint32_t classes[] = {escape::any,   escape::special, escape::hex,  escape::null,
                                         escape::octal, escape::np,      escape::space};
    std::uint32_t flags = 0;
    for (std::uint64_t i = 1; i < fmt.size(); ++i)
    {
        const auto found = letters.find(fmt[i]);
        if (found == std::string_view::npos)
            break;
        flags |= classes[found];
    }
    if (flags == 0)
        flags = escape::any_np;

    std::uint64_t left = spec.field_width < 0 ? 1 : static_cast<std::uint64_t>(spec.field_width);
    constexpr std::uint64_t chunk = 4096;
    while (left != 0)
    {
        const std::uint64_t n = std::min(left, chunk);
        string_escape_mem(context.out, guest_bytes(context.env.memory, ptr, n), flags, {});
        ptr += n;
        left -= n;
    }
}

void fourcc_string(
    FormatContext& context, GuestAddr ptr, const PrintfSpec& spec, std::string_view fmt)
{
    if (char_at(fmt, 1) != 'c' || char_at(fmt, 2) != 'c')
        return error_string(context, "(%p4?)", spec);
    if (!check_pointer(context, ptr, spec))
        return;
    constexpr std::uint32_t big_endian_flag = 1U << 31;
    const auto code = context.env.memory.load<std::uint32_t>(ptr);
    FormatOutput text{unlimited};
    for (unsigned i = 0; i < sizeof(code); ++i)
    {
        const auto c = static_cast<char>((code & ~big_endian_flag) >> (i * 8));
        text.put(ctype::is_ascii(c) && ctype::is_print(c) ? c : '.');
    }
    text.put((code & big_endian_flag) != 0 ? " big-endian (" : " little-endian (");
    special_hex_number(text, code, sizeof(code));
    text.put(')');
    string_nocheck(context, text.text(), spec);
}

/// phys_addr_t and dma_addr_t are 64 bits wide on x86-64.
void address_val(
    FormatContext& context, GuestAddr ptr, const PrintfSpec& spec, std::string_view /*fmt*/)
{
    if (!check_pointer(context, ptr, spec))
        return;
    special_hex_number(context.out, context.env.memory.load<std::uint64_t>(ptr), 8);
}

void netdev_bits(
    FormatContext& context, GuestAddr ptr, const PrintfSpec& spec, std::string_view fmt)
{
    if (!check_pointer(context, ptr, spec))
        return;
    if (char_at(fmt, 1) != 'F')
        return error_string(context, "(%pN?)", spec);
    special_hex_number(context.out, context.env.memory.load<std::uint64_t>(ptr), 8);
}

} // namespace kobox
