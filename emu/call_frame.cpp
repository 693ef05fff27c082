#include "emu/call_frame.hpp"

#include <array>

namespace kobox
{

namespace
{

constexpr std::uint64_t word = 8;
constexpr auto argument_regs =
    std::to_array<Reg>({Reg::rdi, Reg::rsi, Reg::rdx, Reg::rcx, Reg::r8, Reg::r9});

/// Offsets in the ABI's va_list.
constexpr std::uint64_t gp_offset = 0;
constexpr std::uint64_t overflow_arg_area = 8;
constexpr std::uint64_t reg_save_area = 16;
/// gp_offset is at or beyond this when the registers are used up; the floating-point area follows.
constexpr std::uint32_t gp_area_size = argument_regs.size() * word;

} // namespace

std::uint64_t CallFrame::arg(std::uint64_t index) const
{
    if (index < argument_regs.size())
        return m_machine->reg(argument_regs[index]);
    const GuestAddr first_on_stack = GuestAddr{m_machine->reg(Reg::rsp)} + word;
    return m_machine->memory().load<std::uint64_t>(
        first_on_stack + (index - argument_regs.size()) * word);
}

GuestAddr CallFrame::return_address() const
{
    return m_machine->memory().load<GuestAddr>(GuestAddr{m_machine->reg(Reg::rsp)});
}

std::uint64_t GuestVaList::next()
{
    const auto offset = m_memory->load<std::uint32_t>(m_va + gp_offset);
    if (offset + word <= gp_area_size)
    {
        const auto registers = m_memory->load<GuestAddr>(m_va + reg_save_area);
        const auto value = m_memory->load<std::uint64_t>(registers + offset);
        m_memory->store(m_va + gp_offset, static_cast<std::uint32_t>(offset + word));
        return value;
    }
    const auto stack = m_memory->load<GuestAddr>(m_va + overflow_arg_area);
    const auto value = m_memory->load<std::uint64_t>(stack);
    m_memory->store(m_va + overflow_arg_area, stack + word);
    return value;
}

} // namespace kobox
