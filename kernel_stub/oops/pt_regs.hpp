#pragma once

#include "emu/machine.hpp"

#include <array>
#include <cstdint>

namespace kobox
{

/// Registers at an exception. The order is that of the kernel's struct pt_regs on x86-64, so that
/// a member's index is its offset there divided by 8.
struct PtRegs
{
    std::uint64_t r15, r14, r13, r12, bp, bx, r11, r10, r9, r8, ax, cx, dx, si, di, orig_ax, ip, cs,
        flags, sp, ss;

    /// The general register of the number that an instruction encodes: 0 RAX, 1 RCX, ... 15 R15.
    [[nodiscard]] std::uint64_t& gpr(std::uint32_t number);
};

/// sizeof(struct pt_regs): what lies at the top of a task's stack below user mode's frame.
constexpr std::uint64_t pt_regs_size = 21 * sizeof(std::uint64_t);
static_assert(sizeof(PtRegs) == pt_regs_size);

[[nodiscard]] PtRegs registers_of(const Machine& machine);
/// General registers, RIP and RFLAGS back to the machine.
void set_registers(Machine& machine, const PtRegs& regs);

} // namespace kobox
