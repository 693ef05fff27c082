#include "kernel_stub/fake_kernel_impl.hpp"
#include "kernel_stub/image/layout.hpp"
#include "kernel_stub/oops/bug_table.hpp"
#include "kernel_stub/oops/extable.hpp"

#include <algorithm>
#include <array>
#include <span>
#include <utility>

#include <spdlog/fmt/fmt.h>

namespace kobox
{

namespace
{

/// X86_TRAP_*, arch/x86/include/asm/trapnr.h (v6.1).
constexpr std::uint32_t trap_ud = 6;
constexpr std::uint32_t trap_gp = 13;
constexpr std::uint32_t trap_pf = 14;

constexpr std::uint64_t flags_rf = std::uint64_t{1} << 16;
constexpr std::uint64_t flags_ac = std::uint64_t{1} << 18;
constexpr std::uint64_t ud2_size = 2;

/// Exceptions that end in die() with a fixed text: arch/x86/kernel/traps.c (v6.1).
struct Trap
{
    std::uint8_t vector;
    std::string_view text;
};
constexpr auto traps = std::to_array<Trap>({
    {0, "divide error"},
    {4, "overflow"},
    {5, "bounds"},
    {7, "unexpected #NM exception"},
    {9, "coprocessor segment overrun"},
    {10, "invalid TSS"},
    {11, "segment not present"},
    {12, "stack segment"},
    {16, "fpu exception"},
    {17, "Split lock detected\n"},
    {19, "simd exception"},
});
constexpr std::uint8_t vector_int3 = 3;
constexpr std::uint8_t vector_gp = 13;

bool cpu_has_smap()
{
    return (Machine::cpuid(7, 0).ebx >> 20 & 1) != 0;
}

bool is_canonical(GuestAddr addr)
{
    const std::uint64_t high = to_u64(addr) >> 47;
    return high == 0 || high == 0x1ffff;
}

std::uint64_t fault_error_code(Access access, bool present)
{
    std::uint64_t code = present ? page_fault::prot : 0;
    if (access == Access::write)
        code |= page_fault::write;
    if (access == Access::fetch)
        code |= page_fault::instr;
    return code;
}

} // namespace

/// WARN_ONCE() of ex_handler_uaccess() and ex_handler_copy(), arch/x86/mm/extable.c (v6.1).
void FakeKernel::Impl::warn_user_access(int line, const PtRegs& regs)
{
    constexpr std::string_view file = "arch/x86/mm/extable.c";
    if (!self.set_warned(file, line))
        return;
    reporter.cut_here();
    klog.emit(
        KernLevel::warning, "General protection fault in user access. Non-canonical address?");
    reporter.warn(fmt::format("{}:{}", file, line), GuestAddr{regs.ip}, Taint::warn, regs);
}

bool FakeKernel::Impl::fixup(PtRegs& regs, std::uint32_t trapnr, GuestAddr addr)
{
    const auto entry =
        search_exception_tables(machine.memory(), profile, kallsyms.modules(), GuestAddr{regs.ip});
    if (!entry)
        return false;
    const PtRegs before = regs;
    const Fixup result = fixup_exception(machine.memory(), *entry, regs, trapnr, addr);
    const GuestAddr ip{before.ip};
    switch (result)
    {
    case Fixup::not_fixed:
    case Fixup::unknown_type:
        return false;
    case Fixup::warned_gp:
        warn_user_access(135, before);
        break;
    case Fixup::warned_copy:
        warn_user_access(142, before);
        break;
    case Fixup::msr_write:
        if (std::exchange(warned_msr_write, true))
            break;
        klog.emit(
            KernLevel::warning,
            fmt::format(
                "unchecked MSR access error: WRMSR to 0x{:x} (tried to write 0x{:08x}{:08x}) at "
                "rIP: 0x{:x} ({})",
                before.cx & 0xffffffff, before.dx & 0xffffffff, before.ax & 0xffffffff, before.ip,
                where(ip)));
        reporter.show_stack_regs(before);
        break;
    case Fixup::msr_read:
        if (std::exchange(warned_msr_read, true))
            break;
        klog.emit(
            KernLevel::warning,
            fmt::format(
                "unchecked MSR access error: RDMSR from 0x{:x} at rIP: 0x{:x} ({})",
                before.cx & 0xffffffff, before.ip, where(ip)));
        reporter.show_stack_regs(before);
        break;
    case Fixup::done:
        break;
    }
    set_registers(machine, regs);
    return true;
}

std::optional<Failure> FakeKernel::Impl::fault(const Exit& exit)
{
    PtRegs regs = registers_of(machine);
    regs.ip = to_u64(exit.rip);
    regs.flags |= flags_rf;
    if (!exit.canonical)
        return exc_general_protection(regs, exit.fault_addr);
    return exc_page_fault(regs, exit.fault_addr, fault_error_code(exit.access, exit.present));
}

/// Mirrors do_user_addr_fault() and do_kern_addr_fault(), arch/x86/mm/fault.c (v6.1).
std::optional<Failure> FakeKernel::Impl::exc_page_fault(
    PtRegs& regs, GuestAddr addr, std::uint64_t error_code)
{
    // With SMAP a kernel access to a user address outside stac/clac is never fixed up, and neither
    // is executing user memory.
    const bool user = addr < layout::user_end;
    const bool outside_uaccess = user && (((regs.flags & flags_ac) == 0 && cpu_has_smap()) ||
                                          (error_code & page_fault::instr) != 0);
    if (!outside_uaccess && fixup(regs, trap_pf, addr))
        return std::nullopt;
    return reporter.page_fault_oops(regs, error_code, addr);
}

/// Mirrors exc_general_protection(), arch/x86/kernel/traps.c (v6.1). `addr`: what the instruction
/// accessed, when that is why.
std::optional<Failure> FakeKernel::Impl::exc_general_protection(
    PtRegs& regs, std::optional<GuestAddr> addr)
{
    if (fixup(regs, trap_gp, GuestAddr{}))
        return std::nullopt;
    std::string text = "general protection fault";
    if (addr)
        text += fmt::format(
            ", {} 0x{:x}",
            is_canonical(*addr) ? "maybe for address" : "probably for non-canonical address",
            to_u64(*addr));
    return reporter.die(text, regs, 0);
}

/// Mirrors exc_invalid_op(), arch/x86/kernel/traps.c (v6.1).
std::optional<Failure> FakeKernel::Impl::exc_invalid_op(PtRegs& regs)
{
    regs.flags |= flags_rf;
    std::array<std::uint8_t, 8> code{};
    for (std::size_t i = 0; i < code.size(); ++i)
        if (!machine.memory().try_read(
                GuestAddr{regs.ip + i}, std::as_writable_bytes(std::span{code}.subspan(i, 1))))
            break;
    const bool two_bytes = code[0] == 0x0f;
    if (two_bytes && code[1] == 0x0b)
        return handle_bug(regs);
    // ud0 and ud1 are meant to be undefined; anything else is an instruction that this CPU lacks.
    if (two_bytes && (code[1] == 0xff || code[1] == 0xb9))
    {
        if (fixup(regs, trap_ud, GuestAddr{}))
            return std::nullopt;
        return reporter.die("invalid opcode", regs, 0);
    }
    std::string bytes;
    for (const std::uint8_t byte : code)
        bytes += fmt::format(" {:02x}", byte);
    return Unsupported{"an instruction of this CPU:" + bytes, where(GuestAddr{regs.ip})};
}

/// Mirrors handle_bug(), arch/x86/kernel/traps.c, and report_bug(), lib/bug.c (v6.1).
std::optional<Failure> FakeKernel::Impl::handle_bug(PtRegs& regs)
{
    const GuestAddr ip{regs.ip};
    const auto bug = find_bug(machine.memory(), profile, kallsyms.modules(), ip);
    const bool warning = bug && (bug->flags & bugflag::warning) != 0;
    if (!warning)
    {
        if (!bug)
        {
            if (fixup(regs, trap_ud, GuestAddr{}))
                return std::nullopt;
            return reporter.die("invalid opcode", regs, 0);
        }
        if ((bug->flags & bugflag::no_cut_here) == 0)
            reporter.cut_here();
        if (bug->file.empty())
            return reporter.bug(
                fmt::format(
                    "Kernel BUG at {} [verbose debug info unavailable]",
                    kallsyms.sprint_backtrace(ip)),
                regs);
        return reporter.bug(fmt::format("kernel BUG at {}:{}!", bug->file, bug->line), regs);
    }

    const bool once = (bug->flags & bugflag::once) != 0;
    const bool done = (bug->flags & bugflag::done) != 0;
    if (once && !done)
        machine.memory().store<std::uint16_t>(
            bug->flags_addr, static_cast<std::uint16_t>(bug->flags | bugflag::done));
    if (!once || !done)
    {
        if ((bug->flags & bugflag::no_cut_here) == 0)
            reporter.cut_here();
        const std::string location =
            bug->file.empty() ? std::string{} : fmt::format("{}:{}", bug->file, bug->line);
        reporter.warn(location, ip, static_cast<Taint>(bug->taint()), regs);
    }
    machine.set_reg(Reg::rip, regs.ip + ud2_size);
    return std::nullopt;
}

std::optional<Failure> FakeKernel::Impl::exception(const Exit& exit)
{
    PtRegs regs = registers_of(machine);
    regs.ip = to_u64(exit.rip);
    if (exit.vector == vector_int3)
    {
        // The handler runs as one of an NMI does, and dying in an interrupt is a panic.
        regs.ip += 1;
        return reporter.die_in_interrupt("int3", regs, 0);
    }
    regs.flags |= flags_rf;
    if (exit.vector == vector_gp)
        return exc_general_protection(regs, std::nullopt);
    const auto* const trap = std::find_if(
        traps.begin(), traps.end(), [&](const Trap& t) { return t.vector == exit.vector; });
    if (trap == traps.end())
        return Unsupported{
            fmt::format("exception {} of the CPU", exit.vector), where(GuestAddr{regs.ip})};
    if (fixup(regs, exit.vector, GuestAddr{}))
        return std::nullopt;
    return reporter.die(trap->text, regs, 0);
}

Failure FakeKernel::Impl::host_fault(const GuestFault& fault)
{
    PtRegs regs = host_call_registers();
    regs.flags |= flags_rf;
    if (!is_canonical(fault.addr))
        return reporter.die(
            fmt::format(
                "general protection fault, probably for non-canonical address 0x{:x}",
                to_u64(fault.addr)),
            regs, 0);
    // A page that is there was accessed in a way that its permissions forbid.
    const bool present = machine.memory().is_mapped(fault.addr, 1);
    return reporter.page_fault_oops(regs, fault_error_code(fault.access, present), fault.addr);
}

} // namespace kobox
