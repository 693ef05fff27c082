#pragma once

#include "kernel_stub/calls/guest_access.hpp"

#include <cstdint>
#include <optional>

namespace kobox
{

// The memory of the user process below: what is missing there is an error that the kernel function
// returns, not a crash. Where no process is mapped every access fails, as with a bad pointer.

/// TASK_SIZE_MAX with four-level page tables, arch/x86/include/asm/page_64_types.h (v6.1).
constexpr std::uint64_t task_size_max = (std::uint64_t{1} << 47) - page_size;

/// Mirrors __access_ok(), include/asm-generic/access_ok.h (v6.1).
[[nodiscard]] constexpr bool access_ok(GuestAddr user, std::uint64_t size) noexcept
{
    return size <= task_size_max && to_u64(user) <= task_size_max - size;
}

/// Bytes at the start of the range whose pages allow the access.
[[nodiscard]] inline std::uint64_t accessible(
    const AddressSpace& memory, GuestAddr user, std::uint64_t size, Perms want)
{
    std::uint64_t done = 0;
    while (done < size)
    {
        const auto perms = memory.perms(user + done);
        if (!perms || !allows(*perms, want))
            break;
        done += page_size - to_u64(user + done) % page_size;
    }
    return std::min(done, size);
}

/// Bytes that could not be copied, 0 when all is well. The kernel's side of the copy may fault.
[[nodiscard]] inline std::uint64_t copy_from_user(
    AddressSpace& memory, GuestAddr to, GuestAddr from, std::uint64_t size)
{
    const std::uint64_t copied =
        access_ok(from, size) ? accessible(memory, from, size, Perms::r) : 0;
    guest_copy(memory, to, from, copied);
    return size - copied;
}

[[nodiscard]] inline std::uint64_t copy_to_user(
    AddressSpace& memory, GuestAddr to, GuestAddr from, std::uint64_t size)
{
    const std::uint64_t copied = access_ok(to, size) ? accessible(memory, to, size, Perms::w) : 0;
    guest_copy(memory, to, from, copied);
    return size - copied;
}

/// The length with the NUL; more than `count` when there is none in reach; 0 for a bad pointer.
/// Mirrors strnlen_user(), lib/strnlen_user.c (v6.1).
[[nodiscard]] inline std::int64_t strnlen_user(
    const AddressSpace& memory, GuestAddr s, std::int64_t count)
{
    if (count <= 0 || to_u64(s) >= task_size_max)
        return 0;
    const auto limit = std::min(static_cast<std::uint64_t>(count), task_size_max - to_u64(s));
    const std::uint64_t readable = accessible(memory, s, limit, Perms::r);
    ByteReader read{memory};
    for (std::uint64_t i = 0; i < readable; ++i)
        if (read(s + i) == 0)
            return static_cast<std::int64_t>(i) + 1;
    return readable == static_cast<std::uint64_t>(count) ? count + 1 : 0;
}

} // namespace kobox
