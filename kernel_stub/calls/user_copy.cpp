#include "kernel_stub/calls/calls.hpp"
#include "kernel_stub/calls/user_memory.hpp"
#include "kernel_stub/fake_kernel.hpp"

#include <cerrno>

namespace kobox
{

namespace
{

HostReturn copy_from_user_zeroing(FakeKernel& k, GuestAddr to, GuestAddr from, std::uint64_t size)
{
    const std::uint64_t left = copy_from_user(k.memory(), to, from, size);
    guest_fill(k.memory(), to + (size - left), std::byte{0}, left);
    return left;
}

HostReturn copy_to(FakeKernel& k, GuestAddr to, GuestAddr from, std::uint64_t size)
{
    return copy_to_user(k.memory(), to, from, size);
}

/// copy_user_generic_*() and the like: either side may be the user's, its range was checked by the
/// caller, and a fault on either side ends the copy.
HostReturn copy_user_generic(FakeKernel& k, GuestAddr to, GuestAddr from, std::uint32_t size)
{
    const std::uint64_t readable = accessible(k.memory(), from, size, Perms::r);
    const std::uint64_t copied = accessible(k.memory(), to, readable, Perms::w);
    guest_copy(k.memory(), to, from, copied);
    return size - copied;
}

HostReturn copy_nofault(FakeKernel& k, GuestAddr to, GuestAddr from, std::uint64_t size)
{
    const std::uint64_t readable = accessible(k.memory(), from, size, Perms::r);
    if (readable != size || accessible(k.memory(), to, size, Perms::w) != size)
        return -EFAULT;
    guest_copy(k.memory(), to, from, size);
    return 0;
}

HostReturn copy_from_user_nofault(FakeKernel& k, GuestAddr to, GuestAddr from, std::uint64_t size)
{
    return copy_from_user(k.memory(), to, from, size) == 0 ? 0 : -EFAULT;
}

HostReturn copy_to_user_nofault(FakeKernel& k, GuestAddr to, GuestAddr from, std::uint64_t size)
{
    return copy_to_user(k.memory(), to, from, size) == 0 ? 0 : -EFAULT;
}

HostReturn copy_from_user_nmi(FakeKernel& k, GuestAddr to, GuestAddr from, std::uint64_t size)
{
    return copy_from_user(k.memory(), to, from, size);
}

HostReturn strncpy_from_user(FakeKernel& k, GuestAddr to, GuestAddr from, std::int64_t count)
{
    if (count <= 0)
        return 0;
    const std::int64_t size = strnlen_user(k.memory(), from, count);
    if (size == 0)
        return -EFAULT;
    if (size > count)
    {
        guest_copy(k.memory(), to, from, static_cast<std::uint64_t>(count));
        return count;
    }
    guest_copy(k.memory(), to, from, static_cast<std::uint64_t>(size));
    return size - 1;
}

HostReturn strnlen_of_user(FakeKernel& k, GuestAddr s, std::int64_t count)
{
    return strnlen_user(k.memory(), s, count);
}

HostReturn check_zeroed_user(FakeKernel& k, GuestAddr from, std::uint64_t size)
{
    if (!access_ok(from, size) || accessible(k.memory(), from, size, Perms::r) != size)
        return -EFAULT;
    ByteReader read{k.memory()};
    for (std::uint64_t i = 0; i < size; ++i)
        if (read(from + i) != 0)
            return 0;
    return 1;
}

/// The get_user() helpers: address in RAX; the error comes back in RAX, the value in RDX.
template <typename T, bool Checked>
HostReturn get_user(FakeKernel& k, CallFrame&)
{
    const GuestAddr from{k.machine().reg(Reg::rax)};
    k.machine().set_reg(Reg::rdx, 0);
    if ((Checked && !access_ok(from, sizeof(T))) ||
        accessible(k.memory(), from, sizeof(T), Perms::r) != sizeof(T))
        return -EFAULT;
    k.machine().set_reg(Reg::rdx, k.memory().load<T>(from));
    return 0;
}

/// The put_user() helpers: value in RAX, which keeps it, address in RCX, where the error goes.
template <typename T, bool Checked>
HostReturn put_user(FakeKernel& k, CallFrame&)
{
    const std::uint64_t value = k.machine().reg(Reg::rax);
    const GuestAddr to{k.machine().reg(Reg::rcx)};
    const bool fits = (!Checked || access_ok(to, sizeof(T))) &&
                      accessible(k.memory(), to, sizeof(T), Perms::w) == sizeof(T);
    if (fits)
        k.memory().store(to, static_cast<T>(value));
    constexpr auto efault = static_cast<std::uint32_t>(-EFAULT);
    k.machine().set_reg(Reg::rcx, fits ? 0 : efault);
    return value;
}

/// The clear_user() helpers: address in RDI, size in RCX, which comes back as what is left; RAX is
/// 0 before and after.
HostReturn clear_user(FakeKernel& k, CallFrame&)
{
    const GuestAddr to{k.machine().reg(Reg::rdi)};
    const std::uint64_t size = k.machine().reg(Reg::rcx);
    const std::uint64_t cleared = accessible(k.memory(), to, size, Perms::w);
    k.memory().fill(to, std::byte{0}, cleared);
    k.machine().set_reg(Reg::rcx, size - cleared);
    return 0;
}

constexpr auto rows = std::to_array<HostCall>({
    host_call<copy_from_user_zeroing>("_copy_from_user"),
    host_call<copy_to>("_copy_to_user"),
    host_call<copy_user_generic>("copy_user_generic_unrolled"),
    host_call<copy_user_generic>("copy_user_generic_string"),
    host_call<copy_user_generic>("copy_user_enhanced_fast_string"),
    host_call<copy_user_generic>("__copy_user_nocache"),
    host_call<copy_nofault>("copy_from_kernel_nofault"),
    host_call<copy_from_user_nofault>("copy_from_user_nofault"),
    host_call<copy_to_user_nofault>("copy_to_user_nofault"),
    host_call<copy_from_user_nmi>("copy_from_user_nmi"),
    host_call<strncpy_from_user>("strncpy_from_user"),
    host_call<strnlen_of_user>("strnlen_user"),
    host_call<check_zeroed_user>("check_zeroed_user"),
    host_call_frame<get_user<std::uint8_t, true>>("__get_user_1"),
    host_call_frame<get_user<std::uint16_t, true>>("__get_user_2"),
    host_call_frame<get_user<std::uint32_t, true>>("__get_user_4"),
    host_call_frame<get_user<std::uint64_t, true>>("__get_user_8"),
    host_call_frame<get_user<std::uint8_t, false>>("__get_user_nocheck_1"),
    host_call_frame<get_user<std::uint16_t, false>>("__get_user_nocheck_2"),
    host_call_frame<get_user<std::uint32_t, false>>("__get_user_nocheck_4"),
    host_call_frame<get_user<std::uint64_t, false>>("__get_user_nocheck_8"),
    host_call_frame<put_user<std::uint8_t, true>>("__put_user_1"),
    host_call_frame<put_user<std::uint16_t, true>>("__put_user_2"),
    host_call_frame<put_user<std::uint32_t, true>>("__put_user_4"),
    host_call_frame<put_user<std::uint64_t, true>>("__put_user_8"),
    host_call_frame<put_user<std::uint8_t, false>>("__put_user_nocheck_1"),
    host_call_frame<put_user<std::uint16_t, false>>("__put_user_nocheck_2"),
    host_call_frame<put_user<std::uint32_t, false>>("__put_user_nocheck_4"),
    host_call_frame<put_user<std::uint64_t, false>>("__put_user_nocheck_8"),
    host_call_frame<clear_user>("clear_user_original"),
    host_call_frame<clear_user>("clear_user_rep_good"),
    host_call_frame<clear_user>("clear_user_erms"),
});

} // namespace

std::span<const HostCall> user_copy_calls()
{
    return rows;
}

} // namespace kobox
