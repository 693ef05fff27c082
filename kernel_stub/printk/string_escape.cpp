#include "kernel_stub/printk/string_escape.hpp"

#include "kernel_stub/printk/ctype.hpp"
#include "kernel_stub/printk/number.hpp"

namespace kobox
{
namespace
{

/// The letter behind the backslash, NUL when the byte is in no class of `flags`.
char short_escape(char c, std::uint32_t flags)
{
    constexpr std::string_view spaces = "\n\r\t\v\f";
    constexpr std::string_view space_letters = "nrtvf";
    constexpr std::string_view specials = "\\\a\033\"";
    constexpr std::string_view special_letters = "\\ae\"";
    if ((flags & escape::space) != 0)
        if (const auto i = spaces.find(c); i != std::string_view::npos)
            return space_letters[i];
    if ((flags & escape::special) != 0)
        if (const auto i = specials.find(c); i != std::string_view::npos)
            return special_letters[i];
    if ((flags & escape::null) != 0 && c == '\0')
        return '0';
    return '\0';
}

bool passes_through(char c, std::uint32_t flags, std::string_view only)
{
    const bool is_append = (flags & escape::append) != 0;
    // strchr() finds the terminator as well.
    const bool in_only = !only.empty() && (c == '\0' || only.find(c) != std::string_view::npos);
    if (!only.empty() && !is_append && !in_only)
        return true;
    if (is_append && in_only)
        return false;
    const bool is_ascii = ctype::is_ascii(c);
    const bool is_print = ctype::is_print(c);
    return ((flags & escape::nap) != 0 && is_ascii && is_print) ||
           ((flags & escape::np) != 0 && is_print) || ((flags & escape::na) != 0 && is_ascii);
}

void put_escaped(FormatOutput& out, char c, std::uint32_t flags)
{
    const auto value = static_cast<std::uint8_t>(c);
    if (const char letter = short_escape(c, flags); letter != '\0')
    {
        out.put('\\');
        out.put(letter);
    }
    else if ((flags & escape::octal) != 0)
    {
        out.put('\\');
        for (const int shift : {6, 3, 0})
            out.put(static_cast<char>('0' + (value >> shift & 7)));
    }
    else if ((flags & escape::hex) != 0)
    {
        out.put("\\x");
        put_hex_byte(out, value);
    }
    else
        out.put(c);
}

} // namespace

void string_escape_mem(
    FormatOutput& out, std::string_view source, std::uint32_t flags, std::string_view only)
{
    for (const char c : source)
    {
        if (passes_through(c, flags, only))
            out.put(c);
        else
            put_escaped(out, c, flags);
    }
}

} // namespace kobox
