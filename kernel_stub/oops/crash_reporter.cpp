#include "kernel_stub/oops/crash_reporter.hpp"

#include "kernel_stub/oops/taint.hpp"

#include <utility>

#include <spdlog/fmt/fmt.h>

namespace kobox
{

namespace
{

constexpr std::uint64_t flags_if = 0x200;

} // namespace

CrashReporter::CrashReporter(CrashSources sources) : m_sources{std::move(sources)} {}

Oops CrashReporter::oops(std::string cause, const PtRegs& regs) const
{
    return {
        std::move(cause), GuestAddr{regs.ip}, m_sources.kallsyms.sprint_symbol(GuestAddr{regs.ip})};
}

void CrashReporter::cut_here()
{
    line("------------[ cut here ]------------");
}

void CrashReporter::warn(
    std::string_view location, GuestAddr caller, Taint taint, const PtRegs& regs)
{
    show_warning(
        location, m_sources.kallsyms.sprint_symbol(caller), taint, [&] { show_ip(regs); }, regs);
}

void CrashReporter::warn_of_kernel(
    std::string_view location, std::string_view function, const PtRegs& regs)
{
    const auto show_code = [&] { line(fmt::format("RIP: {:04x}:{}", regs.cs, function)); };
    show_warning(location, function, Taint::warn, show_code, regs);
}

void CrashReporter::show_warning(
    std::string_view location, std::string_view function, Taint taint,
    const std::function<void()>& show_code, const PtRegs& regs)
{
    line(fmt::format(
        "WARNING: CPU: 0 PID: {} at {}{}{}", pid(), location, location.empty() ? "" : " ",
        function));
    print_modules();
    dump_stack_print_info(KernLevel::warning);
    show_code();
    show_registers(regs);
    show_trace(KernLevel::warning, regs, {});
    line("---[ end trace 0000000000000000 ]---");
    m_sources.add_taint(taint);
}

/// Mirrors __die_header(), arch/x86/kernel/dumpstack.c (v6.1).
void CrashReporter::die_header(std::string_view str, const PtRegs& regs, std::uint64_t error_code)
{
    if (!m_exec_summary)
        m_exec_summary = regs;
    const auto& profile = m_sources.profile;
    const bool smp = profile.vermagic.find(" SMP") != std::string::npos;
    const bool preempt = profile.vermagic.find(" preempt") != std::string::npos;
    const auto isolation = profile.options.find("PAGE_TABLE_ISOLATION");
    const bool pti = isolation == profile.options.end() || isolation->second == "y";
    line(fmt::format(
        "{}: {:04x} [#{}]{}{}{}", str, error_code & 0xffff, ++m_die_counter,
        preempt ? " PREEMPT" : "", smp ? " SMP" : "", pti ? " NOPTI" : ""));
}

/// Mirrors oops_end(), arch/x86/kernel/dumpstack.c (v6.1), up to the death of the task.
void CrashReporter::oops_end(const PtRegs& regs)
{
    m_sources.add_taint(Taint::die);
    line("---[ end trace 0000000000000000 ]---");
    const PtRegs first = m_exec_summary.value_or(regs);
    show_ip(first);
    show_registers(first);
}

/// Mirrors make_task_dead(), kernel/exit.c (v6.1).
void CrashReporter::make_task_dead(bool irqs_disabled) const
{
    if (irqs_disabled)
        m_sources.klog.emit(
            KernLevel::info, fmt::format("note: {}[{}] exited with irqs disabled", comm(), pid()));
    if (preempt_count() != 0)
        m_sources.klog.emit(
            KernLevel::info,
            fmt::format(
                "note: {}[{}] exited with preempt_count {}", comm(), pid(), preempt_count()));
}

void CrashReporter::die_until_end(
    std::string_view str, const PtRegs& regs, std::uint64_t error_code)
{
    die_header(str, regs, error_code);
    show_regs(regs);
    print_modules();
    oops_end(regs);
}

Oops CrashReporter::die_in_interrupt(
    std::string_view str, const PtRegs& regs, std::uint64_t error_code)
{
    die_until_end(str, regs, error_code);
    Oops crash = panic("Fatal exception in interrupt", regs);
    crash.cause = str;
    return crash;
}

Oops CrashReporter::die(
    std::string_view str, const PtRegs& regs, std::uint64_t error_code, std::string_view cause)
{
    die_until_end(str, regs, error_code);
    make_task_dead((regs.flags & flags_if) == 0);
    return oops(std::string{cause.empty() ? str : cause}, regs);
}

Oops CrashReporter::bug(std::string_view text, const PtRegs& regs)
{
    m_sources.klog.emit(KernLevel::crit, text);
    return die("invalid opcode", regs, 0, text);
}

Oops CrashReporter::panic(std::string_view text, const PtRegs& regs)
{
    const KernLevel emerg = KernLevel::emerg;
    const std::string cause = fmt::format("Kernel panic - not syncing: {}", text);
    m_sources.klog.emit(emerg, cause);
    const bool died = (m_sources.tainted >> static_cast<std::uint8_t>(Taint::die) & 1) != 0;
    if (!died)
        dump_stack(KernLevel::warning, regs, {"dump_stack_lvl", "panic"});
    m_sources.klog.emit(emerg, "Kernel Offset: disabled");
    m_sources.klog.emit(emerg, fmt::format("---[ end Kernel panic - not syncing: {} ]---", text));
    return oops(cause, regs);
}

Oops CrashReporter::page_fault_oops(const PtRegs& regs, std::uint64_t error_code, GuestAddr address)
{
    m_cr2 = to_u64(address);
    if (const auto stack = m_sources.vmalloc.guarded_by(address);
        stack && *stack == m_sources.stack)
        return stack_guard_hit(regs, address, *stack);

    show_fault_oops(error_code, address);
    die_header("Oops", regs, error_code);
    show_regs(regs);
    print_modules();
    line(fmt::format("CR2: {:016x}", to_u64(address)));
    oops_end(regs);
    // The handlers that end here have not enabled interrupts again.
    make_task_dead(true);
    constexpr std::uint64_t null_page = page_size;
    return oops(
        fmt::format(
            "BUG: {}: {:016x}",
            to_u64(address) < null_page ? "kernel NULL pointer dereference, address"
                                        : "unable to handle page fault for address",
            to_u64(address)),
        regs);
}

/// Mirrors handle_stack_overflow(), arch/x86/kernel/traps.c (v6.1).
Oops CrashReporter::stack_guard_hit(const PtRegs& regs, GuestAddr address, GuestRange stack)
{
    std::string cause = fmt::format(
        "BUG: TASK stack guard page was hit at {:016x} (stack is {:016x}..{:016x})",
        to_u64(address), to_u64(stack.start), to_u64(stack.end()));
    m_sources.klog.emit(KernLevel::emerg, cause);
    return die("stack guard page", regs, 0, cause);
}

/// Mirrors show_fault_oops(), arch/x86/mm/fault.c (v6.1).
void CrashReporter::show_fault_oops(std::uint64_t error_code, GuestAddr address) const
{
    Klog& klog = m_sources.klog;
    const bool fetch = (error_code & page_fault::instr) != 0;
    if (fetch && (error_code & page_fault::prot) != 0)
        klog.emit(
            KernLevel::crit,
            "kernel tried to execute NX-protected page - exploit attempt? (uid: 0)");
    const bool null = to_u64(address) < page_size;
    klog.emit(
        KernLevel::alert, fmt::format(
                              "BUG: {}: {:016x}",
                              null ? "kernel NULL pointer dereference, address"
                                   : "unable to handle page fault for address",
                              to_u64(address)));
    const std::string_view what = fetch                                   ? "instruction fetch"
                                  : (error_code & page_fault::write) != 0 ? "write access"
                                                                          : "read access";
    klog.emit(KernLevel::alert, fmt::format("#PF: supervisor {} in kernel mode", what));
    klog.emit(
        KernLevel::alert,
        fmt::format(
            "#PF: error_code(0x{:04x}) - {}", error_code,
            (error_code & page_fault::prot) == 0 ? "not-present page" : "permissions violation"));
    dump_pagetable(address);
}

/// Mirrors dump_pagetable(), arch/x86/mm/fault.c (v6.1). The fake kernel has no page tables in
/// memory; what is shown are the entries that tables of its address map would have, the pages of
/// the tables themselves numbered by level.
void CrashReporter::dump_pagetable(GuestAddr address) const
{
    constexpr std::uint64_t table_flags = 0x067; // present, writable, user, accessed, dirty
    constexpr std::uint64_t first_table = 0x2a15;
    constexpr std::uint64_t flag_rw = 2, flag_nx = std::uint64_t{1} << 63;
    const auto table = [&](std::uint64_t level) {
        return (first_table + level) << 12 | table_flags;
    };

    const bool kernel_half = (to_u64(address) >> 47) != 0;
    const auto page =
        m_sources.machine.memory().translate(GuestAddr{align_down(to_u64(address), page_size)});
    std::string text = kernel_half ? fmt::format("PGD {:x} P4D {:x} ", table(0), table(0))
                                   : std::string{"PGD 0 P4D 0 "};
    if (kernel_half && !page)
        text += fmt::format("PUD {:x} PMD 0 ", table(1));
    if (kernel_half && page)
    {
        std::uint64_t entry = page->arena_offset | 0x161;
        entry |= allows(page->perms, Perms::w) ? flag_rw : 0;
        entry |= allows(page->perms, Perms::x) ? 0 : flag_nx;
        text += fmt::format("PUD {:x} PMD {:x} PTE {:x}", table(1), table(2), entry);
    }
    m_sources.klog.emit(KernLevel::info, text);
}

} // namespace kobox
