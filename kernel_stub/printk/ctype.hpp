#pragma once

namespace kobox::ctype
{

/// Mirrors include/linux/ctype.h and lib/ctype.c (v6.1): the kernel's classes are those of
/// Latin-1, whatever the locale, so bytes of a UTF-8 text may be letters.
[[nodiscard]] constexpr bool is_digit(char c) noexcept
{
    return c >= '0' && c <= '9';
}
[[nodiscard]] constexpr bool is_lower(char c) noexcept
{
    const auto u = static_cast<unsigned char>(c);
    return (u >= 'a' && u <= 'z') || (u >= 0xdf && u != 0xf7);
}
[[nodiscard]] constexpr bool is_upper(char c) noexcept
{
    const auto u = static_cast<unsigned char>(c);
    return (u >= 'A' && u <= 'Z') || (u >= 0xc0 && u <= 0xde && u != 0xd7);
}
[[nodiscard]] constexpr bool is_alpha(char c) noexcept
{
    return is_lower(c) || is_upper(c);
}
[[nodiscard]] constexpr bool is_alnum(char c) noexcept
{
    return is_alpha(c) || is_digit(c);
}
[[nodiscard]] constexpr bool is_xdigit(char c) noexcept
{
    return is_digit(c) || (c >= 'a' && c <= 'f') || (c >= 'A' && c <= 'F');
}
[[nodiscard]] constexpr bool is_space(char c) noexcept
{
    const auto u = static_cast<unsigned char>(c);
    return (u >= '\t' && u <= '\r') || u == ' ' || u == 0xa0;
}
[[nodiscard]] constexpr bool is_ascii(char c) noexcept
{
    return static_cast<unsigned char>(c) <= 0x7f;
}
[[nodiscard]] constexpr bool is_print(char c) noexcept
{
    const auto u = static_cast<unsigned char>(c);
    return (u >= ' ' && u <= '~') || u >= 0xa0;
}
/// _tolower(): sets bit 5, for comparisons with a letter only.
[[nodiscard]] constexpr char to_lower(char c) noexcept
{
    return static_cast<char>(static_cast<unsigned char>(c) | 0x20U);
}

} // namespace kobox::ctype
