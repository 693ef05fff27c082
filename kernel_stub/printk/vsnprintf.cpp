#include "kernel_stub/printk/vsnprintf.hpp"

#include "kernel_stub/calls/guest_access.hpp"
#include "kernel_stub/guest_struct.hpp"
#include "kernel_stub/printk/ctype.hpp"
#include "kernel_stub/printk/format_spec.hpp"
#include "kernel_stub/printk/guest_text.hpp"
#include "kernel_stub/printk/number.hpp"
#include "kernel_stub/printk/pointer.hpp"
#include "kernel_stub/printk/pointer_families.hpp"
#include "kernel_stub/printk/text.hpp"
#include "kernel_stub/printk/va_list_copy.hpp"

#include <algorithm>
#include <limits>
#include <spdlog/fmt/fmt.h>

namespace kobox
{
namespace
{

constexpr std::uint64_t int_max = std::numeric_limits<std::int32_t>::max();

// Real formats have at most a few thousand bytes; a hostile one must not make the host copy
// hundreds of megabytes at each call.
constexpr std::uint64_t max_format = std::uint64_t{1} << 20;

// Each %pV inside of a %pV takes a few hundred bytes of a kernel stack of 16 KiB.
constexpr unsigned max_depth = 32;

template <typename Signed>
std::uint64_t sign_extended(std::uint64_t raw)
{
    return static_cast<std::uint64_t>(std::int64_t{static_cast<Signed>(raw)});
}

/// What va_arg() and the conversion to the type of the format make of a raw argument.
std::uint64_t integer_argument(FormatType type, std::uint64_t raw)
{
    switch (type)
    {
    case FormatType::ubyte:
        return static_cast<std::uint8_t>(raw);
    case FormatType::byte:
        return sign_extended<std::int8_t>(raw);
    case FormatType::ushort_:
        return static_cast<std::uint16_t>(raw);
    case FormatType::short_:
        return sign_extended<std::int16_t>(raw);
    case FormatType::uint_:
        return static_cast<std::uint32_t>(raw);
    case FormatType::int_:
        return sign_extended<std::int32_t>(raw);
    default:
        return raw;
    }
}

// Where lib/vsprintf.c of Debian's 6.1.192 warns.
constexpr std::string_view warn_format_decode = "lib/vsprintf.c:2661";
constexpr std::string_view warn_field_width = "lib/vsprintf.c:2693";
constexpr std::string_view warn_precision = "lib/vsprintf.c:2702";
constexpr std::string_view warn_size = "lib/vsprintf.c:2743";

void warn_once(const FormatEnv& env, std::string_view location, std::string_view text)
{
    if (env.warn_once)
        env.warn_once(location, text);
}

/// Mirrors set_field_width().
void set_field_width(const FormatContext& context, PrintfSpec& spec, std::int32_t width)
{
    spec.field_width = std::clamp(width, -field_width_max, field_width_max);
    if (spec.field_width != width)
        warn_once(context.env, warn_field_width, fmt::format("field width {} too large", width));
}

/// Mirrors set_precision(): what fits into the 16 bits of the field is kept, negative or not.
void set_precision(const FormatContext& context, PrintfSpec& spec, std::int32_t precision)
{
    spec.precision = precision;
    if (precision >= std::numeric_limits<std::int16_t>::min() && precision <= precision_max)
        return;
    warn_once(context.env, warn_precision, fmt::format("precision {} too large", precision));
    spec.precision = std::clamp(precision, 0, precision_max);
}

void put_character(FormatOutput& out, char c, const PrintfSpec& spec)
{
    const std::uint64_t spaces =
        spec.field_width > 1 ? static_cast<std::uint64_t>(spec.field_width) - 1 : 0;
    if (!spec.has(format_flag::left))
        out.fill(' ', spaces);
    out.put(c);
    if (spec.has(format_flag::left))
        out.fill(' ', spaces);
}

std::uint64_t alnum_prefix(std::string_view fmt)
{
    const auto end = std::ranges::find_if_not(fmt, ctype::is_alnum);
    return static_cast<std::uint64_t>(end - fmt.begin());
}

void format_all(FormatContext& context, std::string_view fmt, VarArgs& args)
{
    FormatOutput& out = context.out;
    PrintfSpec spec;
    while (!fmt.empty())
    {
        const std::string_view token = fmt.substr(0, format_decode(fmt, spec));
        fmt.remove_prefix(token.size());
        switch (spec.type)
        {
        case FormatType::none:
            out.put(token);
            break;
        case FormatType::width:
            set_field_width(context, spec, static_cast<std::int32_t>(args.next()));
            break;
        case FormatType::precision:
            set_precision(context, spec, static_cast<std::int32_t>(args.next()));
            break;
        case FormatType::character:
            put_character(out, static_cast<char>(args.next()), spec);
            break;
        case FormatType::string:
            string(context, GuestAddr{args.next()}, spec);
            break;
        case FormatType::pointer:
            pointer(context, fmt, GuestAddr{args.next()}, spec);
            fmt.remove_prefix(alnum_prefix(fmt));
            break;
        case FormatType::percent_char:
            out.put('%');
            break;
        case FormatType::invalid:
            // The arguments behind it are out of step, so the kernel ends the output here.
            warn_once(
                context.env, warn_format_decode,
                fmt::format(
                    "Please remove unsupported %{} in format string\n",
                    std::string(fmt.empty() ? 0 : 1, char_at(fmt, 0))));
            return;
        default:
            number(out, integer_argument(spec.type, args.next()), spec);
            break;
        }
    }
}

std::int32_t format_to(FormatEnv& env, FormatOutput& out, std::string_view format, VarArgs& args)
{
    FormatContext context{env, out, 0};
    format_all(context, format, args);
    return static_cast<std::int32_t>(out.total());
}

std::string_view c_string(std::string_view text)
{
    return text.substr(0, text.find('\0'));
}

} // namespace

/// Mirrors va_format(): a format and its va_list, of which a copy is read.
void va_format(
    FormatContext& context, GuestAddr ptr, const PrintfSpec& spec, std::string_view /*fmt*/)
{
    if (!check_pointer(context, ptr, spec))
        return;
    AddressSpace& memory = context.env.memory;
    // A va_format that prints itself runs off the end of the kernel's stack.
    if (context.depth >= max_depth)
        throw GuestFault{ptr, Access::write};
    const GuestStruct vaf{memory, context.env.profile, "va_format", ptr};
    VaListCopy args{memory, vaf.get<GuestAddr>("va")};
    FormatContext inner{context.env, context.out, context.depth + 1};
    format_all(inner, load_format(memory, vaf.get<GuestAddr>("fmt")), args);
}

std::string load_format(const AddressSpace& memory, GuestAddr format)
{
    return guest_string(memory, format, max_format);
}

Formatted format_text(FormatEnv& env, std::string_view format, VarArgs& args, std::uint64_t max)
{
    FormatOutput out{max};
    const std::int32_t length = format_to(env, out, c_string(format), args);
    return {std::move(out).take(), length};
}

Formatted format_text(FormatEnv& env, GuestAddr format, VarArgs& args, std::uint64_t max)
{
    return format_text(env, load_format(env.memory, format), args, max);
}

std::int32_t vsnprintf(
    FormatEnv& env, GuestAddr buf, std::uint64_t size, GuestAddr format, VarArgs& args)
{
    if (size > int_max)
    {
        warn_once(env, warn_size, {});
        return 0;
    }
    const std::string fmt = load_format(env.memory, format);
    // The end of the buffer is held back from the top of the address space.
    const std::uint64_t room = std::min(size, ~to_u64(buf));
    if (room == 0)
    {
        FormatOutput nowhere{0};
        return format_to(env, nowhere, fmt, args);
    }
    FormatOutput out{room - 1, [&](std::string_view piece) {
                         guest_write(env.memory, buf, piece);
                         buf += piece.size();
                     }};
    const std::int32_t length = format_to(env, out, fmt, args);
    guest_write_cstring(env.memory, buf, out.text());
    return length;
}

std::int32_t vscnprintf(
    FormatEnv& env, GuestAddr buf, std::uint64_t size, GuestAddr format, VarArgs& args)
{
    if (size == 0)
        return 0;
    const std::int32_t length = vsnprintf(env, buf, size, format, args);
    // The kernel compares as unsigned numbers of 64 bits.
    return static_cast<std::uint64_t>(std::int64_t{length}) < size
               ? length
               : static_cast<std::int32_t>(size - 1);
}

} // namespace kobox
