#pragma once

#include <compare>
#include <cstdint>

namespace kobox
{

/// An address in the guest. Never convertible to a host pointer, so the two cannot be mixed up.
enum class GuestAddr : std::uint64_t
{
};

[[nodiscard]] constexpr std::uint64_t to_u64(GuestAddr a) noexcept
{
    return static_cast<std::uint64_t>(a);
}
[[nodiscard]] constexpr GuestAddr operator+(GuestAddr a, std::uint64_t n) noexcept
{
    return GuestAddr{to_u64(a) + n};
}
[[nodiscard]] constexpr GuestAddr operator-(GuestAddr a, std::uint64_t n) noexcept
{
    return GuestAddr{to_u64(a) - n};
}
/// Distance in bytes, modulo 2^64 as guest arithmetic is.
[[nodiscard]] constexpr std::uint64_t operator-(GuestAddr a, GuestAddr b) noexcept
{
    return to_u64(a) - to_u64(b);
}
constexpr GuestAddr& operator+=(GuestAddr& a, std::uint64_t n) noexcept
{
    return a = a + n;
}

/// A guest address of a `T`; dereferenced only through AddressSpace::load() and store().
template <typename T>
struct GuestPtr
{
    GuestAddr addr{};
    [[nodiscard]] constexpr bool is_null() const noexcept { return addr == GuestAddr{}; }
    friend constexpr auto operator<=>(const GuestPtr&, const GuestPtr&) = default;
};

/// Half-open: [start, start + size). Never wraps around the top of the address space.
struct GuestRange
{
    GuestAddr start{};
    std::uint64_t size{};
    [[nodiscard]] constexpr GuestAddr end() const noexcept { return start + size; }
    [[nodiscard]] constexpr bool contains(GuestAddr a) const noexcept { return a - start < size; }
    /// True when all `n` bytes at `a` lie in the range.
    [[nodiscard]] constexpr bool contains(GuestAddr a, std::uint64_t n) const noexcept
    {
        return a - start <= size && n <= size - (a - start);
    }
    friend constexpr bool operator==(const GuestRange&, const GuestRange&) = default;
};

constexpr std::uint64_t page_size = 4096;

[[nodiscard]] constexpr std::uint64_t align_up(std::uint64_t v, std::uint64_t power_of_two) noexcept
{
    return (v + power_of_two - 1) & ~(power_of_two - 1);
}
[[nodiscard]] constexpr std::uint64_t align_down(
    std::uint64_t v, std::uint64_t power_of_two) noexcept
{
    return v & ~(power_of_two - 1);
}

/// Page permissions. A page is never writable and executable for the guest at once while it runs.
enum class Perms : std::uint8_t
{
    none = 0,
    r = 1,
    w = 2,
    x = 4,
    rw = r | w,
    rx = r | x,
    rwx = r | w | x,
};
[[nodiscard]] constexpr Perms operator|(Perms a, Perms b) noexcept
{
    return static_cast<Perms>(static_cast<std::uint8_t>(a) | static_cast<std::uint8_t>(b));
}
[[nodiscard]] constexpr bool allows(Perms have, Perms want) noexcept
{
    return (static_cast<std::uint8_t>(have) & static_cast<std::uint8_t>(want)) ==
           static_cast<std::uint8_t>(want);
}

enum class Access : std::uint8_t
{
    read,
    write,
    fetch,
};

/// A host-side access to guest memory that the guest itself could not have made. Thrown by
/// AddressSpace::load(), store(), read() and write(); the kernel's dispatcher turns it into the
/// page fault that the real function would have taken. Never thrown through an engine callback.
struct GuestFault
{
    GuestAddr addr{};
    Access access{};
};

} // namespace kobox
