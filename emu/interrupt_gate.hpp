#pragma once

#include "emu/guest_memory.hpp"
#include "emu/unicorn.hpp"

#include <cstdint>
#include <optional>
#include <string>
#include <tl/expected.hpp>

namespace kobox
{

constexpr std::uint8_t vector_invalid_opcode = 6;
constexpr std::uint8_t vector_double_fault = 8;

/// Whether the CPU pushes an error code for this exception. Intel SDM, volume 3A, 6.15.
[[nodiscard]] constexpr bool has_error_code(std::uint8_t vector) noexcept
{
    return vector == vector_double_fault || (vector >= 10 && vector <= 14) || vector == 17;
}

/// Whether the engine takes a second exception after this one for a double fault: the contributory
/// ones and the page fault.
[[nodiscard]] constexpr bool engine_keeps_it_pending(std::uint8_t vector) noexcept
{
    return vector == 0 || (vector >= 8 && vector != 16 && vector < 18);
}

/// What the CPU does for an interrupt or exception in 64-bit mode (Intel SDM, volume 3A, 6.14):
/// finds the gate in the descriptor table, switches to the stack of the interrupt stack table if
/// the gate says so, pushes the frame, and goes to the handler. Kernel mode only: no change of
/// privilege. Where the frame cannot be pushed the double fault's gate is taken; where that fails
/// too, the error says why the CPU cannot go on.
[[nodiscard]] tl::expected<void, std::string> enter_gate(
    Unicorn& cpu, GuestMemory& memory, std::uint8_t vector,
    std::optional<std::uint64_t> error_code);

} // namespace kobox
