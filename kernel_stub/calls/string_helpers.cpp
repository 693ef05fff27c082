#include "kernel_stub/calls/calls.hpp"
#include "kernel_stub/calls/guest_access.hpp"
#include "kernel_stub/fake_kernel.hpp"

#include <cerrno>

// lib/string_helpers.c (v6.1).

namespace kobox
{

namespace
{

/// lib/ctype.c (v6.1): Latin-1, not the host's locale.
constexpr bool is_space(std::uint8_t c) noexcept
{
    return (c >= 9 && c <= 13) || c == 32 || c == 160;
}

GuestAddr after_spaces(FakeKernel& k, GuestAddr s)
{
    ByteReader read{k.memory()};
    while (is_space(read(s)))
        s += 1;
    return s;
}

HostReturn skip_spaces(FakeKernel& k, GuestAddr s)
{
    return after_spaces(k, s);
}

HostReturn strim(FakeKernel& k, GuestAddr s)
{
    ByteReader read{k.memory()};
    std::uint64_t n = 0;
    while (read(s + n) != 0)
        ++n;
    if (n == 0)
        return s;
    while (n > 0 && is_space(read(s + (n - 1))))
        --n;
    guest_store(k.memory(), s + n, std::uint8_t{0});
    return after_spaces(k, s);
}

HostReturn strreplace(FakeKernel& k, GuestAddr s, std::uint8_t from, std::uint8_t to)
{
    ByteReader read{k.memory()};
    for (; read(s) != 0; s += 1)
        if (read(s) == from)
            guest_store(k.memory(), s, to);
    return s;
}

bool equal(FakeKernel& k, GuestAddr a, GuestAddr b)
{
    ByteReader left{k.memory()};
    ByteReader right{k.memory()};
    for (; left(a) == right(b); a += 1, b += 1)
        if (left(a) == 0)
            return true;
    return false;
}

/// Equal, but for one newline at the end of either.
bool equal_but_newline(FakeKernel& k, GuestAddr a, GuestAddr b)
{
    ByteReader left{k.memory()};
    ByteReader right{k.memory()};
    while (left(a) != 0 && left(a) == right(b))
    {
        a += 1;
        b += 1;
    }
    if (left(a) == right(b))
        return true;
    if (left(a) == 0)
        return right(b) == '\n' && right(b + 1) == 0;
    return left(a) == '\n' && left(a + 1) == 0 && right(b) == 0;
}

HostReturn sysfs_streq(FakeKernel& k, GuestAddr a, GuestAddr b)
{
    return equal_but_newline(k, a, b);
}

/// match_string() and __sysfs_match_string(): an array of pointers that NULL or `n` ends.
template <typename Equal>
HostReturn match(FakeKernel& k, GuestAddr array, std::uint64_t n, const Equal& equal_to)
{
    for (std::uint64_t i = 0; i < n; ++i)
    {
        const GuestAddr item{k.memory().load<std::uint64_t>(array + i * 8)};
        if (item == GuestAddr{})
            break;
        if (equal_to(item))
            return static_cast<std::int32_t>(i);
    }
    return -EINVAL;
}

HostReturn match_string(FakeKernel& k, GuestAddr array, std::uint64_t n, GuestAddr string)
{
    return match(k, array, n, [&](GuestAddr item) { return equal(k, item, string); });
}

HostReturn sysfs_match_string(FakeKernel& k, GuestAddr array, std::uint64_t n, GuestAddr string)
{
    return match(k, array, n, [&](GuestAddr item) { return equal_but_newline(k, item, string); });
}

HostReturn fortify_panic(FakeKernel& k, GuestAddr name)
{
    k.klog().emit(
        KernLevel::emerg,
        "detected buffer overflow in " + k.memory().load_cstring(name, max_guest_string));
    k.die("kernel BUG at lib/string_helpers.c:1027!");
}

constexpr auto rows = std::to_array<HostCall>({
    host_call<skip_spaces>("skip_spaces"),
    host_call<strim>("strim"),
    host_call<strreplace>("strreplace"),
    host_call<sysfs_streq>("sysfs_streq"),
    host_call<match_string>("match_string"),
    host_call<sysfs_match_string>("__sysfs_match_string"),
    host_call<fortify_panic>("fortify_panic"),
});

} // namespace

std::span<const HostCall> string_helper_calls()
{
    return rows;
}

} // namespace kobox
