#include "kernel_stub/printk/text.hpp"

#include "kernel_stub/printk/guest_text.hpp"

namespace kobox
{
namespace
{

std::uint64_t limit_of(const PrintfSpec& spec)
{
    return spec.precision < 0 ? unlimited : static_cast<std::uint64_t>(spec.precision);
}

/// Mirrors widen_string(): spaces before or behind the `length` bytes that `put` writes.
template <typename Put>
void widened(FormatOutput& out, std::uint64_t length, const PrintfSpec& spec, Put put)
{
    const std::uint64_t width =
        spec.field_width < 0 ? 0 : static_cast<std::uint64_t>(spec.field_width);
    const std::uint64_t spaces = width > length ? width - length : 0;
    if (!spec.has(format_flag::left))
        out.fill(' ', spaces);
    put();
    if (spec.has(format_flag::left))
        out.fill(' ', spaces);
}

} // namespace

std::string_view check_pointer_msg(GuestAddr ptr) noexcept
{
    if (ptr == GuestAddr{})
        return "(null)";
    if (to_u64(ptr) < page_size || is_err_value(ptr))
        return "(efault)";
    return {};
}

bool check_pointer(FormatContext& context, GuestAddr ptr, const PrintfSpec& spec)
{
    const std::string_view message = check_pointer_msg(ptr);
    if (message.empty())
        return true;
    error_string(context, message, spec);
    return false;
}

void string(FormatContext& context, GuestAddr text, const PrintfSpec& spec)
{
    if (!check_pointer(context, text, spec))
        return;
    const AddressSpace& memory = context.env.memory;
    const std::uint64_t length = guest_strnlen(memory, text, limit_of(spec));
    widened(context.out, length, spec, [&] {
        const std::uint64_t kept = std::min(length, context.out.free());
        for (std::uint64_t done = 0; done < kept;)
        {
            const std::uint64_t piece = std::min(kept - done, FormatOutput::piece_size);
            context.out.put(guest_bytes(memory, text + done, piece));
            done += piece;
        }
        context.out.skip(length - kept);
    });
}

void string_nocheck(FormatContext& context, std::string_view text, const PrintfSpec& spec)
{
    const std::string_view cut = text.substr(0, limit_of(spec));
    widened(context.out, cut.size(), spec, [&] { context.out.put(cut); });
}

void error_string(FormatContext& context, std::string_view text, PrintfSpec spec)
{
    if (spec.precision == -1)
        spec.precision = 2 * sizeof(std::uint64_t);
    string_nocheck(context, text, spec);
}

void put_widened(FormatOutput& out, const FormatOutput& text, const PrintfSpec& spec)
{
    widened(out, text.total(), spec, [&] {
        out.put(text.text());
        out.skip(text.total() - text.text().size());
    });
}

} // namespace kobox
