#pragma once

#include "emu/guest.hpp"

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <cstring>
#include <optional>
#include <span>
#include <string>

/// Access to guest memory that lies for the host in pieces of a page at most. A `walk(addr, size,
/// visit)` calls visit(bytes, done) for each piece, and returns the first address that is not
/// mapped.
namespace kobox
{

template <typename Walk>
[[nodiscard]] std::optional<GuestAddr> copy_from_chunks(
    Walk&& walk, GuestAddr addr, std::span<std::byte> to)
{
    return walk(addr, to.size(), [&](std::span<const std::byte> bytes, std::uint64_t done) {
        std::memcpy(to.data() + done, bytes.data(), bytes.size());
    });
}

template <typename Walk>
void read_chunks(Walk&& walk, GuestAddr addr, std::span<std::byte> to)
{
    if (const auto missing = copy_from_chunks(walk, addr, to))
        throw GuestFault{*missing, Access::read};
}

template <typename Walk>
void write_chunks(Walk&& walk, GuestAddr addr, std::span<const std::byte> from)
{
    const auto missing =
        walk(addr, from.size(), [&](std::span<std::byte> bytes, std::uint64_t done) {
            std::memcpy(bytes.data(), from.data() + done, bytes.size());
        });
    if (missing)
        throw GuestFault{*missing, Access::write};
}

template <typename Walk>
void fill_chunks(Walk&& walk, GuestAddr addr, std::byte value, std::uint64_t size)
{
    const auto missing = walk(addr, size, [&](std::span<std::byte> bytes, std::uint64_t) {
        std::ranges::fill(bytes, value);
    });
    if (missing)
        throw GuestFault{*missing, Access::write};
}

/// The NUL-terminated string at `addr`, cut at `max` bytes.
template <typename Walk>
[[nodiscard]] std::string load_cstring_from_chunks(Walk&& walk, GuestAddr addr, std::uint64_t max)
{
    std::string text;
    bool ended = false;
    while (!ended && text.size() < max)
    {
        const GuestAddr at = addr + text.size();
        const std::uint64_t in_page = page_size - to_u64(at) % page_size;
        const auto missing = walk(
            at, std::min(in_page, max - text.size()),
            [&](std::span<const std::byte> bytes, std::uint64_t) {
                const auto nul = std::ranges::find(bytes, std::byte{0});
                ended = nul != bytes.end();
                const auto length = static_cast<std::size_t>(nul - bytes.begin());
                const std::size_t old = text.size();
                text.resize(old + length);
                std::memcpy(text.data() + old, bytes.data(), length);
            });
        if (missing)
            throw GuestFault{*missing, Access::read};
    }
    return text;
}

} // namespace kobox
