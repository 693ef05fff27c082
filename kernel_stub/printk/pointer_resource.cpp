#include "kernel_stub/guest_struct.hpp"
#include "kernel_stub/printk/guest_text.hpp"
#include "kernel_stub/printk/number.hpp"
#include "kernel_stub/printk/pointer_families.hpp"
#include "kernel_stub/printk/text.hpp"

#include <array>

namespace kobox
{
namespace
{

// IORESOURCE_*, include/linux/ioport.h (v6.1).
constexpr std::uint64_t ioresource_mem_64 = 0x00100000;
constexpr std::uint64_t ioresource_prefetch = 0x00002000;
constexpr std::uint64_t ioresource_window = 0x00200000;
constexpr std::uint64_t ioresource_disabled = 0x10000000;
constexpr std::uint64_t ioresource_unset = 0x20000000;

constexpr std::uint8_t hex_flags = format_flag::special | format_flag::small | format_flag::zeropad;
constexpr PrintfSpec io_spec{.field_width = 6, .flags = hex_flags, .base = 16, .precision = -1};
constexpr PrintfSpec mem_spec{.field_width = 10, .flags = hex_flags, .base = 16, .precision = -1};
constexpr PrintfSpec bus_spec{
    .field_width = 2,
    .flags = format_flag::small | format_flag::zeropad,
    .base = 16,
    .precision = -1};

struct ResourceKind
{
    std::uint64_t flag;
    std::string_view name;
    PrintfSpec spec;
};

/// In the order of resource_string(): the type bits overlap, so the first match counts.
constexpr auto resource_kinds = std::to_array<ResourceKind>({
    {0x00000100, "io  ", io_spec},
    {0x00000200, "mem ", mem_spec},
    {0x00000400, "irq ", default_dec_spec},
    {0x00000800, "dma ", default_dec_spec},
    {0x00001000, "bus ", bus_spec},
});
constexpr ResourceKind unknown_kind{0, "??? ", mem_spec};

const ResourceKind& kind_of(std::uint64_t flags)
{
    for (const ResourceKind& kind : resource_kinds)
        if ((flags & kind.flag) != 0)
            return kind;
    return unknown_kind;
}

} // namespace

void resource_string(
    FormatContext& context, GuestAddr ptr, const PrintfSpec& spec, std::string_view fmt)
{
    if (!check_pointer(context, ptr, spec))
        return;
    const GuestStruct res{context.env.memory, context.env.profile, "resource", ptr};
    const auto flags = res.get<std::uint64_t>("flags");
    const auto start = res.get<std::uint64_t>("start");
    const auto end = res.get<std::uint64_t>("end");
    const ResourceKind& kind = kind_of(flags);
    const bool is_decoded = fmt.front() == 'R' && kind.flag != 0;

    FormatOutput text{unlimited};
    text.put('[');
    text.put(kind.name);
    if (is_decoded && (flags & ioresource_unset) != 0)
    {
        text.put("size ");
        number(text, end - start + 1, kind.spec);
    }
    else
    {
        number(text, start, kind.spec);
        if (start != end)
        {
            text.put('-');
            number(text, end, kind.spec);
        }
    }
    if (is_decoded)
    {
        if ((flags & ioresource_mem_64) != 0)
            text.put(" 64bit");
        if ((flags & ioresource_prefetch) != 0)
            text.put(" pref");
        if ((flags & ioresource_window) != 0)
            text.put(" window");
        if ((flags & ioresource_disabled) != 0)
            text.put(" disabled");
    }
    else
    {
        text.put(" flags ");
        number(text, flags, default_flag_spec);
    }
    text.put(']');
    string_nocheck(context, text.text(), spec);
}

} // namespace kobox
