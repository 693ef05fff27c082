#include "kernel_stub/printk/hex_dump.hpp"

#include "kernel_stub/printk/ctype.hpp"
#include "kernel_stub/printk/guest_text.hpp"
#include "kernel_stub/printk/number.hpp"

#include <algorithm>

namespace kobox
{

HexDumpLine::HexDumpLine(
    std::uint64_t length, std::int32_t row_size, std::int32_t group_size, bool ascii)
    : m_row_size{row_size == 32 ? 32U : 16U}, m_length{std::min(length, m_row_size)}, m_ascii{ascii}
{
    const bool is_group = group_size == 2 || group_size == 4 || group_size == 8;
    if (is_group && m_length % static_cast<std::uint64_t>(group_size) == 0)
        m_group_size = static_cast<std::uint64_t>(group_size);
}

std::uint64_t HexDumpLine::ascii_column() const noexcept
{
    return m_row_size * 2 + m_row_size / m_group_size + 1;
}

std::int32_t HexDumpLine::needed() const noexcept
{
    if (m_ascii)
        return static_cast<std::int32_t>(ascii_column() + m_length);
    return static_cast<std::int32_t>((m_group_size * 2 + 1) * (m_length / m_group_size)) - 1;
}

std::string HexDumpLine::text(std::string_view bytes) const
{
    if (m_length == 0)
        return {};
    FormatOutput out{unlimited};
    for (std::uint64_t at = 0; at < m_length; at += m_group_size)
    {
        if (at != 0)
            out.put(' ');
        // A group is a little-endian number.
        for (std::uint64_t i = m_group_size; i-- > 0;)
            put_hex_byte(out, static_cast<std::uint8_t>(bytes[at + i]));
    }
    if (!m_ascii)
        return std::move(out).take();
    out.fill(' ', ascii_column() - out.total());
    for (const char c : bytes.substr(0, m_length))
        out.put(ctype::is_ascii(c) && ctype::is_print(c) ? c : '.');
    return std::move(out).take();
}

std::optional<std::uint8_t> hex_to_bin(char c) noexcept
{
    if (ctype::is_digit(c))
        return static_cast<std::uint8_t>(c - '0');
    if (ctype::is_xdigit(c))
        return static_cast<std::uint8_t>(ctype::to_lower(c) - 'a' + 10);
    return std::nullopt;
}

} // namespace kobox
