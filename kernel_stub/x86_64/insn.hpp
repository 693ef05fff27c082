#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>

namespace kobox
{

constexpr std::uint64_t max_insn_size = 15;

/// An instruction of 64-bit mode as far as the kernel's text patching needs it: struct insn,
/// arch/x86/include/asm/insn.h (v6.1).
struct Insn
{
    std::uint8_t length{};
    std::array<std::uint8_t, 3> opcode{}; ///< escapes included: 0f 85 is {0x0f, 0x85, 0}
    std::int32_t immediate{};             ///< sign-extended; the displacement of a direct jump
};

/// Mirrors insn_decode(), arch/x86/lib/insn.c (v6.1), for the bytes from an instruction's start on
/// (at most max_insn_size are looked at). nullopt: not an instruction, or cut off by the end of
/// `bytes`. An undefined opcode counts as one without operands, as it does in the kernel.
[[nodiscard]] std::optional<Insn> insn_decode(std::span<const std::byte> bytes) noexcept;

/// Jcc with a 32-bit displacement: 0f 80 to 0f 8f.
[[nodiscard]] constexpr bool is_jcc32(const Insn& insn) noexcept
{
    return insn.opcode[0] == 0x0f && (insn.opcode[1] & 0xf0) == 0x80;
}

} // namespace kobox
