#include "kernel_stub/guest_struct.hpp"
#include "kernel_stub/image/layout.hpp"
#include "kernel_stub/oops/crash_reporter.hpp"
#include "kernel_stub/oops/taint.hpp"

#include <algorithm>
#include <array>

#include <spdlog/fmt/fmt.h>

namespace kobox
{

namespace
{

constexpr std::uint64_t task_comm_len = 16;
/// The code around RIP that is shown: PROLOGUE_SIZE, EPILOGUE_SIZE of show_opcodes().
constexpr std::uint64_t prologue_size = 42;
constexpr std::uint64_t epilogue_size = 21;

/// LINUX_PACKAGE_ID of Debian's kernels: the part of `uname -v` that names the package.
std::string package_id(std::string_view version)
{
    const std::size_t start = version.find(" Debian ");
    if (start == std::string_view::npos)
        return {};
    return std::string{version.substr(start, version.find(" (", start) - start)};
}

std::string hex_dump(std::span<const std::byte> bytes)
{
    std::string text;
    for (const std::byte b : bytes)
        text += fmt::format("{}{:02x}", text.empty() ? "" : " ", std::to_integer<unsigned>(b));
    return text;
}

/// copy_from_kernel_nofault_allowed(), arch/x86/mm/maccess.c (v6.1).
bool nofault_allowed(std::uint64_t addr)
{
    return addr >= to_u64(layout::user_end) && (addr >> 47) == 0x1ffff;
}

} // namespace

std::optional<GuestAddr> CrashReporter::current() const
{
    const auto offset = m_sources.kallsyms.image().symbol("current_task");
    GuestAddr task{};
    if (!offset ||
        !m_sources.machine.memory().try_read(
            m_sources.percpu_base + to_u64(*offset), std::as_writable_bytes(std::span{&task, 1})))
        return std::nullopt;
    return task;
}

std::string CrashReporter::comm() const
{
    std::array<char, task_comm_len> text{};
    const auto task = current();
    if (!task || !m_sources.profile.has_member("task_struct", "comm") ||
        !m_sources.machine.memory().try_read(
            *task + m_sources.profile.offset_of("task_struct", "comm"),
            std::as_writable_bytes(std::span{text})))
        return {};
    return {text.begin(), std::find(text.begin(), text.end(), '\0')};
}

std::uint32_t CrashReporter::pid() const
{
    std::uint32_t number = 0;
    const auto task = current();
    if (!task || !m_sources.profile.has_member("task_struct", "pid") ||
        !m_sources.machine.memory().try_read(
            *task + m_sources.profile.offset_of("task_struct", "pid"),
            std::as_writable_bytes(std::span{&number, 1})))
        return 0;
    return number;
}

std::uint32_t CrashReporter::preempt_count() const
{
    constexpr std::uint32_t need_resched = 0x80000000;
    const auto offset = m_sources.kallsyms.image().symbol("__preempt_count");
    std::uint32_t count = 0;
    if (!offset ||
        !m_sources.machine.memory().try_read(
            m_sources.percpu_base + to_u64(*offset), std::as_writable_bytes(std::span{&count, 1})))
        return 0;
    return count & ~need_resched;
}

/// Mirrors dump_stack_print_info(), lib/dump_stack.c (v6.1).
void CrashReporter::dump_stack_print_info(KernLevel level) const
{
    const auto& profile = m_sources.profile;
    const std::string_view version = profile.version;
    m_sources.klog.emit(
        level,
        fmt::format(
            "CPU: 0 PID: {} Comm: {} {} {} {} {}", pid(), comm(), print_tainted(m_sources.tainted),
            profile.release, version.substr(0, version.find(' ')), package_id(version)));
    m_sources.klog.emit(level, "Hardware name: kobox");
}

/// Mirrors print_modules(), kernel/module/main.c (v6.1).
void CrashReporter::print_modules() const
{
    std::string text = "Modules linked in:";
    for (const GuestModule& module : m_sources.kallsyms.modules().all())
    {
        const bool going = module.state == static_cast<std::uint32_t>(ModuleState::going);
        const bool coming = module.state == static_cast<std::uint32_t>(ModuleState::coming);
        text += fmt::format(" {}", module.name);
        if (module.taints != 0 || going || coming)
            text += fmt::format(
                "({}{}{})", module_flags_taint(module.taints), going ? "-" : "", coming ? "+" : "");
    }
    constexpr std::uint64_t name_size = 64 - sizeof(std::uint64_t) + 1;
    if (const auto last = m_sources.kallsyms.image().symbol("last_unloaded_module"))
    {
        const AddressSpace& memory = m_sources.machine.memory();
        const std::string name = memory.load_cstring(*last, name_size);
        if (!name.empty())
            text += fmt::format(
                " [last unloaded: {}{}]", name, memory.load_cstring(*last + name_size, name_size));
    }
    line(text);
}

/// Mirrors show_opcodes(), arch/x86/kernel/dumpstack.c (v6.1).
void CrashReporter::show_opcodes(std::uint64_t ip) const
{
    const std::uint64_t start = ip - prologue_size;
    std::array<std::byte, prologue_size + 1 + epilogue_size> code;
    if (!nofault_allowed(start) || !m_sources.machine.memory().try_read(GuestAddr{start}, code))
        return line(fmt::format("Code: Unable to access opcode bytes at 0x{:x}.", start));
    const std::span<const std::byte> bytes{code};
    line(fmt::format(
        "Code: {} <{:02x}> {}", hex_dump(bytes.first(prologue_size)),
        std::to_integer<unsigned>(code[prologue_size]), hex_dump(bytes.last(epilogue_size))));
}

/// Mirrors show_ip(), arch/x86/kernel/dumpstack.c (v6.1).
void CrashReporter::show_ip(const PtRegs& regs) const
{
    line(fmt::format(
        "RIP: {:04x}:{}", regs.cs, m_sources.kallsyms.sprint_symbol(GuestAddr{regs.ip})));
    show_opcodes(regs.ip);
}

/// Mirrors __show_regs(), arch/x86/kernel/process_64.c (v6.1), behind its show_iret_regs().
void CrashReporter::show_registers(const PtRegs& r) const
{
    const Machine& machine = m_sources.machine;
    line(fmt::format("RSP: {:04x}:{:016x} EFLAGS: {:08x}", r.ss, r.sp, r.flags));
    line(fmt::format("RAX: {:016x} RBX: {:016x} RCX: {:016x}", r.ax, r.bx, r.cx));
    line(fmt::format("RDX: {:016x} RSI: {:016x} RDI: {:016x}", r.dx, r.si, r.di));
    line(fmt::format("RBP: {:016x} R08: {:016x} R09: {:016x}", r.bp, r.r8, r.r9));
    line(fmt::format("R10: {:016x} R11: {:016x} R12: {:016x}", r.r10, r.r11, r.r12));
    line(fmt::format("R13: {:016x} R14: {:016x} R15: {:016x}", r.r13, r.r14, r.r15));
    line(fmt::format(
        "FS:  {:016x}({:04x}) GS:{:016x}({:04x}) knlGS:{:016x}", machine.reg(Reg::fs_base), 0,
        machine.reg(Reg::gs_base), 0, 0));
    line(fmt::format("CS:  {:04x} DS: 0000 ES: 0000 CR0: {:016x}", r.cs, machine.reg(Reg::cr0)));
    line(fmt::format(
        "CR2: {:016x} CR3: {:016x} CR4: {:016x}", m_cr2, machine.reg(Reg::cr3),
        machine.reg(Reg::cr4)));
}

void CrashReporter::show_regs(const PtRegs& regs)
{
    dump_stack_print_info(KernLevel::warning);
    show_ip(regs);
    show_registers(regs);
    show_trace(KernLevel::warning, regs, {});
}

void CrashReporter::show_stack_regs(const PtRegs& regs)
{
    show_trace(KernLevel::warning, regs, {});
}

void CrashReporter::dump_stack(
    KernLevel level, const PtRegs& regs, std::initializer_list<std::string_view> callers)
{
    dump_stack_print_info(level);
    if (callers.size() == 0)
        return show_trace(level, regs, {"dump_stack_lvl"});
    show_trace(level, regs, callers);
}

/// Mirrors __show_trace_log_lvl(), arch/x86/kernel/dumpstack.c (v6.1): every text address on the
/// stack, those that the unwinder did not come by marked with "?".
void CrashReporter::show_trace(
    KernLevel level, const PtRegs& regs, std::initializer_list<std::string_view> inner) const
{
    Klog& klog = m_sources.klog;
    const Kallsyms& kallsyms = m_sources.kallsyms;
    const AddressSpace& memory = m_sources.machine.memory();
    const auto print = [&](const std::string& symbol, bool reliable) {
        klog.emit(level, fmt::format(" {}{}", reliable ? "" : "? ", symbol));
    };

    klog.emit(level, "Call Trace:");
    GuestAddr at{align_up(regs.sp, sizeof(std::uint64_t))};
    if (!m_sources.stack.contains(at))
        at = GuestAddr{align_up(regs.sp, page_size)};
    if (!m_sources.stack.contains(at))
        return;
    Unwinder unwinder{memory, m_sources.profile, kallsyms, m_sources.host_frames,
                      regs,   m_sources.stack};
    klog.emit(level, " <TASK>");
    for (const std::string_view function : inner)
        if (const auto start = kallsyms.image().symbol(function))
            print(kallsyms.sprint_symbol(*start), true);
    for (; at < m_sources.stack.end(); at += sizeof(std::uint64_t))
    {
        std::uint64_t word = 0;
        if (!memory.try_read(at, std::as_writable_bytes(std::span{&word, 1})))
            break;
        const bool reliable = unwinder.return_address_ptr() == at;
        const bool text = kallsyms.is_kernel_text(GuestAddr{word});
        if (text)
            print(kallsyms.sprint_backtrace(GuestAddr{word}), reliable);
        if (!reliable)
            continue;
        unwinder.next_frame();
        if (const auto host_call = unwinder.crossed())
            print(kallsyms.sprint_symbol(*host_call), true);
    }
    klog.emit(level, " </TASK>");
}

} // namespace kobox
