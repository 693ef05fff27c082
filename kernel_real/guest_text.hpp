#pragma once

#include "emu/guest_memory.hpp"

#include <cstdint>
#include <string>

namespace kobox
{

/// A string of the guest for a person to read: up to its end, the first byte that is not there, or
/// 1,024 bytes.
[[nodiscard]] std::string guest_text(const GuestMemory& memory, std::uint64_t address);

} // namespace kobox
