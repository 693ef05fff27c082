#include "cli/disassembler.hpp"

#include <algorithm>
#include <array>
#include <memory>
#include <stdexcept>

#include <capstone/capstone.h>

namespace kobox::cli
{
namespace
{

struct FreeInstruction
{
    void operator()(cs_insn* instruction) const noexcept { cs_free(instruction, 1); }
};

bool is_branch(csh handle, const cs_insn& instruction)
{
    return cs_insn_group(handle, &instruction, CS_GRP_JUMP) ||
           cs_insn_group(handle, &instruction, CS_GRP_CALL);
}

bool is_avx(csh handle, const cs_insn& instruction)
{
    return std::ranges::any_of(
        std::to_array({X86_GRP_AVX, X86_GRP_AVX2, X86_GRP_AVX512}), [&](auto group) {
            return cs_insn_group(handle, &instruction, static_cast<unsigned>(group));
        });
}

} // namespace

Disassembler::Disassembler()
{
    if (cs_open(CS_ARCH_X86, CS_MODE_64, &m_handle) != CS_ERR_OK)
        throw std::runtime_error{"the Capstone library has no x86 support"};
    cs_option(m_handle, CS_OPT_DETAIL, CS_OPT_ON);
}

Disassembler::~Disassembler()
{
    cs_close(&m_handle);
}

Disassembler::Instruction Disassembler::decode(
    std::span<const std::byte> code, std::uint64_t address) const
{
    const std::unique_ptr<cs_insn, FreeInstruction> instruction{cs_malloc(m_handle)};
    std::array<std::uint8_t, 16> bytes{};
    const auto size = std::min(code.size(), bytes.size());
    for (std::size_t i = 0; i < size; ++i)
        bytes[i] = std::to_integer<std::uint8_t>(code[i]);

    const std::uint8_t* at = bytes.data();
    auto left = size;
    auto pc = address;
    if (!cs_disasm_iter(m_handle, &at, &left, &pc, instruction.get()))
        return {.text = "(bad)"};

    Instruction decoded{.size = instruction->size, .text = instruction->mnemonic};
    decoded.is_avx = is_avx(m_handle, *instruction);
    if (instruction->op_str[0] != '\0')
        decoded.text.append(" ").append(instruction->op_str);
    const auto& x86 = instruction->detail->x86;
    if (is_branch(m_handle, *instruction) && x86.op_count == 1 &&
        x86.operands[0].type == X86_OP_IMM)
    {
        decoded.has_target = true;
        decoded.target = static_cast<std::uint64_t>(x86.operands[0].imm);
    }
    return decoded;
}

} // namespace kobox::cli
