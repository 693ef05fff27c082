#include "kernel_stub/printk/kstrtox.hpp"

#include <string_view>

namespace kobox
{

std::uint64_t parse_integer_fixup_radix(CString& text, std::uint64_t at, std::uint32_t& base)
{
    if (base == 0)
    {
        base = 10;
        if (text[at] == '0')
            base = ctype::to_lower(text[at + 1]) == 'x' && ctype::is_xdigit(text[at + 2]) ? 16 : 8;
    }
    if (base == 16 && text[at] == '0' && ctype::to_lower(text[at + 1]) == 'x')
        at += 2;
    return at;
}

ParsedInteger parse_integer_limit(
    CString& text, std::uint64_t at, std::uint32_t base, std::uint64_t max_chars)
{
    constexpr std::uint64_t top_digit = ~std::uint64_t{0} << 60;
    ParsedInteger result;
    for (; result.digits < max_chars; ++result.digits)
    {
        const char c = text[at + result.digits];
        std::uint32_t digit{};
        if (ctype::is_digit(c))
            digit = static_cast<std::uint32_t>(c - '0');
        else if (ctype::is_xdigit(c))
            digit = static_cast<std::uint32_t>(ctype::to_lower(c) - 'a' + 10);
        else
            break;
        if (digit >= base)
            break;
        // No base above 16 exists, so below 2^60 nothing can overflow.
        if ((result.value & top_digit) != 0 &&
            result.value > (std::numeric_limits<std::uint64_t>::max() - digit) / base)
            result.overflow = true;
        result.value = result.value * base + digit;
    }
    return result;
}

NumberPrefix<std::uint64_t> simple_strntoull(
    CString& text, std::uint64_t at, std::uint64_t max_chars, std::uint32_t base)
{
    const std::uint64_t digits_at = parse_integer_fixup_radix(text, at, base);
    const std::uint64_t prefix = digits_at - at;
    // A field too short for the prefix and a digit is passed over.
    if (prefix >= max_chars)
        return {0, at + max_chars};
    const ParsedInteger parsed = parse_integer_limit(text, digits_at, base, max_chars - prefix);
    return {parsed.value, digits_at + parsed.digits};
}

NumberPrefix<std::int64_t> simple_strntoll(
    CString& text, std::uint64_t at, std::uint64_t max_chars, std::uint32_t base)
{
    const bool is_negative = text[at] == '-' && max_chars > 0;
    const auto [value, end] = is_negative ? simple_strntoull(text, at + 1, max_chars - 1, base)
                                          : simple_strntoull(text, at, max_chars, base);
    return {static_cast<std::int64_t>(is_negative ? 0 - value : value), end};
}

namespace
{

/// Mirrors _kstrtoull(): one newline may end the number.
tl::expected<std::uint64_t, int> parse_whole(CString& text, std::uint64_t at, std::uint32_t base)
{
    at = parse_integer_fixup_radix(text, at, base);
    const ParsedInteger parsed = parse_integer_limit(text, at, base, int_max_chars);
    if (parsed.overflow)
        return tl::unexpected{ERANGE};
    if (parsed.digits == 0)
        return tl::unexpected{EINVAL};
    at += parsed.digits;
    if (text[at] == '\n')
        ++at;
    if (text[at] != '\0')
        return tl::unexpected{EINVAL};
    return parsed.value;
}

} // namespace

tl::expected<std::uint64_t, int> kstrtoull(CString text, std::uint32_t base)
{
    return parse_whole(text, text[0] == '+' ? 1 : 0, base);
}

tl::expected<std::int64_t, int> kstrtoll(CString text, std::uint32_t base)
{
    constexpr auto min = static_cast<std::uint64_t>(std::numeric_limits<std::int64_t>::min());
    const bool is_negative = text[0] == '-';
    const auto parsed = is_negative ? parse_whole(text, 1, base) : kstrtoull(text, base);
    if (!parsed)
        return tl::unexpected{parsed.error()};
    if (*parsed > min || (*parsed == min && !is_negative))
        return tl::unexpected{ERANGE};
    return static_cast<std::int64_t>(is_negative ? 0 - *parsed : *parsed);
}

tl::expected<bool, int> kstrtobool(CString text)
{
    constexpr std::string_view yes = "yYtT1";
    constexpr std::string_view no = "nNfF0";
    const char first = text[0];
    if (yes.find(first) != std::string_view::npos)
        return true;
    if (no.find(first) != std::string_view::npos)
        return false;
    if (first == 'o' || first == 'O')
    {
        const char second = text[1];
        if (second == 'n' || second == 'N')
            return true;
        if (second == 'f' || second == 'F')
            return false;
    }
    return tl::unexpected{EINVAL};
}

NumberPrefix<std::uint64_t> memparse(CString& text)
{
    constexpr std::string_view suffixes = "kmgtpe";
    auto [value, end] = simple_strntoull(text, 0, int_max_chars, 0);
    const char suffix = text[end];
    if (!ctype::is_alpha(suffix))
        return {value, end};
    const auto power = suffixes.find(ctype::to_lower(suffix));
    if (power == std::string_view::npos)
        return {value, end};
    return {value << (10 * (power + 1)), end + 1};
}

} // namespace kobox
