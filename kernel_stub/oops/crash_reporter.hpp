#pragma once

#include "emu/machine.hpp"
#include "kernel_stub/failure.hpp"
#include "kernel_stub/kallsyms.hpp"
#include "kernel_stub/kernel.hpp"
#include "kernel_stub/klog.hpp"
#include "kernel_stub/memory/vmap_areas.hpp"
#include "kernel_stub/oops/pt_regs.hpp"
#include "kernel_stub/oops/unwind.hpp"
#include "kernel_stub/profile.hpp"

#include <cstdint>
#include <functional>
#include <initializer_list>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace kobox
{

/// What a report reads of the kernel that crashed.
struct CrashSources
{
    Machine& machine;
    const KernelProfile& profile;
    Klog& klog;
    const Kallsyms& kallsyms;
    const VmapAreas& vmalloc;
    const std::vector<HostFrame>& host_frames;
    const std::uint64_t& tainted;
    std::function<void(Taint)> add_taint;
    GuestAddr percpu_base;
    const GuestRange& stack; ///< of the running task
};

/// Error code bits of a page fault, arch/x86/include/asm/trap_pf.h (v6.1).
namespace page_fault
{
constexpr std::uint64_t prot = 1;
constexpr std::uint64_t write = 2;
constexpr std::uint64_t instr = 16;
} // namespace page_fault

/// Writes what the kernel prints when it warns, oopses or panics: arch/x86/kernel/dumpstack.c,
/// process_64.c, arch/x86/mm/fault.c, kernel/panic.c (v6.1), with panic_on_oops=0.
class CrashReporter
{
public:
    explicit CrashReporter(CrashSources sources);

    /// Mirrors __warn(): `location` is "file:line", empty when not known. The "cut here" line is
    /// the caller's business.
    void warn(std::string_view location, GuestAddr caller, Taint taint, const PtRegs& regs);
    /// The same for a function of the kernel that is host code here: it has no address, and no code
    /// bytes to show.
    void warn_of_kernel(std::string_view location, std::string_view function, const PtRegs& regs);
    void cut_here();

    /// Mirrors die(): `str` is "invalid opcode". The Oops bears `cause`, or else `str`.
    [[nodiscard]] Oops die(
        std::string_view str, const PtRegs& regs, std::uint64_t error_code,
        std::string_view cause = {});
    /// The same where the handler runs in interrupt context: oops_end() panics.
    [[nodiscard]] Oops die_in_interrupt(
        std::string_view str, const PtRegs& regs, std::uint64_t error_code);
    /// Mirrors page_fault_oops().
    [[nodiscard]] Oops page_fault_oops(
        const PtRegs& regs, std::uint64_t error_code, GuestAddr address);
    /// Mirrors panic().
    [[nodiscard]] Oops panic(std::string_view text, const PtRegs& regs);
    /// pr_crit() of a line such as "kernel BUG at file:line!", then die("invalid opcode").
    [[nodiscard]] Oops bug(std::string_view line, const PtRegs& regs);

    /// Mirrors show_regs() and show_stack_regs(), arch/x86/kernel/dumpstack.c (v6.1).
    void show_regs(const PtRegs& regs);
    void show_stack_regs(const PtRegs& regs);
    /// Mirrors dump_stack_lvl(), lib/dump_stack.c (v6.1).
    void dump_stack(KernLevel level, const PtRegs& regs) { dump_stack(level, regs, {}); }

private:
    void line(std::string_view text) const { m_sources.klog.emit(KernLevel::warning, text); }
    void dump_stack_print_info(KernLevel level) const;
    void show_warning(
        std::string_view location, std::string_view function, Taint taint,
        const std::function<void()>& show_code, const PtRegs& regs);
    void show_ip(const PtRegs& regs) const;
    void show_registers(const PtRegs& regs) const;
    void show_opcodes(std::uint64_t ip) const;
    /// `inner`: functions of the kernel that are host code here and have no frame to be found.
    void show_trace(
        KernLevel level, const PtRegs& regs, std::initializer_list<std::string_view> inner) const;
    void dump_stack(
        KernLevel level, const PtRegs& regs, std::initializer_list<std::string_view> callers);
    void print_modules() const;
    void die_header(std::string_view str, const PtRegs& regs, std::uint64_t error_code);
    void die_until_end(std::string_view str, const PtRegs& regs, std::uint64_t error_code);
    void oops_end(const PtRegs& regs);
    void make_task_dead(bool irqs_disabled) const;
    void show_fault_oops(std::uint64_t error_code, GuestAddr address) const;
    void dump_pagetable(GuestAddr address) const;
    [[nodiscard]] Oops stack_guard_hit(const PtRegs& regs, GuestAddr address, GuestRange stack);
    [[nodiscard]] Oops oops(std::string cause, const PtRegs& regs) const;
    [[nodiscard]] std::string comm() const;
    [[nodiscard]] std::uint32_t pid() const;
    [[nodiscard]] std::optional<GuestAddr> current() const;
    [[nodiscard]] std::uint32_t preempt_count() const;

    CrashSources m_sources;
    std::uint64_t m_die_counter{};
    std::uint64_t m_cr2{};
    std::optional<PtRegs> m_exec_summary; ///< registers of the first oops
};

} // namespace kobox
