#include "loader/arch/x86_64/alternatives.hpp"

#include "kernel_stub/kernel_bug.hpp"
#include "kernel_stub/x86_64/cpu_features.hpp"
#include "kernel_stub/x86_64/insn.hpp"
#include "kernel_stub/x86_64/text_patching.hpp"

#include <algorithm>
#include <array>
#include <cstring>

namespace kobox
{
namespace
{

constexpr std::string_view source = "arch/x86/kernel/alternative.c";
constexpr std::size_t max_patch_len = 254;
constexpr std::uint16_t flag_inv = 1 << 15; // ALTINSTR_FLAG_INV

struct Alternative
{
    GuestAddr instr{};
    GuestAddr replacement{};
    std::uint16_t cpuid{};
    std::uint8_t instrlen{};
    std::uint8_t replacementlen{};
};

class AlternativeTable
{
public:
    AlternativeTable(const GuestMemory& memory, const KernelProfile& profile)
        : m_memory{memory},
          m_instr{profile.offset_of("alt_instr", "instr_offset")},
          m_repl{profile.offset_of("alt_instr", "repl_offset")},
          m_cpuid{profile.offset_of("alt_instr", "cpuid")},
          m_instrlen{profile.offset_of("alt_instr", "instrlen")},
          m_replacementlen{profile.offset_of("alt_instr", "replacementlen")}
    {}

    [[nodiscard]] Alternative at(GuestAddr entry) const
    {
        return {
            load_relative(m_memory, entry + m_instr), load_relative(m_memory, entry + m_repl),
            m_memory.load<std::uint16_t>(entry + m_cpuid),
            m_memory.load<std::uint8_t>(entry + m_instrlen),
            m_memory.load<std::uint8_t>(entry + m_replacementlen)};
    }

private:
    const GuestMemory& m_memory;
    std::uint64_t m_instr, m_repl, m_cpuid, m_instrlen, m_replacementlen;
};

std::int32_t load_displacement(std::span<const std::byte> insn)
{
    std::int32_t displacement{};
    std::memcpy(&displacement, &insn[1], sizeof displacement);
    return displacement;
}

void store_displacement(std::span<std::byte> insn, std::int32_t displacement)
{
    std::memcpy(&insn[1], &displacement, sizeof displacement);
}

/// Mirrors recompute_jump(): a jump is bound for where it went from the replacement's place, in two
/// bytes if that is near and ahead.
void recompute_jump(const Alternative& alt, std::span<std::byte> insn)
{
    if (alt.replacementlen != jmp32_size)
        return;
    const GuestAddr target = alt.replacement + jmp32_size +
                             static_cast<std::uint64_t>(std::int64_t{load_displacement(insn)});
    const auto distance = static_cast<std::int32_t>(target - alt.instr);
    const bool ahead = static_cast<std::int64_t>(target - alt.instr) >= 0;
    const auto displacement8 = static_cast<std::int32_t>(static_cast<std::uint32_t>(distance) - 2);
    const bool near = ahead ? displacement8 <= 127 : (displacement8 & 0xff) == displacement8;
    if (near)
    {
        insn[0] = static_cast<std::byte>(Opcode::jmp8);
        insn[1] = static_cast<std::byte>(displacement8);
        add_nops(insn.subspan(jmp8_size, jmp32_size - jmp8_size));
        return;
    }
    insn[0] = static_cast<std::byte>(Opcode::jmp32);
    store_displacement(
        insn, static_cast<std::int32_t>(static_cast<std::uint32_t>(distance) - jmp32_size));
}

/// The bytes that go to alt.instr: the replacement with its displacement set right, and one-byte
/// nops up to the length of what was there.
std::span<std::byte> final_insn(
    const GuestMemory& memory, const Alternative& alt, std::span<std::byte> buffer)
{
    const auto size = std::size_t{std::max(alt.instrlen, alt.replacementlen)};
    const auto insn = buffer.first(size);
    std::fill(insn.begin(), insn.end(), static_cast<std::byte>(Opcode::nop));
    memory.read(alt.replacement, insn.first(alt.replacementlen));
    if (alt.replacementlen == 0)
        return insn;

    const auto op = static_cast<Opcode>(insn[0]);
    if (alt.replacementlen == call_size && op == Opcode::call)
    {
        const auto moved = static_cast<std::uint32_t>(alt.replacement - alt.instr);
        store_displacement(
            insn,
            static_cast<std::int32_t>(static_cast<std::uint32_t>(load_displacement(insn)) + moved));
    }
    if (op == Opcode::jmp8 || op == Opcode::jmp32)
        recompute_jump(alt, insn);
    return insn;
}

/// optimize_nops() on what lies in the guest at `instr` now.
void optimize_nops_at(GuestMemory& memory, GuestAddr instr, std::uint8_t instrlen)
{
    std::array<std::byte, max_patch_len + max_insn_size> buffer{};
    auto bytes = std::span{buffer}.first(instrlen + max_insn_size);
    if (!memory.try_read(instr, bytes))
    {
        // The decoder looks at the first byte even of nothing.
        bytes = bytes.first(std::max<std::size_t>(instrlen, 1));
        memory.read(instr, bytes);
    }
    if (optimize_nops(bytes, instrlen))
        text_poke_early(memory, instr, bytes.first(instrlen));
}

/// Mirrors optimize_nops_range(): how many one-byte nops stand at `at`.
std::size_t optimize_nops_range(std::span<std::byte> bytes, std::size_t at)
{
    constexpr auto nop = static_cast<std::byte>(Opcode::nop);
    std::size_t end = at;
    while (end < bytes.size() && bytes[end] == nop)
        ++end;
    if (end - at > 1)
        add_nops(bytes.subspan(at, end - at));
    return end - at;
}

} // namespace

bool optimize_nops(std::span<std::byte> bytes, std::size_t length)
{
    bool changed = false;
    for (std::size_t at = 0;;)
    {
        const auto insn = insn_decode(bytes.subspan(at));
        if (!insn)
            return changed;
        if (insn->length == 1 && insn->opcode[0] == static_cast<std::uint8_t>(Opcode::nop))
        {
            const std::size_t nops = optimize_nops_range(bytes.first(length), at);
            changed |= nops > 1;
            at += nops;
        }
        else
            at += insn->length;
        if (at >= length)
            return changed;
    }
}

KResult<std::uint64_t> apply_alternatives(Kernel& kernel, GuestRange entries)
{
    GuestMemory& memory = kernel.memory();
    const Capabilities cpu = load_capabilities(kernel);
    const AlternativeTable table{memory, kernel.profile()};
    const std::uint64_t entry_size = kernel.profile().size_of("alt_instr");

    std::uint64_t patched = 0;
    // In the table's order: a later entry may overwrite an earlier one.
    for (std::uint64_t at = 0; at < entries.size; at += entry_size)
    {
        const Alternative alt = table.at(entries.start + at);
        const auto feature = static_cast<std::uint16_t>(alt.cpuid & ~flag_inv);
        if (alt.instrlen > max_patch_len)
            return kernel_bug(kernel, {source, 304, "apply_alternatives"});
        if (feature >= cpu.size() * 32)
            return kernel_bug(kernel, {source, 305, "apply_alternatives"});

        const bool wanted = (alt.cpuid & flag_inv) == 0;
        if (boot_cpu_has(cpu, feature) == wanted)
        {
            std::array<std::byte, 256> buffer;
            const auto insn = final_insn(memory, alt, buffer);
            if (!insn.empty())
                text_poke_early(memory, alt.instr, insn);
            ++patched;
        }
        optimize_nops_at(memory, alt.instr, alt.instrlen);
    }
    return patched;
}

} // namespace kobox
