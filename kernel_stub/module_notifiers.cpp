#include "kernel_stub/module_notifiers.hpp"

#include "kernel_stub/btf_module.hpp"
#include "kernel_stub/kernel_bug.hpp"
#include "kernel_stub/kernel_write.hpp"
#include "kernel_stub/x86_64/jump_label.hpp"
#include "kernel_stub/x86_64/static_call.hpp"

#include <array>
#include <span>
#include <string_view>
#include <tuple>
#include <utility>
#include <vector>

namespace kobox
{
namespace
{

/// What trace_printk_init_buffers(), kernel/trace/trace.c (v6.1), says: a line each.
constexpr auto trace_printk_notice = std::to_array<std::string_view>({
    "",
    "**********************************************************",
    "**   NOTICE NOTICE NOTICE NOTICE NOTICE NOTICE NOTICE   **",
    "**                                                      **",
    "** trace_printk() being used. Allocating extra memory.  **",
    "**                                                      **",
    "** This means that this is a DEBUG kernel and it is     **",
    "** unsafe for production use.                           **",
    "**                                                      **",
    "** If you see this message and you are not debugging    **",
    "** the kernel, report this immediately to your vendor!  **",
    "**                                                      **",
    "**   NOTICE NOTICE NOTICE NOTICE NOTICE NOTICE NOTICE   **",
    "**********************************************************",
});

/// As much of a format as is read: it stays where it is.
constexpr std::uint64_t longest_format = 1024;

} // namespace

KResult<> ModuleNotifiers::notify(ModuleState state, GuestAddr mod)
{
    // The first two have priority 1.
    static constexpr auto notifiers = std::to_array<Notifier>({
        &ModuleNotifiers::jump_labels,
        &ModuleNotifiers::trace_events,
        &ModuleNotifiers::static_calls,
        &ModuleNotifiers::trace_bprintk_formats,
        &ModuleNotifiers::btf,
        &ModuleNotifiers::trace_evals,
        &ModuleNotifiers::tracepoints,
        &ModuleNotifiers::srcu_structs,
    });
    for (std::size_t i = 0; i < notifiers.size(); ++i)
    {
        auto told = (this->*notifiers.at(i))(state, mod);
        if (told)
            continue;
        // After a crash nobody is told anything.
        if (state == ModuleState::coming && told.error().err() != 0)
            for (const Notifier earlier : std::span{notifiers}.first(i))
                std::ignore = (this->*earlier)(ModuleState::going, mod);
        return told;
    }
    return {};
}

GuestStruct ModuleNotifiers::module(GuestAddr mod) const
{
    return {m_kernel->memory(), m_kernel->profile(), "module", mod};
}

KResult<> ModuleNotifiers::jump_labels(ModuleState state, GuestAddr mod)
{
    return jump_label_module_notify(*m_kernel, state, mod);
}

KResult<> ModuleNotifiers::trace_events(ModuleState state, GuestAddr mod)
{
    return m_events.module_notify(state, mod);
}

KResult<> ModuleNotifiers::static_calls(ModuleState state, GuestAddr mod)
{
    return static_call_module_notify(*m_kernel, state, mod);
}

/// Mirrors module_trace_bprintk_format_notify(), kernel/trace/trace_printk.c (v6.1), which copies
/// the formats and has the table point to the copies: they outlive the module. Here nothing prints
/// them after it, so that they are but read, and the table is written as it was.
KResult<> ModuleNotifiers::trace_bprintk_formats(ModuleState state, GuestAddr mod)
{
    const GuestStruct of_module = module(mod);
    if (state != ModuleState::coming || !of_module.has("num_trace_bprintk_fmt"))
        return {};
    GuestMemory& memory = m_kernel->memory();
    const auto table = of_module.get<GuestAddr>("trace_bprintk_fmt_start");
    const auto count = of_module.get<std::uint32_t>("num_trace_bprintk_fmt");
    if (count != 0 && !std::exchange(m_has_trace_printk_buffers, true))
        for (const std::string_view line : trace_printk_notice)
            m_kernel->klog().emit(KernLevel::warning, line);
    for (std::uint64_t i = 0; i < count; ++i)
    {
        const GuestAddr at = table + i * sizeof(std::uint64_t);
        const auto format = memory.load<GuestAddr>(at);
        if (format == GuestAddr{})
            continue;
        std::ignore = memory.load_cstring(format, longest_format);
        kernel_store(memory, at, format);
    }
    return {};
}

KResult<> ModuleNotifiers::btf(ModuleState state, GuestAddr mod)
{
    return btf_module_notify(*m_kernel, state, mod);
}

KResult<> ModuleNotifiers::trace_evals(ModuleState state, GuestAddr mod)
{
    return m_events.evals_notify(state, mod);
}

/// Mirrors tracepoint_module_notify(), kernel/tracepoint.c (v6.1): a module that goes must have no
/// probe at its tracepoints any more.
KResult<> ModuleNotifiers::tracepoints(ModuleState state, GuestAddr mod)
{
    const GuestStruct of_module = module(mod);
    if (!of_module.has("num_tracepoints"))
        return {};
    const auto count = of_module.get<std::uint32_t>("num_tracepoints");
    if (state == ModuleState::coming && count != 0 && !trace_module_has_bad_taint(*m_kernel, mod))
        m_with_tracepoints.insert(mod);
    if (state != ModuleState::going || m_with_tracepoints.erase(mod) == 0)
        return {};
    GuestMemory& memory = m_kernel->memory();
    const auto table = of_module.get<GuestAddr>("tracepoints_ptrs");
    for (std::uint64_t i = 0; i < count; ++i)
    {
        const GuestAddr at = table + i * sizeof(std::int32_t);
        const std::int64_t offset = memory.load<std::int32_t>(at);
        const GuestStruct tracepoint{
            memory, m_kernel->profile(), "tracepoint", at + static_cast<std::uint64_t>(offset)};
        if (tracepoint.get<GuestAddr>("funcs") != GuestAddr{})
            kernel_warn_on_once(
                *m_kernel, {"kernel/tracepoint.c", 639, "tp_module_going_check_quiescent"});
    }
    return {};
}

/// Mirrors srcu_module_notify(), kernel/rcu/srcutree.c (v6.1, v6.12). Grace periods of this kernel
/// need none of what the structs hold.
KResult<> ModuleNotifiers::srcu_structs(ModuleState state, GuestAddr mod)
{
    const GuestStruct of_module = module(mod);
    const KernelProfile& profile = m_kernel->profile();
    if (state != ModuleState::coming || !of_module.has("num_srcu_structs") ||
        !profile.has_member("srcu_struct", "sda"))
        return {};
    // 6.1 initialises the whole struct; since 6.4 it is initialised but for its per-CPU part.
    const bool whole = !profile.has_member("srcu_struct", "srcu_sup");
    const std::vector<std::byte> zeros(profile.size_of("srcu_struct"));
    GuestMemory& memory = m_kernel->memory();
    const auto table = of_module.get<GuestAddr>("srcu_struct_ptrs");
    const auto count = of_module.get<std::uint32_t>("num_srcu_structs");
    for (std::uint64_t i = 0; i < count; ++i)
    {
        const GuestStruct srcu{
            memory, profile, "srcu_struct",
            memory.load<GuestAddr>(table + i * sizeof(std::uint64_t))};
        if (whole)
            kernel_write(memory, srcu.addr(), zeros);
        else
            kernel_store(memory, srcu.member("sda"), srcu.get<GuestAddr>("sda"));
    }
    return {};
}

} // namespace kobox
