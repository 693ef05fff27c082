#include "kernel_stub/calls/calls.hpp"
#include "kernel_stub/calls/guest_access.hpp"
#include "kernel_stub/fake_kernel.hpp"

#include <bit>
#include <cerrno>

namespace kobox
{

namespace
{

HostReturn memmove(FakeKernel& k, GuestAddr to, GuestAddr from, std::uint64_t size)
{
    guest_copy(k.memory(), to, from, size);
    return to;
}

HostReturn memset(FakeKernel& k, GuestAddr to, std::uint8_t value, std::uint64_t size)
{
    guest_fill(k.memory(), to, std::byte{value}, size);
    return to;
}

HostReturn memset_io(FakeKernel& k, GuestAddr to, std::uint8_t value, std::uint64_t size)
{
    guest_fill(k.memory(), to, std::byte{value}, size);
    return {};
}

HostReturn memory_copy(FakeKernel& k, GuestAddr to, GuestAddr from, std::uint64_t size)
{
    guest_copy(k.memory(), to, from, size);
    return {};
}

HostReturn memcmp(FakeKernel& k, GuestAddr a, GuestAddr b, std::uint64_t size)
{
    ByteReader left{k.memory()};
    ByteReader right{k.memory()};
    for (std::uint64_t i = 0; i < size; ++i)
    {
        const int difference = left(a + i) - right(b + i);
        if (difference != 0)
            return difference;
    }
    return 0;
}

HostReturn memchr(FakeKernel& k, GuestAddr s, std::uint8_t c, std::uint64_t size)
{
    ByteReader read{k.memory()};
    for (std::uint64_t i = 0; i < size; ++i)
        if (read(s + i) == c)
            return s + i;
    return GuestAddr{};
}

HostReturn memchr_inv(FakeKernel& k, GuestAddr s, std::uint8_t c, std::uint64_t size)
{
    ByteReader read{k.memory()};
    for (std::uint64_t i = 0; i < size; ++i)
        if (read(s + i) != c)
            return s + i;
    return GuestAddr{};
}

/// Unlike memchr() the end of the area when the byte is not there.
HostReturn memscan(FakeKernel& k, GuestAddr s, std::uint8_t c, std::uint64_t size)
{
    ByteReader read{k.memory()};
    std::uint64_t i = 0;
    while (i < size && read(s + i) != c)
        ++i;
    return s + i;
}

HostReturn memcpy_and_pad(
    FakeKernel& k, GuestAddr to, std::uint64_t room, GuestAddr from, std::uint64_t size,
    std::uint8_t pad)
{
    const std::uint64_t copied = std::min(room, size);
    guest_copy(k.memory(), to, from, copied);
    guest_fill(k.memory(), to + copied, std::byte{pad}, room - copied);
    return {};
}

HostReturn memweight(FakeKernel& k, GuestAddr s, std::uint64_t size)
{
    ByteReader read{k.memory()};
    std::uint64_t bits = 0;
    for (std::uint64_t i = 0; i < size; ++i)
        bits += static_cast<std::uint64_t>(std::popcount(read(s + i)));
    return bits;
}

HostReturn clear_page(FakeKernel& k, GuestAddr page)
{
    guest_fill(k.memory(), page, std::byte{0}, page_size);
    return {};
}

HostReturn copy_page(FakeKernel& k, GuestAddr to, GuestAddr from)
{
    guest_copy(k.memory(), to, from, page_size);
    return {};
}

HostReturn memory_read_from_buffer(
    FakeKernel& k, GuestAddr to, std::uint64_t count, GuestPtr<std::int64_t> position,
    GuestAddr from, std::uint64_t available)
{
    const std::int64_t start = k.memory().load(position);
    if (start < 0)
        return -EINVAL;
    const auto offset = static_cast<std::uint64_t>(start);
    if (offset >= available)
        return 0;
    count = std::min(count, available - offset);
    guest_copy(k.memory(), to, from + offset, count);
    guest_store(k.memory(), position.addr, start + static_cast<std::int64_t>(count));
    return count;
}

constexpr auto rows = std::to_array<HostCall>({
    host_call<memmove>("memcpy"),
    host_call<memmove>("memmove"),
    host_call<memmove>("__memcpy"),
    host_call<memmove>("__memmove"),
    host_call<memset>("memset"),
    host_call<memset>("__memset"),
    host_call<memset_io>("memset_io"),
    host_call<memory_copy>("memcpy_fromio"),
    host_call<memory_copy>("memcpy_toio"),
    host_call<memory_copy>("__memcpy_flushcache"),
    host_call<memcmp>("memcmp"),
    host_call<memcmp>("bcmp"),
    host_call<memchr>("memchr"),
    host_call<memchr_inv>("memchr_inv"),
    host_call<memscan>("memscan"),
    host_call<memcpy_and_pad>("memcpy_and_pad"),
    host_call<memweight>("memweight"),
    host_call<memory_read_from_buffer>("memory_read_from_buffer"),
    host_call<clear_page>("clear_page_rep"),
    host_call<clear_page>("clear_page_orig"),
    host_call<clear_page>("clear_page_erms"),
    host_call<copy_page>("copy_page"),
});

} // namespace

std::span<const HostCall> memory_calls()
{
    return rows;
}

} // namespace kobox
