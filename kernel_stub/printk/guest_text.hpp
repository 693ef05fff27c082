#pragma once

#include "emu/address_space.hpp"
#include "emu/guest.hpp"

#include <cstdint>
#include <limits>
#include <string>

namespace kobox
{

constexpr std::uint64_t unlimited = std::numeric_limits<std::uint64_t>::max();

/// Bytes before the terminator, `max` at most. Throws GuestFault where a byte that the guest's own
/// loop would have read is not mapped.
[[nodiscard]] std::uint64_t guest_strnlen(
    const AddressSpace& memory, GuestAddr text, std::uint64_t max);

/// The string, cut at `max` bytes.
[[nodiscard]] std::string guest_string(
    const AddressSpace& memory, GuestAddr text, std::uint64_t max);

/// Exactly `size` bytes.
[[nodiscard]] std::string guest_bytes(
    const AddressSpace& memory, GuestAddr from, std::uint64_t size);

} // namespace kobox
