#include "kernel_stub/printk/ctype.hpp"
#include "kernel_stub/printk/guest_text.hpp"
#include "kernel_stub/printk/number.hpp"
#include "kernel_stub/printk/pointer_families.hpp"
#include "kernel_stub/printk/text.hpp"

#include <array>
#include <cstring>
#include <netinet/in.h>
#include <span>
#include <string>

namespace kobox
{
namespace
{

using Ip4 = std::array<std::uint8_t, 4>;
using Ip6 = std::array<std::uint8_t, 16>;

/// Mirrors ip4_string(): 'i' pads each number with zeros, 'h' and 'l' mean host byte order.
void ip4_string(FormatOutput& out, const Ip4& addr, bool leading_zeros, char order)
{
    const bool is_reversed = order == 'h' || order == 'l';
    PrintfSpec spec = default_dec_spec;
    if (leading_zeros)
    {
        spec.field_width = 3;
        spec.flags = format_flag::zeropad;
    }
    for (std::size_t i = 0; i < addr.size(); ++i)
    {
        if (i != 0)
            out.put('.');
        number(out, addr[is_reversed ? addr.size() - 1 - i : i], spec);
    }
}

std::uint16_t group(const Ip6& addr, std::size_t i)
{
    return static_cast<std::uint16_t>(addr[2 * i] << 8 | addr[2 * i + 1]);
}

/// ipv6_addr_v4mapped() or ipv6_addr_is_isatap(): the last four bytes are an IPv4 address.
bool holds_ip4(const Ip6& addr)
{
    const bool is_mapped = group(addr, 0) == 0 && group(addr, 1) == 0 && group(addr, 2) == 0 &&
                           group(addr, 3) == 0 && group(addr, 4) == 0 && group(addr, 5) == 0xffff;
    const bool is_isatap = (group(addr, 4) | 0x0200) == 0x0200 && group(addr, 5) == 0x5efe;
    return is_mapped || is_isatap;
}

struct Run
{
    std::size_t start{};
    std::size_t length{};
};

/// The first of the longest runs of zero groups; a single zero is not worth a "::".
Run longest_zero_run(const Ip6& addr, std::size_t groups)
{
    Run best{.start = 0, .length = 1};
    for (std::size_t i = 0; i < groups; ++i)
    {
        std::size_t j = i;
        while (j < groups && group(addr, j) == 0)
            ++j;
        if (j - i > best.length)
            best = {i, j - i};
    }
    return best.length > 1 ? best : Run{groups, 0};
}

/// Mirrors ip6_compressed_string(): the form of RFC 5952.
void ip6_compressed_string(FormatOutput& out, const Ip6& addr)
{
    const bool use_ip4 = holds_ip4(addr);
    const std::size_t groups = use_ip4 ? 6 : 8;
    const Run zeros = longest_zero_run(addr, groups);
    PrintfSpec hex = default_flag_spec;
    hex.flags = format_flag::small;

    bool need_colon = false;
    for (std::size_t i = 0; i < groups; ++i)
    {
        if (i == zeros.start)
        {
            out.put(need_colon || i == 0 ? "::" : ":");
            need_colon = false;
            i += zeros.length - 1;
            continue;
        }
        if (need_colon)
            out.put(':');
        number(out, group(addr, i), hex);
        need_colon = true;
    }
    if (!use_ip4)
        return;
    if (need_colon)
        out.put(':');
    ip4_string(out, {addr[12], addr[13], addr[14], addr[15]}, false, '\0');
}

void ip6_string(FormatOutput& out, const Ip6& addr, bool with_colons)
{
    for (std::size_t i = 0; i < addr.size(); ++i)
    {
        if (with_colons && i != 0 && i % 2 == 0)
            out.put(':');
        put_hex_byte(out, addr[i]);
    }
}

/// Room for an address and all that may stand around it; the kernel has 16 to 80 bytes.
FormatOutput scratch()
{
    return FormatOutput{unlimited};
}

/// Mirrors ip4_addr_string_sa().
void ip4_addr_string_sa(
    FormatContext& context, const sockaddr_in& sa, const PrintfSpec& spec, std::string_view fmt)
{
    bool have_port = false;
    char order = '\0';
    for (std::uint64_t i = 2; ctype::is_alpha(char_at(fmt, i)); ++i)
    {
        const char option = fmt[i];
        if (option == 'p')
            have_port = true;
        else if (option == 'h' || option == 'l' || option == 'n' || option == 'b')
            order = option;
    }
    Ip4 addr;
    std::memcpy(addr.data(), &sa.sin_addr, addr.size());
    FormatOutput text = scratch();
    ip4_string(text, addr, fmt.front() == 'i', order);
    if (have_port)
    {
        text.put(':');
        number(text, ntohs(sa.sin_port), spec);
    }
    string_nocheck(context, text.text(), spec);
}

/// Mirrors ip6_addr_string_sa().
void ip6_addr_string_sa(
    FormatContext& context, const sockaddr_in6& sa, const PrintfSpec& spec, std::string_view fmt)
{
    constexpr std::uint32_t flowinfo_mask = 0x0fffffff;
    std::string options;
    for (std::uint64_t i = 2; ctype::is_alpha(char_at(fmt, i)); ++i)
        options += fmt[i];
    const auto have = [&](char option) { return options.find(option) != std::string::npos; };
    const bool has_brackets = have('p') || have('f') || have('s');

    Ip6 addr;
    std::memcpy(addr.data(), &sa.sin6_addr, addr.size());
    FormatOutput text = scratch();
    if (has_brackets)
        text.put('[');
    if (fmt.front() == 'I' && have('c'))
        ip6_compressed_string(text, addr);
    else
        ip6_string(text, addr, fmt.front() == 'I');
    if (has_brackets)
        text.put(']');
    if (have('p'))
    {
        text.put(':');
        number(text, ntohs(sa.sin6_port), spec);
    }
    if (have('f'))
    {
        text.put('/');
        number(text, ntohl(sa.sin6_flowinfo) & flowinfo_mask, spec);
    }
    if (have('s'))
    {
        text.put('%');
        number(text, sa.sin6_scope_id, spec);
    }
    string_nocheck(context, text.text(), spec);
}

/// struct sockaddr is user interface: the host's layout is the guest's.
void sockaddr_string(
    FormatContext& context, GuestAddr ptr, const PrintfSpec& spec, std::string_view fmt)
{
    const AddressSpace& memory = context.env.memory;
    switch (memory.load<sa_family_t>(ptr))
    {
    case AF_INET:
        return ip4_addr_string_sa(context, memory.load<sockaddr_in>(ptr), spec, fmt);
    case AF_INET6:
        return ip6_addr_string_sa(context, memory.load<sockaddr_in6>(ptr), spec, fmt);
    default:
        return error_string(context, "(einval)", spec);
    }
}

} // namespace

void ip_addr_string(
    FormatContext& context, GuestAddr ptr, const PrintfSpec& spec, std::string_view fmt)
{
    if (!check_pointer(context, ptr, spec))
        return;
    FormatOutput text = scratch();
    switch (char_at(fmt, 1))
    {
    case '6': {
        const auto addr = context.env.memory.load<Ip6>(ptr);
        if (fmt.front() == 'I' && char_at(fmt, 2) == 'c')
            ip6_compressed_string(text, addr);
        else
            ip6_string(text, addr, fmt.front() == 'I');
        return string_nocheck(context, text.text(), spec);
    }
    case '4':
        ip4_string(text, context.env.memory.load<Ip4>(ptr), fmt.front() == 'i', char_at(fmt, 2));
        return string_nocheck(context, text.text(), spec);
    case 'S':
        return sockaddr_string(context, ptr, spec, fmt);
    default:
        return error_string(context, fmt.front() == 'i' ? "(%pi?)" : "(%pI?)", spec);
    }
}

void mac_address_string(
    FormatContext& context, GuestAddr ptr, const PrintfSpec& spec, std::string_view fmt)
{
    if (!check_pointer(context, ptr, spec))
        return;
    const auto addr = context.env.memory.load<std::array<std::uint8_t, 6>>(ptr);
    const char option = char_at(fmt, 1);
    FormatOutput text = scratch();
    for (std::size_t i = 0; i < addr.size(); ++i)
    {
        if (i != 0 && fmt.front() == 'M')
            text.put(option == 'F' ? '-' : ':');
        put_hex_byte(text, addr[option == 'R' ? addr.size() - 1 - i : i]);
    }
    string_nocheck(context, text.text(), spec);
}

void uuid_string(
    FormatContext& context, GuestAddr ptr, const PrintfSpec& spec, std::string_view fmt)
{
    using Order = std::array<std::uint8_t, 16>;
    constexpr Order uuid_index{0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15};
    constexpr Order guid_index{3, 2, 1, 0, 5, 4, 7, 6, 8, 9, 10, 11, 12, 13, 14, 15};
    if (!check_pointer(context, ptr, spec))
        return;
    const auto bytes = context.env.memory.load<std::array<std::uint8_t, 16>>(ptr);
    const char option = char_at(fmt, 1);
    const Order& order = option == 'l' || option == 'L' ? guid_index : uuid_index;
    FormatOutput text = scratch();
    for (std::size_t i = 0; i < order.size(); ++i)
    {
        if (i == 4 || i == 6 || i == 8 || i == 10)
            text.put('-');
        put_hex_byte(text, bytes[order[i]], option == 'L' || option == 'B');
    }
    string_nocheck(context, text.text(), spec);
}

} // namespace kobox
