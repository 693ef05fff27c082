#pragma once

#include "kernel_stub/failure.hpp"
#include "kernel_stub/guest_struct.hpp"
#include "kernel_stub/kernel.hpp"
#include "kernel_stub/kernel_bug.hpp"

#include <cstdint>
#include <map>
#include <set>
#include <string>
#include <string_view>
#include <vector>

namespace kobox
{

/// Mirrors trace_module_has_bad_taint(), kernel/tracepoint.c (v6.1): the tracers leave such a
/// module alone.
[[nodiscard]] bool trace_module_has_bad_taint(Kernel& kernel, GuestAddr mod);

/// The events of modules, kernel/trace/trace_events.c (v6.1): what the notifier does with the table
/// _ftrace_events, whose structs it reads, completes and links. A pointer that leads nowhere is the
/// kernel's page fault. Directories in tracefs are names only, and nobody turns an event on.
class TraceEvents
{
public:
    explicit TraceEvents(Kernel& kernel) noexcept;

    /// Mirrors trace_module_notify() of trace_events.c.
    [[nodiscard]] KResult<> module_notify(ModuleState state, GuestAddr mod);
    /// Mirrors trace_module_notify() of kernel/trace/trace.c: the names in _ftrace_eval_map are
    /// looked for in the formats of the module's events. What the kernel puts in their place nobody
    /// reads here.
    [[nodiscard]] KResult<> evals_notify(ModuleState state, GuestAddr mod);

private:
    struct Event
    {
        GuestAddr call{}; ///< struct trace_event_call
        std::string directory{};
    };
    /// What a module brought.
    struct Events
    {
        std::vector<Event> registered;
        std::set<GuestAddr> defined; ///< lists of fields that are
        std::uint64_t fields{};      ///< that were walked, in all
        unsigned warnings{};
    };

    [[nodiscard]] GuestStruct event_call(GuestAddr call) const;
    [[nodiscard]] GuestStruct event_class(GuestAddr call) const;
    [[nodiscard]] GuestAddr trace_event_name(GuestAddr call) const;
    [[nodiscard]] KResult<> trace_module_add_events(GuestAddr mod);
    void trace_module_remove_events(GuestAddr mod);
    /// Whether the event is registered.
    [[nodiscard]] KResult<bool> register_event(Events& events, GuestAddr call, GuestAddr mod);
    [[nodiscard]] KResult<std::int32_t> raw_init(Events& events, GuestAddr call);
    [[nodiscard]] bool register_trace_event(Events& events, GuestAddr event);
    [[nodiscard]] KResult<> event_create_dir(Events& events, Event& event);
    [[nodiscard]] KResult<GuestAddr> trace_get_fields(GuestAddr call);
    [[nodiscard]] KResult<> event_define_fields(Events& events, GuestAddr call);
    [[nodiscard]] KResult<> walk_fields(Events& events, GuestAddr call);
    void warn(Events& events, const KernelSource& where, std::string_view text);
    void pr_warn(Events& events, std::string_view text);

    Kernel* m_kernel;
    std::map<GuestAddr, Events> m_modules; ///< by struct module
    std::set<std::string> m_dirs;          ///< "SYSTEM/NAME" of each event
    std::int32_t m_next_type;
};

} // namespace kobox
