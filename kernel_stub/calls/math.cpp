#include "kernel_stub/calls/calls.hpp"
#include "kernel_stub/calls/guest_access.hpp"
#include "kernel_stub/fake_kernel.hpp"

#include <array>
#include <bit>
#include <numeric>

namespace kobox
{

namespace
{

HostReturn sw_hweight32(FakeKernel&, std::uint32_t w)
{
    return std::popcount(w);
}

HostReturn sw_hweight64(FakeKernel&, std::uint64_t w)
{
    return std::popcount(w);
}

HostReturn gcd(FakeKernel&, std::uint64_t a, std::uint64_t b)
{
    return std::gcd(a, b);
}

HostReturn lcm(FakeKernel&, std::uint64_t a, std::uint64_t b)
{
    return a != 0 && b != 0 ? a / std::gcd(a, b) * b : 0;
}

HostReturn lcm_not_zero(FakeKernel& k, std::uint64_t a, std::uint64_t b)
{
    const std::uint64_t value = lcm(k, a, b).rax;
    if (value != 0)
        return value;
    return b != 0 ? b : a;
}

/// The largest integer whose square does not exceed `x`; no floating point, which would round.
HostReturn int_sqrt(FakeKernel&, std::uint64_t x)
{
    std::uint64_t root = 0;
    for (std::uint64_t bit = std::uint64_t{1} << 31; bit != 0; bit >>= 1)
        if (const std::uint64_t tried = root | bit; tried * tried <= x)
            root = tried;
    return root;
}

HostReturn int_pow(FakeKernel&, std::uint64_t base, std::uint32_t exponent)
{
    std::uint64_t result = 1;
    for (; exponent != 0; exponent >>= 1)
    {
        if ((exponent & 1) != 0)
            result *= base;
        base *= base;
    }
    return result;
}

HostReturn iter_div_u64_rem(
    FakeKernel& k, std::uint64_t dividend, std::uint32_t divisor, GuestAddr remainder)
{
    if (divisor == 0)
        k.unsupported("iter_div_u64_rem() by zero would never end");
    guest_store(k.memory(), remainder, dividend % divisor);
    return static_cast<std::uint32_t>(dividend / divisor);
}

/// A bitwise CRC of reflected input; the tables of the kernel give the same.
template <typename T, T Polynomial>
T crc_reflected(FakeKernel& k, T crc, GuestAddr at, std::uint64_t size)
{
    ByteReader read{k.memory()};
    for (std::uint64_t i = 0; i < size; ++i)
    {
        crc = static_cast<T>(crc ^ read(at + i));
        for (int bit = 0; bit < 8; ++bit)
            crc = static_cast<T>((crc >> 1) ^ ((crc & 1) != 0 ? Polynomial : 0));
    }
    return crc;
}

HostReturn crc32_le(FakeKernel& k, std::uint32_t crc, GuestAddr at, std::uint64_t size)
{
    return crc_reflected<std::uint32_t, 0xedb88320>(k, crc, at, size);
}

HostReturn crc32c_le(FakeKernel& k, std::uint32_t crc, GuestAddr at, std::uint64_t size)
{
    return crc_reflected<std::uint32_t, 0x82f63b78>(k, crc, at, size);
}

HostReturn crc_ccitt(FakeKernel& k, std::uint16_t crc, GuestAddr at, std::uint64_t size)
{
    return crc_reflected<std::uint16_t, 0x8408>(k, crc, at, size);
}

HostReturn crc32_be(FakeKernel& k, std::uint32_t crc, GuestAddr at, std::uint64_t size)
{
    ByteReader read{k.memory()};
    for (std::uint64_t i = 0; i < size; ++i)
    {
        crc ^= std::uint32_t{read(at + i)} << 24;
        for (int bit = 0; bit < 8; ++bit)
            crc = (crc << 1) ^ ((crc & 0x80000000) != 0 ? 0x04c11db7 : 0);
    }
    return crc;
}

HostReturn crc_ccitt_false(FakeKernel& k, std::uint16_t crc, GuestAddr at, std::uint64_t size)
{
    ByteReader read{k.memory()};
    for (std::uint64_t i = 0; i < size; ++i)
    {
        crc = static_cast<std::uint16_t>(crc ^ (read(at + i) << 8));
        for (int bit = 0; bit < 8; ++bit)
            crc = static_cast<std::uint16_t>((crc << 1) ^ ((crc & 0x8000) != 0 ? 0x1021 : 0));
    }
    return crc;
}

constexpr auto rows = std::to_array<HostCall>({
    host_call<sw_hweight32>("__sw_hweight32"),
    host_call<sw_hweight64>("__sw_hweight64"),
    host_call<gcd>("gcd"),
    host_call<lcm>("lcm"),
    host_call<lcm_not_zero>("lcm_not_zero"),
    host_call<int_sqrt>("int_sqrt"),
    host_call<int_pow>("int_pow"),
    host_call<iter_div_u64_rem>("iter_div_u64_rem"),
    host_call<crc32_le>("crc32_le"),
    host_call<crc32c_le>("__crc32c_le"),
    host_call<crc32_be>("crc32_be"),
    host_call<crc_ccitt>("crc_ccitt"),
    host_call<crc_ccitt_false>("crc_ccitt_false"),
});

} // namespace

std::span<const HostCall> math_calls()
{
    return rows;
}

} // namespace kobox
