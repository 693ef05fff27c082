#include "kernel_stub/oops/pt_regs.hpp"

#include <utility>

namespace kobox
{

namespace
{

constexpr std::uint64_t kernel_cs = 0x10;
constexpr std::uint64_t kernel_ss = 0x18;
/// What the entry code stores where no system call was made.
constexpr std::uint64_t no_syscall = ~std::uint64_t{0};

constexpr auto restored = std::to_array<std::pair<Reg, std::uint64_t PtRegs::*>>({
    {Reg::r15, &PtRegs::r15},
    {Reg::r14, &PtRegs::r14},
    {Reg::r13, &PtRegs::r13},
    {Reg::r12, &PtRegs::r12},
    {Reg::rbp, &PtRegs::bp},
    {Reg::rbx, &PtRegs::bx},
    {Reg::r11, &PtRegs::r11},
    {Reg::r10, &PtRegs::r10},
    {Reg::r9, &PtRegs::r9},
    {Reg::r8, &PtRegs::r8},
    {Reg::rax, &PtRegs::ax},
    {Reg::rcx, &PtRegs::cx},
    {Reg::rdx, &PtRegs::dx},
    {Reg::rsi, &PtRegs::si},
    {Reg::rdi, &PtRegs::di},
    {Reg::rip, &PtRegs::ip},
    {Reg::rsp, &PtRegs::sp},
    {Reg::rflags, &PtRegs::flags},
});

constexpr std::array<std::uint64_t PtRegs::*, 16> by_number{
    &PtRegs::ax,  &PtRegs::cx,  &PtRegs::dx,  &PtRegs::bx,  &PtRegs::sp,  &PtRegs::bp,
    &PtRegs::si,  &PtRegs::di,  &PtRegs::r8,  &PtRegs::r9,  &PtRegs::r10, &PtRegs::r11,
    &PtRegs::r12, &PtRegs::r13, &PtRegs::r14, &PtRegs::r15,
};

} // namespace

std::uint64_t& PtRegs::gpr(std::uint32_t number)
{
    return this->*by_number[number % by_number.size()];
}

PtRegs registers_of(const Machine& machine)
{
    PtRegs regs{};
    for (const auto& [reg, member] : restored)
        regs.*member = machine.reg(reg);
    regs.orig_ax = no_syscall;
    regs.cs = kernel_cs;
    regs.ss = kernel_ss;
    return regs;
}

void set_registers(Machine& machine, const PtRegs& regs)
{
    for (const auto& [reg, member] : restored)
        machine.set_reg(reg, regs.*member);
}

} // namespace kobox
