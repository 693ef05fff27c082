#include "kernel_stub/printk/vsscanf.hpp"

#include "kernel_stub/calls/guest_access.hpp"
#include "kernel_stub/printk/c_string.hpp"
#include "kernel_stub/printk/format_spec.hpp"
#include "kernel_stub/printk/kstrtox.hpp"
#include "kernel_stub/printk/vsnprintf.hpp"

#include <bitset>
#include <limits>
#include <string>

namespace kobox
{
namespace
{

struct IntegerFormat
{
    std::uint32_t base;
    bool is_signed;
};

class Scan
{
public:
    Scan(AddressSpace& memory, GuestAddr buf, std::string format, VarArgs& args)
        : m_memory{memory}, m_str{memory, buf}, m_fmt{std::move(format)}, m_args{args}
    {}

    std::int32_t run()
    {
        while (fmt() != '\0' && step())
        {
        }
        return m_num;
    }

private:
    [[nodiscard]] char fmt() const noexcept { return char_at(m_fmt, m_fmt_at); }
    [[nodiscard]] char str() { return m_str[m_str_at]; }

    bool step();
    bool skip_conversion();
    bool decode_width();
    void decode_qualifier();
    bool convert();
    bool convert_chars();
    bool convert_string();
    bool convert_set();
    bool convert_integer(IntegerFormat format);
    void store_integer(std::uint64_t value);

    AddressSpace& m_memory;
    CString m_str;
    std::string m_fmt;
    VarArgs& m_args;
    std::uint64_t m_fmt_at{};
    std::uint64_t m_str_at{};
    std::int16_t m_width{};
    char m_qualifier{};
    std::int32_t m_num{};
};

/// One round of the kernel's loop; false ends the scan.
bool Scan::step()
{
    if (ctype::is_space(fmt()))
    {
        while (ctype::is_space(fmt()))
            ++m_fmt_at;
        m_str_at = m_str.skip_spaces(m_str_at);
    }
    if (fmt() != '%' && fmt() != '\0')
        return m_fmt[m_fmt_at++] == m_str[m_str_at++];
    if (fmt() == '\0')
        return false;
    ++m_fmt_at;
    if (fmt() == '*')
        return skip_conversion();
    if (!decode_width())
        return false;
    decode_qualifier();
    if (fmt() == '\0')
        return false;
    if (fmt() == 'n')
    {
        guest_store(m_memory, GuestAddr{m_args.next()}, static_cast<std::int32_t>(m_str_at));
        ++m_fmt_at;
        return true;
    }
    if (str() == '\0')
        return false;
    return convert();
}

/// "%*": both sides go on to their next white space.
bool Scan::skip_conversion()
{
    if (str() == '\0')
        return false;
    for (; !ctype::is_space(fmt()) && fmt() != '%' && fmt() != '\0'; ++m_fmt_at)
        if (fmt() == '[')
            return false;
    while (!ctype::is_space(str()) && str() != '\0')
        ++m_str_at;
    return true;
}

bool Scan::decode_width()
{
    m_width = -1;
    if (!ctype::is_digit(fmt()))
        return true;
    std::uint32_t width = 0;
    for (; ctype::is_digit(fmt()); ++m_fmt_at)
        width = width * 10 + static_cast<std::uint32_t>(fmt() - '0');
    m_width = static_cast<std::int16_t>(width);
    return m_width > 0;
}

void Scan::decode_qualifier()
{
    m_qualifier = '\0';
    const char first = fmt();
    if (first != 'h' && ctype::to_lower(first) != 'l' && first != 'z')
        return;
    m_qualifier = first;
    ++m_fmt_at;
    if (fmt() != first || (first != 'h' && first != 'l'))
        return;
    m_qualifier = first == 'h' ? 'H' : 'L';
    ++m_fmt_at;
}

bool Scan::convert()
{
    switch (m_fmt[m_fmt_at++])
    {
    case 'c':
        return convert_chars();
    case 's':
        return convert_string();
    case '[':
        return convert_set();
    case 'o':
        return convert_integer({8, false});
    case 'x':
    case 'X':
        return convert_integer({16, false});
    case 'i':
        return convert_integer({0, true});
    case 'd':
        return convert_integer({10, true});
    case 'u':
        return convert_integer({10, false});
    case '%':
        return m_str[m_str_at++] == '%';
    default:
        return false;
    }
}

/// %c: no terminator is written.
bool Scan::convert_chars()
{
    GuestAddr to{m_args.next()};
    std::int32_t left = m_width == -1 ? 1 : m_width;
    do
    {
        guest_store(m_memory, to, m_str[m_str_at++]);
        to += 1;
    } while (--left > 0 && str() != '\0');
    ++m_num;
    return true;
}

bool Scan::convert_string()
{
    GuestAddr to{m_args.next()};
    std::int32_t left = m_width == -1 ? std::numeric_limits<std::int16_t>::max() : m_width;
    m_str_at = m_str.skip_spaces(m_str_at);
    for (; str() != '\0' && !ctype::is_space(str()) && left > 0; --left)
    {
        guest_store(m_memory, to, m_str[m_str_at++]);
        to += 1;
    }
    guest_store(m_memory, to, '\0');
    ++m_num;
    return true;
}

/// "%N[...]": the width is required, a '-' is no range, a ']' cannot be in the set.
bool Scan::convert_set()
{
    GuestAddr to{m_args.next()};
    if (m_width == -1)
        return false;
    const bool negate = fmt() == '^';
    if (negate)
        ++m_fmt_at;
    std::bitset<256> set;
    const std::uint64_t set_at = m_fmt_at;
    for (; fmt() != '\0' && fmt() != ']'; ++m_fmt_at)
        set.set(static_cast<unsigned char>(fmt()));
    if (fmt() == '\0' || m_fmt_at == set_at)
        return false;
    ++m_fmt_at;
    if (negate)
    {
        set.flip();
        set.reset(0);
    }
    const auto matches = [&] { return set.test(static_cast<unsigned char>(str())); };
    if (!matches())
        return false;
    for (std::int32_t left = m_width; matches() && left > 0; --left)
    {
        guest_store(m_memory, to, m_str[m_str_at++]);
        to += 1;
    }
    guest_store(m_memory, to, '\0');
    ++m_num;
    return true;
}

bool Scan::convert_integer(IntegerFormat format)
{
    m_str_at = m_str.skip_spaces(m_str_at);
    char digit = str();
    if (format.is_signed && digit == '-')
    {
        if (m_width == 1)
            return false;
        digit = m_str[m_str_at + 1];
    }
    const bool is_hex = format.base == 16;
    if (is_hex ? !ctype::is_xdigit(digit) : !ctype::is_digit(digit))
        return false;
    if (format.base == 8 && digit > '7')
        return false;

    const std::uint64_t max = m_width >= 0 ? static_cast<std::uint64_t>(m_width) : int_max_chars;
    if (format.is_signed)
    {
        const auto [value, end] = simple_strntoll(m_str, m_str_at, max, format.base);
        store_integer(static_cast<std::uint64_t>(value));
        m_str_at = end;
    }
    else
    {
        const auto [value, end] = simple_strntoull(m_str, m_str_at, max, format.base);
        store_integer(value);
        m_str_at = end;
    }
    ++m_num;
    return true;
}

void Scan::store_integer(std::uint64_t value)
{
    const GuestAddr to{m_args.next()};
    switch (m_qualifier)
    {
    case 'H':
        return guest_store(m_memory, to, static_cast<std::uint8_t>(value));
    case 'h':
        return guest_store(m_memory, to, static_cast<std::uint16_t>(value));
    case 'l':
    case 'L':
    case 'z':
        return guest_store(m_memory, to, value);
    default:
        return guest_store(m_memory, to, static_cast<std::uint32_t>(value));
    }
}

} // namespace

std::int32_t vsscanf(AddressSpace& memory, GuestAddr buf, GuestAddr format, VarArgs& args)
{
    return Scan{memory, buf, load_format(memory, format), args}.run();
}

} // namespace kobox
