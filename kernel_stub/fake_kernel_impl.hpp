#pragma once

#include "kernel_stub/fake_kernel.hpp"
#include "kernel_stub/host_call.hpp"
#include "kernel_stub/host_state.hpp"
#include "kernel_stub/image/fake_image.hpp"
#include "kernel_stub/kallsyms.hpp"
#include "kernel_stub/klog.hpp"
#include "kernel_stub/memory/percpu_area.hpp"
#include "kernel_stub/memory/vmap_areas.hpp"
#include "kernel_stub/module_notifiers.hpp"
#include "kernel_stub/oops/crash_reporter.hpp"
#include "kernel_stub/slab.hpp"

#include <optional>
#include <set>
#include <string>
#include <vector>

namespace kobox
{

/// How a failure below a host call reaches the dispatcher: through the handler's frames, never
/// through the engine.
struct GuestUnwound
{
    Failure failure;
};

/// The parts of the fake kernel, in the order in which they are built.
struct FakeKernel::Impl
{
    Impl(FakeKernel& owner, const KernelProfile& kernel_profile, const Options& options);

    // dispatch.cpp
    [[nodiscard]] KResult<std::uint64_t> call(
        GuestAddr function, std::span<const std::uint64_t> args);
    [[nodiscard]] KResult<std::uint64_t> enter_and_run(
        GuestAddr function, std::span<const std::uint64_t> args, GuestAddr stack_top);
    [[nodiscard]] KResult<> run_deferred_calls();
    [[nodiscard]] KResult<std::uint64_t> run();
    [[nodiscard]] Exit run_slice();
    [[nodiscard]] std::optional<Failure> dispatch(const Exit& exit);
    [[nodiscard]] std::optional<Failure> call_handler(const HostCall& call, CallFrame& frame);
    void update_jiffies();

    // traps.cpp: what the entry points of arch/x86/kernel/traps.c and mm/fault.c do. nullopt: the
    // guest goes on.
    [[nodiscard]] std::optional<Failure> fault(const Exit& exit);
    [[nodiscard]] std::optional<Failure> exc_page_fault(
        PtRegs& regs, GuestAddr addr, std::uint64_t error_code);
    [[nodiscard]] std::optional<Failure> exc_general_protection(
        PtRegs& regs, std::optional<GuestAddr> addr);
    [[nodiscard]] std::optional<Failure> exc_invalid_op(PtRegs& regs);
    [[nodiscard]] std::optional<Failure> exception(const Exit& exit);
    [[nodiscard]] std::optional<Failure> handle_bug(PtRegs& regs);
    void warn_user_access(int line, const PtRegs& regs);
    [[nodiscard]] bool fixup(PtRegs& regs, std::uint32_t trapnr, GuestAddr addr);
    /// A host access of a handler that a real kernel function could not have made either.
    [[nodiscard]] Failure host_fault(const GuestFault& fault);
    /// The chain module_notify_list, which modules can join.
    [[nodiscard]] KResult<> call_module_notifiers(ModuleState state, GuestAddr mod);

    /// Registers for a report from within a host call: RIP is the slot.
    [[nodiscard]] PtRegs host_call_registers() const;
    [[nodiscard]] std::string where(GuestAddr addr) const { return kallsyms.sprint_symbol(addr); }

    class TaskSwitch; // task_switch.cpp

    FakeKernel& self;
    const KernelProfile& profile;
    std::uint64_t budget;
    std::uint64_t budget_left;
    Machine machine;
    Klog klog;
    HostState host_state;
    FakeImage image;
    std::vector<const HostCall*> handlers; ///< by slot; null: trap slot or guest code
    Slab slab;
    VmapAreas modules;
    VmapAreas vmalloc;
    PercpuArea percpu;
    GuestRange stack;
    Kallsyms kallsyms;
    std::vector<HostFrame> host_frames; ///< calls into the guest on the way, outermost first
    GuestAddr slot_rip{};               ///< the slot whose handler runs
    bool in_deferred{};
    std::uint32_t last_pid;
    std::uint64_t tainted{};
    CrashReporter reporter;
    std::uint64_t tick_ns;
    std::uint64_t first_jiffies; ///< at boot
    std::uint64_t jiffies_stored{};
    bool warned_msr_write{};
    bool warned_msr_read{};
    std::set<std::string, std::less<>> sysfs_modules;
    ModuleNotifiers own_notifiers;
    CallTracer call_tracer;
    RequestModule request_module;
    bool irqs_left_disabled{}; ///< by the guest function that returned last
};

} // namespace kobox
