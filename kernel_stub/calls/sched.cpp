#include "kernel_stub/calls/calls.hpp"
#include "kernel_stub/calls/cpu_state.hpp"
#include "kernel_stub/calls/jiffies.hpp"
#include "kernel_stub/deferred.hpp"
#include "kernel_stub/fake_kernel.hpp"
#include "kernel_stub/guest_struct.hpp"

#include <algorithm>
#include <array>

#include <spdlog/fmt/fmt.h>

namespace kobox
{

namespace
{

/// TASK_*, include/linux/sched.h (v6.1).
namespace task_state
{
constexpr std::uint32_t running = 0x0;
constexpr std::uint32_t interruptible = 0x1;
constexpr std::uint32_t uninterruptible = 0x2;
constexpr std::uint32_t wakekill = 0x100;
constexpr std::uint32_t noload = 0x400;
} // namespace task_state

constexpr std::uint64_t ns_per_us = 1000;

bool is_running(FakeKernel& k)
{
    const GuestStruct task{k.memory(), k.profile(), "task_struct", current_task(k)};
    return task.get<std::uint32_t>("__state") == task_state::running;
}

/// The task gives the CPU away. One that is runnable gets it back at once, another when what
/// happens in the meantime has woken it.
HostReturn schedule(FakeKernel& k)
{
    while (!is_running(k))
        if (!run_next_event(k, std::nullopt))
            k.unsupported("a sleep that nothing ends");
    return {};
}

/// Mirrors schedule_timeout(), kernel/time/timer.c (v6.1).
std::int64_t sleep_jiffies(FakeKernel& k, std::int64_t timeout)
{
    if (timeout == max_schedule_timeout)
    {
        schedule(k);
        return timeout;
    }
    if (timeout < 0)
    {
        k.klog().emit(
            KernLevel::err,
            fmt::format(
                "schedule_timeout: wrong timeout value {:x}", static_cast<std::uint64_t>(timeout)));
        k.dump_stack(KernLevel::warning);
        set_current_state(k, task_state::running);
        return 0;
    }
    const auto deadline = deadline_after(k, timeout);
    while (!is_running(k))
        if (!run_next_event(k, deadline))
            break;
    const bool woken = is_running(k) && timeout != 0;
    set_current_state(k, task_state::running);
    return woken ? std::max<std::int64_t>(jiffies_left(k, deadline), 0) : 0;
}

HostReturn schedule_timeout(FakeKernel& k, std::int64_t timeout)
{
    return sleep_jiffies(k, timeout);
}

template <std::uint32_t State>
HostReturn schedule_timeout_in(FakeKernel& k, std::int64_t timeout)
{
    set_current_state(k, State);
    return sleep_jiffies(k, timeout);
}

/// Mirrors msleep(), kernel/time/timer.c (v6.1): a jiffy more than asked for.
HostReturn msleep(FakeKernel& k, std::uint32_t milliseconds)
{
    const std::uint64_t tick = ns_per_jiffy(k);
    const std::uint64_t ns = std::uint64_t{milliseconds} * 1'000'000;
    sleep_for(k, ((ns + tick - 1) / tick + 1) * tick);
    return {};
}

/// No signal comes.
HostReturn msleep_interruptible(FakeKernel& k, std::uint32_t milliseconds)
{
    msleep(k, milliseconds);
    return 0;
}

HostReturn usleep_range_state(
    FakeKernel& k, std::uint64_t min_us, std::uint64_t /*max_us*/, std::uint32_t)
{
    sleep_for(k, std::min(min_us, ~std::uint64_t{0} / ns_per_us) * ns_per_us);
    return {};
}

/// Nobody else wants the CPU.
HostReturn no_reschedule(FakeKernel&)
{
    return 0;
}
HostReturn preempted(FakeKernel&)
{
    return {};
}

HostReturn preempt_model_voluntary(FakeKernel& k)
{
    return k.profile().option("PREEMPT_VOLUNTARY");
}
HostReturn preempt_model_other(FakeKernel&)
{
    return false;
}

/// The task that loads modules is root's.
HostReturn is_capable(FakeKernel&)
{
    return true;
}

constexpr auto rows = std::to_array<HostCall>({
    host_call<is_capable>("capable"),
    host_call<is_capable>("capable_wrt_inode_uidgid"),
    host_call<is_capable>("file_ns_capable"),
    host_call<is_capable>("ns_capable"),
    host_call<is_capable>("ns_capable_noaudit"),
    host_call<is_capable>("ns_capable_setid"),
    host_call<msleep>("msleep"),
    host_call<msleep_interruptible>("msleep_interruptible"),
    host_call<no_reschedule>("__cond_resched"),
    host_call<no_reschedule>("__cond_resched_lock"),
    host_call<no_reschedule>("__cond_resched_rwlock_read"),
    host_call<no_reschedule>("__cond_resched_rwlock_write"),
    host_call<preempt_model_other>("preempt_model_full"),
    host_call<preempt_model_other>("preempt_model_none"),
    host_call<preempt_model_voluntary>("preempt_model_voluntary"),
    host_call<preempted>("preempt_schedule"),
    host_call<preempted>("preempt_schedule_notrace"),
    host_call<schedule>("io_schedule"),
    host_call<schedule>("schedule"),
    host_call<schedule>("yield"),
    host_call<schedule_timeout>("io_schedule_timeout"),
    host_call<schedule_timeout>("schedule_timeout"),
    host_call<schedule_timeout_in<task_state::interruptible>>("schedule_timeout_interruptible"),
    host_call<schedule_timeout_in<task_state::uninterruptible>>("schedule_timeout_uninterruptible"),
    host_call<schedule_timeout_in<task_state::uninterruptible | task_state::noload>>(
        "schedule_timeout_idle"),
    host_call<schedule_timeout_in<task_state::uninterruptible | task_state::wakekill>>(
        "schedule_timeout_killable"),
    host_call<usleep_range_state>("usleep_range_state"),
});

} // namespace

std::span<const HostCall> sched_calls()
{
    return rows;
}

} // namespace kobox
