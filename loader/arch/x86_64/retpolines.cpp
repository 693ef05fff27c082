#include "loader/arch/x86_64/retpolines.hpp"

#include "kernel_stub/kernel_bug.hpp"
#include "kernel_stub/x86_64/cpu_features.hpp"
#include "kernel_stub/x86_64/insn.hpp"
#include "kernel_stub/x86_64/text_patching.hpp"
#include "loader/arch/x86_64/alternatives.hpp"

#include <algorithm>
#include <array>
#include <spdlog/fmt/fmt.h>

namespace kobox
{
namespace
{

constexpr std::string_view source = "arch/x86/kernel/alternative.c";

/// In the order of __x86_indirect_thunk_array, arch/x86/lib/retpoline.S (v6.1): the numbers of
/// ModRM and REX.B.
constexpr auto thunk_registers = std::to_array<std::string_view>({
    "rax",
    "rcx",
    "rdx",
    "rbx",
    "rsp",
    "rbp",
    "rsi",
    "rdi",
    "r8",
    "r9",
    "r10",
    "r11",
    "r12",
    "r13",
    "r14",
    "r15",
});
constexpr std::uint8_t rsp_number = 4;

using ThunkArray = std::array<std::optional<GuestAddr>, thunk_registers.size()>;

ThunkArray find_thunks(const Kernel& kernel)
{
    ThunkArray thunks;
    for (std::size_t i = 0; i < thunks.size(); ++i)
        thunks[i] = kernel.image_symbol(fmt::format("__x86_indirect_thunk_{}", thunk_registers[i]));
    return thunks;
}

/// The bytes that replace one instruction.
class Replacement
{
public:
    void push(std::uint8_t byte) { m_bytes.at(m_size++) = std::byte{byte}; }
    void fill_up(std::size_t size, Opcode op)
    {
        while (m_size < size)
            push(static_cast<std::uint8_t>(op));
    }
    [[nodiscard]] std::span<std::byte> span() noexcept { return std::span{m_bytes}.first(m_size); }
    [[nodiscard]] std::size_t size() const noexcept { return m_size; }

private:
    std::array<std::byte, 16> m_bytes{};
    std::size_t m_size{};
};

/// Mirrors emit_indirect(): call *%reg or jmp *%reg.
void emit_indirect(Replacement& bytes, bool call, std::uint8_t reg)
{
    constexpr std::uint8_t rex_b = 0x41;
    constexpr std::uint8_t group5 = 0xff;
    if (reg >= 8)
        bytes.push(rex_b);
    bytes.push(group5);
    bytes.push(static_cast<std::uint8_t>((call ? 0xd0 : 0xe0) + reg % 8));
}

/// Mirrors patch_retpoline() for a CPU without X86_FEATURE_RETPOLINE.
Replacement patch_retpoline(const Insn& insn, std::uint8_t reg, bool lfence)
{
    Replacement bytes;
    bool call = insn.opcode[0] == static_cast<std::uint8_t>(Opcode::call);
    if (is_jcc32(insn))
    {
        // The inverted condition jumps over a `jmp *%reg`.
        const auto inverted = static_cast<std::uint8_t>((insn.opcode[1] & 0xf) ^ 1);
        bytes.push(static_cast<std::uint8_t>(static_cast<std::uint8_t>(Opcode::jcc8) + inverted));
        bytes.push(static_cast<std::uint8_t>(insn.length - jmp8_size));
        call = false;
    }
    if (lfence)
        for (const int byte : {0x0f, 0xae, 0xe8})
            bytes.push(static_cast<std::uint8_t>(byte));
    emit_indirect(bytes, call, reg);
    if (!call && bytes.size() < insn.length)
        bytes.push(static_cast<std::uint8_t>(Opcode::int3));
    bytes.fill_up(insn.length, Opcode::nop);
    return bytes;
}

[[nodiscard]] bool is_retpoline_insn(const Insn& insn)
{
    return insn.opcode[0] == static_cast<std::uint8_t>(Opcode::call) ||
           insn.opcode[0] == static_cast<std::uint8_t>(Opcode::jmp32) || is_jcc32(insn);
}

} // namespace

KResult<std::uint64_t> apply_retpolines(Kernel& kernel, GuestRange sites)
{
    GuestMemory& memory = kernel.memory();
    const Capabilities cpu = load_capabilities(kernel);
    const bool lfence = boot_cpu_has(cpu, CpuFeature::retpoline_lfence);
    if (boot_cpu_has(cpu, CpuFeature::retpoline) && !lfence)
        return 0;
    if (boot_cpu_has(cpu, CpuFeature::indirect_thunk_its))
        return tl::unexpected{Failure{Unsupported{"the ITS mitigation's thunks", {}}}};

    const ThunkArray thunks = find_thunks(kernel);
    std::uint64_t patched = 0;
    for (std::uint64_t at = 0; at < sites.size; at += sizeof(std::int32_t))
    {
        const GuestAddr addr = load_relative(memory, sites.start + at);
        const auto insn = insn_decode(CodeBytes{memory, addr, max_insn_size}.span());
        if (!insn || !is_retpoline_insn(*insn))
        {
            kernel_warn_on_once(kernel, {source, insn ? 739 : 723, "apply_retpolines"});
            continue;
        }
        const GuestAddr target =
            addr + insn->length + static_cast<std::uint64_t>(std::int64_t{insn->immediate});
        const auto thunk = std::find(thunks.begin(), thunks.end(), std::optional{target});
        if (thunk == thunks.end())
        {
            kernel_warn_on_once(kernel, {source, 634, "patch_retpoline"});
            continue;
        }
        const auto reg = static_cast<std::uint8_t>(thunk - thunks.begin());
        if (reg == rsp_number)
            return kernel_bug(kernel, {source, 638, "patch_retpoline"});

        Replacement bytes = patch_retpoline(*insn, reg, lfence);
        if (bytes.size() != insn->length)
            continue;
        optimize_nops(bytes.span(), insn->length);
        text_poke_early(memory, addr, bytes.span());
        ++patched;
    }
    return patched;
}

} // namespace kobox
