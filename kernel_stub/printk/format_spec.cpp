#include "kernel_stub/printk/format_spec.hpp"

#include "kernel_stub/printk/ctype.hpp"

namespace kobox
{
namespace
{

/// Mirrors skip_atoi(), lib/vsprintf.c (v6.1): an `int` that wraps.
std::int32_t skip_atoi(std::string_view fmt, std::uint64_t& at)
{
    std::uint32_t value = 0;
    do
        value = value * 10 + static_cast<std::uint32_t>(fmt[at++] - '0');
    while (ctype::is_digit(char_at(fmt, at)));
    return static_cast<std::int32_t>(value);
}

/// What a signed bit-field of `bits` bits keeps of a value.
std::int32_t sign_extended(std::int32_t value, unsigned bits)
{
    const unsigned shift = 32 - bits;
    return static_cast<std::int32_t>(static_cast<std::uint32_t>(value) << shift) >>
           static_cast<int>(shift);
}

void decode_flags(std::string_view fmt, std::uint64_t& at, PrintfSpec& spec)
{
    spec.flags = 0;
    for (;;)
    {
        switch (char_at(fmt, ++at))
        {
        case '-':
            spec.flags |= format_flag::left;
            break;
        case '+':
            spec.flags |= format_flag::plus;
            break;
        case ' ':
            spec.flags |= format_flag::space;
            break;
        case '#':
            spec.flags |= format_flag::special;
            break;
        case '0':
            spec.flags |= format_flag::zeropad;
            break;
        default:
            return;
        }
    }
}

/// True when the precision is the next argument.
bool decode_precision(std::string_view fmt, std::uint64_t& at, PrintfSpec& spec)
{
    spec.precision = -1;
    if (char_at(fmt, at) != '.')
        return false;
    ++at;
    if (ctype::is_digit(char_at(fmt, at)))
    {
        spec.precision = sign_extended(skip_atoi(fmt, at), 16);
        if (spec.precision < 0)
            spec.precision = 0;
    }
    else if (char_at(fmt, at) == '*')
    {
        ++at;
        return true;
    }
    return false;
}

/// 'H' stands for hh, 'L' for ll.
char decode_qualifier(std::string_view fmt, std::uint64_t& at)
{
    const char first = char_at(fmt, at);
    if (first != 'h' && ctype::to_lower(first) != 'l' && first != 'z' && first != 't')
        return '\0';
    ++at;
    if (char_at(fmt, at) != first || (first != 'l' && first != 'h'))
        return first;
    ++at;
    return first == 'l' ? 'L' : 'H';
}

FormatType integer_type(char qualifier, bool is_signed)
{
    switch (qualifier)
    {
    case 'L':
        return FormatType::long_long;
    case 'l':
        return is_signed ? FormatType::long_ : FormatType::ulong_;
    case 'z':
        return FormatType::size_t_;
    case 't':
        return FormatType::ptrdiff;
    case 'H':
        return is_signed ? FormatType::byte : FormatType::ubyte;
    case 'h':
        return is_signed ? FormatType::short_ : FormatType::ushort_;
    default:
        return is_signed ? FormatType::int_ : FormatType::uint_;
    }
}

std::uint64_t decode_conversion(std::string_view fmt, std::uint64_t at, PrintfSpec& spec)
{
    const char qualifier = decode_qualifier(fmt, at);
    spec.base = 10;
    switch (char_at(fmt, at))
    {
    case 'c':
        spec.type = FormatType::character;
        return at + 1;
    case 's':
        spec.type = FormatType::string;
        return at + 1;
    case 'p':
        spec.type = FormatType::pointer;
        return at + 1;
    case '%':
        spec.type = FormatType::percent_char;
        return at + 1;
    case 'o':
        spec.base = 8;
        break;
    case 'x':
        spec.flags |= format_flag::small;
        spec.base = 16;
        break;
    case 'X':
        spec.base = 16;
        break;
    case 'd':
    case 'i':
        spec.flags |= format_flag::sign;
        break;
    case 'u':
        break;
    default:
        spec.type = FormatType::invalid; // %n among them
        return at;
    }
    spec.type = integer_type(qualifier, spec.has(format_flag::sign));
    return at + 1;
}

} // namespace

std::uint64_t format_decode(std::string_view fmt, PrintfSpec& spec)
{
    std::uint64_t at = 0;
    if (spec.type == FormatType::precision)
    {
        if (spec.precision < 0)
            spec.precision = 0;
        spec.type = FormatType::none;
        return decode_conversion(fmt, at, spec);
    }
    if (spec.type == FormatType::width)
    {
        if (spec.field_width < 0)
        {
            spec.field_width = -spec.field_width;
            spec.flags |= format_flag::left;
        }
        spec.type = FormatType::none;
    }
    else
    {
        spec.type = FormatType::none;
        if (fmt.front() != '%')
            return std::min(fmt.find('%'), fmt.size());

        decode_flags(fmt, at, spec);
        spec.field_width = -1;
        if (ctype::is_digit(char_at(fmt, at)))
            spec.field_width = sign_extended(skip_atoi(fmt, at), 24);
        else if (char_at(fmt, at) == '*')
        {
            spec.type = FormatType::width;
            return at + 1;
        }
    }
    if (decode_precision(fmt, at, spec))
    {
        spec.type = FormatType::precision;
        return at;
    }
    return decode_conversion(fmt, at, spec);
}

} // namespace kobox
