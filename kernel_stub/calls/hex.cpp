#include "kernel_stub/calls/calls.hpp"
#include "kernel_stub/calls/guest_access.hpp"
#include "kernel_stub/fake_kernel.hpp"
#include "kernel_stub/printk/c_string.hpp"
#include "kernel_stub/printk/guest_text.hpp"
#include "kernel_stub/printk/hex_dump.hpp"
#include "kernel_stub/printk/number.hpp"

#include <array>
#include <cerrno>

namespace kobox
{
namespace
{

HostReturn hex_to_bin_call(FakeKernel& /*k*/, std::uint8_t c)
{
    const auto digit = hex_to_bin(static_cast<char>(c));
    return digit ? std::int32_t{*digit} : -1;
}

HostReturn hex2bin(FakeKernel& k, GuestAddr dst, GuestAddr src, std::uint64_t count)
{
    CString text{k.memory(), src};
    for (std::uint64_t i = 0; i < count; ++i)
    {
        const auto high = hex_to_bin(text[2 * i]);
        const auto low = high ? hex_to_bin(text[2 * i + 1]) : std::nullopt;
        if (!low)
            return -EINVAL;
        guest_store(k.memory(), dst + i, static_cast<std::uint8_t>(*high << 4 | *low));
    }
    return 0;
}

/// The end of what was written; there is no terminator.
HostReturn bin2hex(FakeKernel& k, GuestAddr dst, GuestAddr src, std::uint64_t count)
{
    for (std::uint64_t i = 0; i < count; ++i)
    {
        FormatOutput digits{2};
        put_hex_byte(digits, k.memory().load<std::uint8_t>(src + i));
        guest_write(k.memory(), dst, digits.text());
        dst += 2;
    }
    return dst;
}

HostReturn hex_dump_to_buffer(
    FakeKernel& k, GuestAddr buf, std::uint64_t length, std::int32_t row_size,
    std::int32_t group_size, GuestAddr line_buf, std::uint64_t room, bool ascii)
{
    const HexDumpLine line{length, row_size, group_size, ascii};
    if (room == 0)
        return line.needed();
    std::string text = line.text(guest_bytes(k.memory(), buf, line.length()));
    const bool fits = text.size() < room;
    if (!fits)
        text.resize(room - 1);
    guest_write_cstring(k.memory(), line_buf, text);
    return fits ? static_cast<std::int32_t>(text.size()) : line.needed();
}

const auto rows = std::to_array<HostCall>({
    host_call<hex_to_bin_call>("hex_to_bin"),
    host_call<hex2bin>("hex2bin"),
    host_call<bin2hex>("bin2hex"),
    host_call<hex_dump_to_buffer>("hex_dump_to_buffer"),
});

} // namespace

std::span<const HostCall> hex_calls()
{
    return rows;
}

} // namespace kobox
