#pragma once

#include "emu/guest_memory.hpp"

#include <cstddef>
#include <cstdint>
#include <span>

namespace kobox
{

/// Faults at the first page of the range that is not writable.
void check_writable(const GuestMemory& memory, GuestAddr to, std::uint64_t size);

/// A store that the kernel's own code would make: unlike what the host writes, it needs pages that
/// are writable. Throws GuestFault at the first byte that is not; those before it are written.
void kernel_write(GuestMemory& memory, GuestAddr addr, std::span<const std::byte> from);

template <typename T>
void kernel_store(GuestMemory& memory, GuestAddr addr, const T& value)
{
    kernel_write(memory, addr, std::as_bytes(std::span{&value, 1}));
}

} // namespace kobox
