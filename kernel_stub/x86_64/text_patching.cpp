#include "kernel_stub/x86_64/text_patching.hpp"

#include <algorithm>
#include <cstring>

namespace kobox
{
namespace
{

constexpr std::byte operator""_b(unsigned long long value)
{
    return static_cast<std::byte>(value);
}

// The nops of 1, 2, ... 8 bytes, one after the other; that of n bytes starts at n * (n - 1) / 2.
constexpr auto nops = std::to_array<std::byte>({
    0x90_b,                                                         //
    0x66_b, 0x90_b,                                                 //
    0x0f_b, 0x1f_b, 0x00_b,                                         //
    0x0f_b, 0x1f_b, 0x40_b, 0x00_b,                                 //
    0x0f_b, 0x1f_b, 0x44_b, 0x00_b, 0x00_b,                         //
    0x66_b, 0x0f_b, 0x1f_b, 0x44_b, 0x00_b, 0x00_b,                 //
    0x0f_b, 0x1f_b, 0x80_b, 0x00_b, 0x00_b, 0x00_b, 0x00_b,         //
    0x0f_b, 0x1f_b, 0x84_b, 0x00_b, 0x00_b, 0x00_b, 0x00_b, 0x00_b, //
});
static_assert(nops.size() == asm_nop_max * (asm_nop_max + 1) / 2);

} // namespace

std::span<const std::byte> x86_nop(std::uint64_t size) noexcept
{
    return std::span{nops}.subspan(size * (size - 1) / 2, size);
}

void add_nops(std::span<std::byte> bytes) noexcept
{
    while (!bytes.empty())
    {
        const auto nop = x86_nop(std::min<std::uint64_t>(bytes.size(), asm_nop_max));
        std::ranges::copy(nop, bytes.begin());
        bytes = bytes.subspan(nop.size());
    }
}

Insn5 text_gen_insn(Opcode op, GuestAddr addr, GuestAddr dest) noexcept
{
    const auto displacement = static_cast<std::uint32_t>(dest - (addr + call_size));
    Insn5 insn{static_cast<std::byte>(op)};
    std::memcpy(&insn[1], &displacement, sizeof displacement);
    return insn;
}

std::optional<std::array<std::byte, 2>> text_gen_jmp8(GuestAddr addr, GuestAddr dest) noexcept
{
    const auto displacement = static_cast<std::int32_t>(dest - (addr + jmp8_size));
    if (displacement >> 31 != displacement >> 7)
        return std::nullopt;
    return std::array{static_cast<std::byte>(Opcode::jmp8), static_cast<std::byte>(displacement)};
}

CodeBytes::CodeBytes(const GuestMemory& memory, GuestAddr addr, std::uint64_t max)
    : m_size{std::min<std::size_t>(max, m_bytes.size())}
{
    if (memory.try_read(addr, std::span{m_bytes}.first(m_size)))
        return;
    m_size = std::min(m_size, align_down(to_u64(addr), page_size) + page_size - to_u64(addr));
    memory.read(addr, std::span{m_bytes}.first(m_size));
}

void text_poke_early(GuestMemory& memory, GuestAddr addr, std::span<const std::byte> opcode)
{
    for (const GuestAddr at : {addr, addr + (opcode.size() - 1)})
    {
        const auto perms = memory.perms(at);
        if (!perms || !allows(*perms, Perms::w))
            throw GuestFault{at, Access::write};
    }
    memory.write(addr, opcode);
}

void text_poke(GuestMemory& memory, GuestAddr addr, std::span<const std::byte> opcode)
{
    memory.write(addr, opcode);
}

GuestAddr load_relative(const GuestMemory& memory, GuestAddr field)
{
    const auto displacement = static_cast<std::int64_t>(memory.load<std::int32_t>(field));
    return field + static_cast<std::uint64_t>(displacement);
}

} // namespace kobox
