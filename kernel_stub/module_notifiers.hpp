#pragma once

#include "kernel_stub/failure.hpp"
#include "kernel_stub/kernel.hpp"
#include "kernel_stub/trace_events.hpp"

#include <set>

namespace kobox
{

/// The kernel's own subscribers of module_notify_list, in the order in which a 6.1 kernel tells
/// them: by priority, then as their initcalls registered them. Those of modules come after them.
/// What they read of a module is the module's to provide: a bad pointer is the kernel's page fault
/// (GuestFault).
class ModuleNotifiers
{
public:
    explicit ModuleNotifiers(Kernel& kernel) noexcept : m_kernel{&kernel}, m_events{kernel} {}

    /// Mirrors blocking_notifier_call_chain_robust() for MODULE_STATE_COMING: when one refuses,
    /// those told before it are told GOING.
    [[nodiscard]] KResult<> notify(ModuleState state, GuestAddr mod);

private:
    using Notifier = KResult<> (ModuleNotifiers::*)(ModuleState state, GuestAddr mod);

    KResult<> jump_labels(ModuleState state, GuestAddr mod);
    KResult<> trace_events(ModuleState state, GuestAddr mod);
    KResult<> static_calls(ModuleState state, GuestAddr mod);
    KResult<> trace_bprintk_formats(ModuleState state, GuestAddr mod);
    KResult<> btf(ModuleState state, GuestAddr mod);
    KResult<> trace_evals(ModuleState state, GuestAddr mod);
    KResult<> tracepoints(ModuleState state, GuestAddr mod);
    KResult<> srcu_structs(ModuleState state, GuestAddr mod);

    [[nodiscard]] GuestStruct module(GuestAddr mod) const;

    Kernel* m_kernel;
    TraceEvents m_events;
    bool m_has_trace_printk_buffers{};
    std::set<GuestAddr> m_with_tracepoints; ///< modules in tracepoint_module_list
};

} // namespace kobox
