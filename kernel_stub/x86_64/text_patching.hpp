#pragma once

#include "emu/guest.hpp"
#include "emu/guest_memory.hpp"

#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>

/// Writing instructions as arch/x86/kernel/alternative.c (v6.1) does.
namespace kobox
{

enum class Opcode : std::uint8_t
{
    jcc8 = 0x70, ///< plus the condition
    nop = 0x90,
    ret = 0xc3,
    int3 = 0xcc,
    call = 0xe8,
    jmp32 = 0xe9,
    jmp8 = 0xeb,
};

constexpr std::uint64_t jmp8_size = 2;
constexpr std::uint64_t jmp32_size = 5;
constexpr std::uint64_t call_size = 5;
constexpr std::uint64_t asm_nop_max = 8;

using Insn5 = std::array<std::byte, 5>;

/// x86_nops[size], arch/x86/include/asm/nops.h (v6.1): one instruction of 1 to asm_nop_max bytes.
[[nodiscard]] std::span<const std::byte> x86_nop(std::uint64_t size) noexcept;

/// Mirrors add_nops(): fills `bytes` with the longest nops first.
void add_nops(std::span<std::byte> bytes) noexcept;

/// Mirrors __text_gen_insn() for a call or a 32-bit jump that lies at `addr`.
[[nodiscard]] Insn5 text_gen_insn(Opcode op, GuestAddr addr, GuestAddr dest) noexcept;

/// The same for an 8-bit jump; nullopt when `dest` is out of its reach (the kernel's BUG_ON).
[[nodiscard]] std::optional<std::array<std::byte, 2>> text_gen_jmp8(
    GuestAddr addr, GuestAddr dest) noexcept;

/// Up to `max` bytes at `addr`, fewer when the memory behind them is not mapped. Throws GuestFault
/// when the first byte is not.
class CodeBytes
{
public:
    CodeBytes(const GuestMemory& memory, GuestAddr addr, std::uint64_t max);
    [[nodiscard]] std::span<const std::byte> span() const noexcept
    {
        return std::span{m_bytes}.first(m_size);
    }
    [[nodiscard]] std::uint8_t operator[](std::size_t i) const noexcept
    {
        return i < m_size ? static_cast<std::uint8_t>(m_bytes[i]) : 0;
    }

private:
    std::array<std::byte, 16> m_bytes{};
    std::size_t m_size{};
};

/// Mirrors text_poke_early(): plain stores. Throws GuestFault where the page is not writable now,
/// as the store would fault.
void text_poke_early(GuestMemory& memory, GuestAddr addr, std::span<const std::byte> opcode);

/// Mirrors text_poke(): through an alias of its own, so that read-only text can be changed.
void text_poke(GuestMemory& memory, GuestAddr addr, std::span<const std::byte> opcode);

/// `base` plus the 32-bit displacement that is stored at `field`: the PC-relative pointers of
/// alternatives, retpoline sites, jump labels and static calls.
[[nodiscard]] GuestAddr load_relative(const GuestMemory& memory, GuestAddr field);

} // namespace kobox
