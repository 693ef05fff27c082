#include "kernel_stub/profile_scanner.hpp"

#include <spdlog/fmt/fmt.h>

#include <algorithm>
#include <charconv>

namespace kobox
{

namespace
{

/// The kernel's own limit for a symbol name (KSYM_NAME_LEN, v6.1).
constexpr std::size_t max_name = 511;
/// No offset or size of a real kernel comes near it; it keeps sums of them far from an overflow.
constexpr std::uint64_t max_number = std::uint64_t{1} << 30;

constexpr bool is_blank(char c)
{
    return c == ' ' || c == '\t';
}

} // namespace

void ProfileScanner::fail_at(std::size_t line, std::string_view cause)
{
    if (m_error.empty())
        m_error = fmt::format("line {}: {}", line, cause);
}

void ProfileScanner::fail_unknown(std::string_view what)
{
    fail(fmt::format("unknown {} of the export", what));
}

bool ProfileScanner::next_line()
{
    if (m_rest.empty())
        return false;
    ++m_line;
    const std::size_t end = m_rest.find('\n');
    m_text = m_rest.substr(0, end);
    m_rest.remove_prefix(end == std::string_view::npos ? m_rest.size() : end + 1);
    return true;
}

void ProfileScanner::skip_blanks() noexcept
{
    while (!m_text.empty() && is_blank(m_text.front()))
        m_text.remove_prefix(1);
}

std::string_view ProfileScanner::token() noexcept
{
    skip_blanks();
    const auto end = std::ranges::find_if(m_text, is_blank);
    const auto size = static_cast<std::size_t>(end - m_text.begin());
    const std::string_view found = m_text.substr(0, size);
    m_text.remove_prefix(size);
    return found;
}

std::string_view ProfileScanner::name(std::string_view what)
{
    const std::string_view found = token();
    if (found.empty())
        fail(fmt::format("{} is missing", what));
    else if (found.size() > max_name)
        fail(fmt::format("{} is longer than {} bytes", what, max_name));
    else if (!std::ranges::all_of(found, [](char c) { return c > ' ' && c < '\x7f'; }))
        fail(fmt::format("{} has a byte that is not printable ASCII", what));
    return found;
}

std::uint64_t ProfileScanner::number(std::string_view what)
{
    const std::string_view found = token();
    std::uint64_t value{};
    const auto [end, err] = std::from_chars(found.begin(), found.end(), value);
    if (err != std::errc{} || end != found.end() || value > max_number)
        fail(fmt::format("{} is not a number of at most {}", what, max_number));
    return value;
}

std::uint32_t ProfileScanner::crc()
{
    const std::string_view found = token();
    std::uint32_t value{};
    if (found.size() == 10 && found.starts_with("0x"))
    {
        const auto [end, err] = std::from_chars(found.begin() + 2, found.end(), value, 16);
        if (err == std::errc{} && end == found.end())
            return value;
    }
    fail("the CRC of the export is not 0x and eight hexadecimal digits");
    return 0;
}

BitField ProfileScanner::bit_field(std::uint64_t size)
{
    const std::string_view found = token();
    BitField bits;
    const auto [colon, err] = std::from_chars(found.begin(), found.end(), bits.shift);
    if (err == std::errc{} && colon != found.end() && *colon == ':')
    {
        const auto [end, err2] = std::from_chars(colon + 1, found.end(), bits.width);
        const unsigned last = unsigned{bits.shift} + bits.width;
        if (err2 == std::errc{} && end == found.end() && bits.width != 0 && last <= 8 * size)
            return bits;
    }
    fail("the bits of the member are not SHIFT:WIDTH inside of its size");
    return {};
}

std::string ProfileScanner::quoted()
{
    skip_blanks();
    std::string out;
    if (m_text.empty() || m_text.front() != '"')
    {
        fail("expected a string in double quotes");
        return out;
    }
    m_text.remove_prefix(1);
    while (!m_text.empty() && m_text.front() != '"')
    {
        if (m_text.front() != '\\')
        {
            out += m_text.front();
            m_text.remove_prefix(1);
        }
        else if (!escape(out))
        {
            fail("unknown escape in a string: \\\\, \\\" and \\xNN are known");
            return out;
        }
    }
    if (m_text.empty())
        fail("a string without its closing quote");
    else
        m_text.remove_prefix(1);
    return out;
}

bool ProfileScanner::escape(std::string& out)
{
    if (m_text.size() >= 2 && (m_text[1] == '\\' || m_text[1] == '"'))
    {
        out += m_text[1];
        m_text.remove_prefix(2);
        return true;
    }
    unsigned value{};
    if (m_text.size() < 4 || m_text[1] != 'x')
        return false;
    const auto [end, err] = std::from_chars(m_text.begin() + 2, m_text.begin() + 4, value, 16);
    if (err != std::errc{} || end != m_text.begin() + 4)
        return false;
    out += static_cast<char>(value);
    m_text.remove_prefix(4);
    return true;
}

void ProfileScanner::end_of_line()
{
    skip_blanks();
    if (!m_text.empty())
        fail("unexpected text at the end of the line");
}

} // namespace kobox
