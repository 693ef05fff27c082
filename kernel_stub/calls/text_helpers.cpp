#include "kernel_stub/calls/calls.hpp"
#include "kernel_stub/calls/guest_access.hpp"
#include "kernel_stub/fake_kernel.hpp"
#include "kernel_stub/printk/c_string.hpp"
#include "kernel_stub/printk/guest_text.hpp"
#include "kernel_stub/printk/hex_dump.hpp"
#include "kernel_stub/printk/string_escape.hpp"
#include "kernel_stub/printk/string_unescape.hpp"

#include <array>
#include <cerrno>

namespace kobox
{
namespace
{

/// Writes what fits, without a terminator; returns what the whole takes.
HostReturn string_escape_mem_call(
    FakeKernel& k, GuestAddr src, std::uint64_t size, GuestAddr dst, std::uint64_t room,
    std::uint32_t flags, GuestAddr only)
{
    const std::string set =
        only == GuestAddr{} ? std::string{} : guest_string(k.memory(), only, max_guest_string);
    FormatOutput out{room, [&](std::string_view piece) {
                         guest_write(k.memory(), dst, piece);
                         dst += piece.size();
                     }};
    constexpr std::uint64_t chunk = 4096;
    for (std::uint64_t done = 0; done < size; done += chunk)
        string_escape_mem(
            out, guest_bytes(k.memory(), src + done, std::min(chunk, size - done)), flags, set);
    guest_write(k.memory(), dst, out.text());
    return static_cast<std::int32_t>(out.total());
}

HostReturn string_unescape_call(
    FakeKernel& k, GuestAddr src, GuestAddr dst, std::uint64_t size, std::uint32_t flags)
{
    const std::string text =
        string_unescape(guest_string(k.memory(), src, max_guest_string), size, flags);
    guest_write_cstring(k.memory(), dst, text);
    return static_cast<std::int32_t>(text.size());
}

HostReturn string_get_size_call(
    FakeKernel& k, std::uint64_t size, std::uint64_t block_size, std::uint32_t units, GuestAddr buf,
    std::int32_t length)
{
    std::string text = string_get_size(size, block_size, units == 1);
    if (length <= 0)
        return {};
    text.resize(std::min<std::size_t>(text.size(), static_cast<std::size_t>(length) - 1));
    guest_write_cstring(k.memory(), buf, text);
    return {};
}

constexpr std::uint64_t uuid_length = 36;

bool is_hyphen_at(std::uint64_t i)
{
    return i == 8 || i == 13 || i == 18 || i == 23;
}

bool uuid_is_valid(CString& text)
{
    for (std::uint64_t i = 0; i < uuid_length; ++i)
        if (is_hyphen_at(i) ? text[i] != '-' : !ctype::is_xdigit(text[i]))
            return false;
    return true;
}

HostReturn uuid_is_valid_call(FakeKernel& k, GuestAddr uuid)
{
    CString text{k.memory(), uuid};
    return uuid_is_valid(text);
}

using UuidOrder = std::array<std::uint8_t, 16>;
constexpr UuidOrder uuid_index{0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15};
constexpr UuidOrder guid_index{3, 2, 1, 0, 5, 4, 7, 6, 8, 9, 10, 11, 12, 13, 14, 15};

/// Mirrors __uuid_parse(), lib/uuid.c (v6.1).
template <const UuidOrder& Order>
HostReturn uuid_parse(FakeKernel& k, GuestAddr uuid, GuestAddr to)
{
    CString text{k.memory(), uuid};
    if (!uuid_is_valid(text))
        return -EINVAL;
    std::array<std::uint8_t, 16> bytes{};
    std::uint64_t at = 0;
    for (const std::uint8_t place : Order)
    {
        if (is_hyphen_at(at))
            ++at;
        const auto high = hex_to_bin(text[at++]);
        const auto low = hex_to_bin(text[at++]);
        bytes[place] = static_cast<std::uint8_t>(*high << 4 | *low);
    }
    guest_store(k.memory(), to, bytes);
    return 0;
}

/// Mirrors mac_pton(), lib/net_utils.c (v6.1); what follows the address does not matter.
HostReturn mac_pton(FakeKernel& k, GuestAddr s, GuestAddr mac)
{
    constexpr std::uint64_t length = 17;
    CString text{k.memory(), s};
    for (std::uint64_t i = 0; i < length; ++i)
        if (i % 3 == 2 ? text[i] != ':' : !ctype::is_xdigit(text[i]))
            return false;
    std::array<std::uint8_t, 6> bytes{};
    for (std::uint64_t i = 0; i < bytes.size(); ++i)
        bytes[i] =
            static_cast<std::uint8_t>(*hex_to_bin(text[3 * i]) << 4 | *hex_to_bin(text[3 * i + 1]));
    guest_store(k.memory(), mac, bytes);
    return true;
}

const auto rows = std::to_array<HostCall>({
    host_call<string_escape_mem_call>("string_escape_mem"),
    host_call<string_unescape_call>("string_unescape"),
    host_call<string_get_size_call>("string_get_size"),
    host_call<uuid_is_valid_call>("uuid_is_valid"),
    host_call<uuid_parse<uuid_index>>("uuid_parse"),
    host_call<uuid_parse<guid_index>>("guid_parse"),
    host_call<mac_pton>("mac_pton"),
});

} // namespace

std::span<const HostCall> text_helper_calls()
{
    return rows;
}

} // namespace kobox
