#include "kernel_stub/printk/number.hpp"
#include "kernel_stub/printk/pointer_families.hpp"
#include "kernel_stub/printk/text.hpp"

#include <bit>

namespace kobox
{
namespace
{

constexpr std::uint64_t bits_per_long = 64;
constexpr std::uint64_t chunk_bits = 32;

std::uint64_t bitmap_word(const FormatContext& context, GuestAddr bitmap, std::uint64_t bit)
{
    return context.env.memory.load<std::uint64_t>(bitmap + bit / bits_per_long * 8);
}

/// The first bit at or behind `from` that is set (or clear); `bits` when there is none.
std::uint64_t find_next_bit(
    const FormatContext& context, GuestAddr bitmap, std::uint64_t bits, std::uint64_t from,
    bool set)
{
    while (from < bits)
    {
        std::uint64_t word = bitmap_word(context, bitmap, from);
        if (!set)
            word = ~word;
        word >>= from % bits_per_long;
        if (word != 0)
            return std::min(bits, from + static_cast<std::uint64_t>(std::countr_zero(word)));
        from = align_down(from, bits_per_long) + bits_per_long;
    }
    return bits;
}

/// Mirrors bitmap_list_string(): "2-3,5,7".
void bitmap_list_string(FormatContext& context, GuestAddr bitmap, std::uint64_t bits)
{
    bool is_first = true;
    std::uint64_t end = 0;
    for (;;)
    {
        const std::uint64_t start = find_next_bit(context, bitmap, bits, end, true);
        if (start == bits)
            return;
        end = find_next_bit(context, bitmap, bits, start, false);
        if (!is_first)
            context.out.put(',');
        is_first = false;
        number(context.out, start, default_dec_spec);
        if (end == start + 1)
            continue;
        context.out.put('-');
        number(context.out, end - 1, default_dec_spec);
    }
}

} // namespace

/// The field width is the number of bits.
void bitmap_string(
    FormatContext& context, GuestAddr ptr, const PrintfSpec& spec, std::string_view fmt)
{
    if (!check_pointer(context, ptr, spec))
        return;
    const std::uint64_t bits =
        spec.field_width < 0 ? 0 : static_cast<std::uint64_t>(spec.field_width);
    if (char_at(fmt, 1) == 'l')
        return bitmap_list_string(context, ptr, bits);

    // The chunk printed first, the highest, may be a short one.
    std::uint64_t end = bits;
    while (end != 0)
    {
        const std::uint64_t start = align_down(end - 1, chunk_bits);
        const std::uint64_t size = end - start;
        const std::uint64_t mask = (std::uint64_t{1} << size) - 1;
        const std::uint64_t value =
            bitmap_word(context, ptr, start) >> (start % bits_per_long) & mask;
        if (end != bits)
            context.out.put(',');
        number(
            context.out, value,
            {.field_width = static_cast<std::int32_t>((size + 3) / 4),
             .flags = format_flag::small | format_flag::zeropad,
             .base = 16});
        end = start;
    }
}

} // namespace kobox
