#include "kernel_stub/printk/number.hpp"

#include <array>
#include <string_view>

namespace kobox
{
namespace
{

constexpr std::string_view hex_asc_upper = "0123456789ABCDEF";
constexpr std::string_view hex_asc = "0123456789abcdef";

/// Digits of a 64-bit number, the most significant first; octal has the most.
struct Digits
{
    std::array<char, 24> text{};
    std::uint8_t count{};

    [[nodiscard]] std::string_view view() const noexcept
    {
        return std::string_view{text.data(), text.size()}.substr(text.size() - count);
    }
};

Digits digits(std::uint64_t num, std::uint8_t base, bool lower)
{
    const std::string_view set = lower ? hex_asc : hex_asc_upper;
    Digits result;
    do
    {
        result.text[result.text.size() - ++result.count] = set[num % base];
        num /= base;
    } while (num != 0);
    return result;
}

void fill(FormatOutput& out, char c, std::int64_t n)
{
    if (n > 0)
        out.fill(c, static_cast<std::uint64_t>(n));
}

} // namespace

void number(FormatOutput& out, std::uint64_t num, PrintfSpec spec)
{
    using namespace format_flag;
    const bool need_prefix = spec.has(special) && spec.base != 10;
    const bool is_zero = num == 0;
    const bool lower = spec.has(small);
    std::int64_t field_width = spec.field_width;

    char sign_char = '\0';
    if (spec.has(sign))
    {
        if (static_cast<std::int64_t>(num) < 0)
        {
            sign_char = '-';
            num = 0 - num;
        }
        else if (spec.has(plus))
            sign_char = '+';
        else if (spec.has(space))
            sign_char = ' ';
        if (sign_char != '\0')
            --field_width;
    }
    if (need_prefix)
        field_width -= spec.base == 16 ? 2 : is_zero ? 0 : 1;

    const Digits text = digits(num, spec.base, lower);
    const std::int64_t precision = std::max<std::int64_t>(text.count, spec.precision);
    field_width -= precision;

    const bool is_left = spec.has(left);
    const bool pads_zero = spec.has(zeropad) && !is_left;
    if (!is_left && !pads_zero)
        fill(out, ' ', field_width);
    if (sign_char != '\0')
        out.put(sign_char);
    if (need_prefix && (spec.base == 16 || !is_zero))
        out.put('0');
    if (need_prefix && spec.base == 16)
        out.put(lower ? 'x' : 'X');
    if (pads_zero)
        fill(out, '0', field_width);
    fill(out, '0', precision - text.count);
    out.put(text.view());
    if (is_left)
        fill(out, ' ', field_width);
}

void special_hex_number(FormatOutput& out, std::uint64_t num, std::int32_t size)
{
    number(
        out, num,
        {.type = FormatType::pointer,
         .field_width = 2 + 2 * size,
         .flags = format_flag::special | format_flag::small | format_flag::zeropad,
         .base = 16,
         .precision = -1});
}

void put_hex_byte(FormatOutput& out, std::uint8_t value, bool upper)
{
    const std::string_view set = upper ? hex_asc_upper : hex_asc;
    out.put(set[value >> 4]);
    out.put(set[value & 15]);
}

} // namespace kobox
