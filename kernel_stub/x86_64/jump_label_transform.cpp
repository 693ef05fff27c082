#include "kernel_stub/x86_64/jump_label_transform.hpp"

#include "kernel_stub/kernel_bug.hpp"
#include "kernel_stub/x86_64/insn.hpp"
#include "kernel_stub/x86_64/text_patching.hpp"

#include <algorithm>
#include <spdlog/fmt/fmt.h>
#include <string>

namespace kobox
{

namespace
{

std::string five_bytes(std::span<const std::byte> bytes)
{
    std::string text;
    for (std::size_t i = 0; i < 5; ++i)
        text += fmt::format(
            "{}{:02x}", i > 0 ? " " : "",
            i < bytes.size() ? std::to_integer<unsigned>(bytes[i]) : 0);
    return text;
}

} // namespace

JumpLabelType jump_label_type(const JumpEntry& entry, bool enabled)
{
    const bool branch = (entry.key & JumpEntry::is_branch) != 0;
    return enabled != branch ? JumpLabelType::jmp : JumpLabelType::nop;
}

KResult<> jump_label_transform(
    Kernel& kernel, const JumpTable& table, std::uint64_t i, JumpLabelType type)
{
    constexpr std::string_view source = "arch/x86/kernel/jump_label.c";
    GuestMemory& memory = kernel.memory();
    const GuestAddr addr = table.code(i);
    const GuestAddr dest = table.target(i);
    const CodeBytes found{memory, addr, max_insn_size};
    const auto insn = insn_decode(found.span());
    if (!insn || (insn->length != jmp8_size && insn->length != jmp32_size))
        return kernel_bug(kernel, {source, 25, "arch_jump_entry_size"});

    const Insn5 jmp32 = text_gen_insn(Opcode::jmp32, addr, dest);
    std::span<const std::byte> jump = jmp32;
    const auto jmp8 = text_gen_jmp8(addr, dest);
    if (insn->length == jmp8_size)
    {
        if (!jmp8)
            return kernel_bug(
                kernel, {"arch/x86/include/asm/text-patching.h", 125, "__jump_label_patch"});
        jump = *jmp8;
    }
    const auto nop = x86_nop(insn->length);
    const auto expected = type == JumpLabelType::jmp ? nop : jump;
    if (!std::ranges::equal(found.span().first(expected.size()), expected))
    {
        kernel.klog().emit(
            KernLevel::crit,
            fmt::format(
                "jump_label: Fatal kernel bug, unexpected op at 0x{:x} [{:016x}] ({} != {})) "
                "size:{} type:{}",
                to_u64(addr), to_u64(addr), five_bytes(found.span()), five_bytes(expected),
                insn->length, static_cast<int>(type)));
        return kernel_bug(kernel, {source, 73, "__jump_label_patch"});
    }
    text_poke(memory, addr, type == JumpLabelType::nop ? nop : jump);
    return {};
}

} // namespace kobox
