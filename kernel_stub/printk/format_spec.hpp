#pragma once

#include <cstdint>
#include <string_view>

namespace kobox
{

/// enum format_type, lib/vsprintf.c (v6.1).
enum class FormatType : std::uint8_t
{
    none, ///< literal text
    width,
    precision,
    character,
    string,
    pointer,
    percent_char,
    invalid,
    long_long,
    ulong_,
    long_,
    ubyte,
    byte,
    ushort_,
    short_,
    uint_,
    int_,
    size_t_,
    ptrdiff,
};

/// Flags of struct printf_spec, lib/vsprintf.c (v6.1).
namespace format_flag
{
constexpr std::uint8_t sign = 1;
constexpr std::uint8_t left = 2;
constexpr std::uint8_t plus = 4;
constexpr std::uint8_t space = 8;
constexpr std::uint8_t zeropad = 16;
constexpr std::uint8_t small = 32;
constexpr std::uint8_t special = 64;
} // namespace format_flag

/// struct printf_spec, lib/vsprintf.c (v6.1).
struct PrintfSpec
{
    FormatType type{};
    std::int32_t field_width{}; ///< a 24-bit field in the kernel; -1: none
    std::uint8_t flags{};
    std::uint8_t base{};
    std::int32_t precision{}; ///< a 16-bit field in the kernel; -1: none

    [[nodiscard]] bool has(std::uint8_t flag) const noexcept { return (flags & flag) != 0; }
};

constexpr std::int32_t field_width_max = (1 << 23) - 1;
constexpr std::int32_t precision_max = (1 << 15) - 1;

constexpr PrintfSpec default_str_spec{.field_width = -1, .precision = -1};
constexpr PrintfSpec default_flag_spec{
    .flags = format_flag::special | format_flag::small, .base = 16, .precision = -1};
constexpr PrintfSpec default_dec_spec{.base = 10, .precision = -1};
constexpr PrintfSpec default_dec02_spec{
    .field_width = 2, .flags = format_flag::zeropad, .base = 10, .precision = -1};
constexpr PrintfSpec default_dec04_spec{
    .field_width = 4, .flags = format_flag::zeropad, .base = 10, .precision = -1};

/// The character at `i`, NUL from the end on, as in a C string.
[[nodiscard]] constexpr char char_at(std::string_view text, std::uint64_t i) noexcept
{
    return i < text.size() ? text[i] : '\0';
}

/// Mirrors format_decode(), lib/vsprintf.c (v6.1): decodes one token at the start of `fmt`, which
/// is not empty, and returns its length. A token of type width or precision asks for an argument;
/// the next call goes on behind it with the same spec.
[[nodiscard]] std::uint64_t format_decode(std::string_view fmt, PrintfSpec& spec);

} // namespace kobox
