#include "kernel_stub/calls/allocation.hpp"
#include "kernel_stub/calls/calls.hpp"
#include "kernel_stub/calls/guest_access.hpp"
#include "kernel_stub/calls/jiffies.hpp"
#include "kernel_stub/calls/timer.hpp"
#include "kernel_stub/deferred.hpp"
#include "kernel_stub/guest_struct.hpp"

#include <array>

namespace kobox
{

namespace
{

/// WORK_STRUCT_PENDING, include/linux/workqueue.h (v6.1).
constexpr std::uint64_t work_pending = 1;

GuestAddr data_of(FakeKernel& k, GuestAddr work)
{
    return work + k.profile().offset_of("work_struct", "data");
}

/// test_and_set_bit(WORK_STRUCT_PENDING_BIT).
bool test_and_set_pending(FakeKernel& k, GuestAddr work)
{
    const auto data = k.memory().load<std::uint64_t>(data_of(k, work));
    guest_store(k.memory(), data_of(k, work), data | work_pending);
    return (data & work_pending) != 0;
}

void clear_pending(FakeKernel& k, GuestAddr work)
{
    const auto data = k.memory().load<std::uint64_t>(data_of(k, work));
    guest_store(k.memory(), data_of(k, work), data & ~work_pending);
}

GuestStruct delayed_at(FakeKernel& k, GuestAddr dwork)
{
    return {k.memory(), k.profile(), "delayed_work", dwork};
}

GuestAddr timer_of(FakeKernel& k, GuestAddr dwork)
{
    return dwork + k.profile().offset_of("delayed_work", "timer");
}

HostReturn queue_work_on(FakeKernel& k, std::int32_t /*cpu*/, GuestAddr wq, GuestAddr work)
{
    if (test_and_set_pending(k, work))
        return false;
    queue_work(k, wq, work);
    return true;
}

/// Mirrors __queue_delayed_work(), kernel/workqueue.c (v6.1).
void queue_delayed(
    FakeKernel& k, std::int32_t cpu, GuestAddr wq, GuestAddr dwork, std::uint64_t delay)
{
    if (delay == 0)
        return queue_work(k, wq, dwork);
    GuestStruct item = delayed_at(k, dwork);
    guest_store(k.memory(), item.member("wq"), wq);
    guest_store(k.memory(), item.member("cpu"), cpu);
    mod_timer(k, timer_of(k, dwork), jiffies(k) + delay);
}

HostReturn queue_delayed_work_on(
    FakeKernel& k, std::int32_t cpu, GuestAddr wq, GuestAddr dwork, std::uint64_t delay)
{
    if (test_and_set_pending(k, dwork))
        return false;
    queue_delayed(k, cpu, wq, dwork, delay);
    return true;
}

/// try_to_grab_pending(): true when the work waited in a queue or for its timer.
bool grab_pending(FakeKernel& k, GuestAddr work, bool delayed)
{
    if (delayed && del_timer(k, timer_of(k, work)))
        return true;
    return dequeue_work(k, work);
}

HostReturn mod_delayed_work_on(
    FakeKernel& k, std::int32_t cpu, GuestAddr wq, GuestAddr dwork, std::uint64_t delay)
{
    const bool pending = grab_pending(k, dwork, true);
    test_and_set_pending(k, dwork);
    queue_delayed(k, cpu, wq, dwork, delay);
    return pending;
}

HostReturn delayed_work_timer_fn(FakeKernel& k, GuestAddr timer)
{
    const GuestAddr dwork = timer - k.profile().offset_of("delayed_work", "timer");
    queue_work(k, delayed_at(k, dwork).get<GuestAddr>("wq"), dwork);
    return {};
}

HostReturn flush_work(FakeKernel& k, GuestAddr work)
{
    return run_work_until(k, work);
}

HostReturn flush_delayed_work(FakeKernel& k, GuestAddr dwork)
{
    if (del_timer(k, timer_of(k, dwork)))
        queue_work(k, delayed_at(k, dwork).get<GuestAddr>("wq"), dwork);
    return run_work_until(k, dwork);
}

template <bool Delayed>
HostReturn cancel(FakeKernel& k, GuestAddr work)
{
    const bool pending = grab_pending(k, work, Delayed);
    if (pending)
        clear_pending(k, work);
    return pending;
}

HostReturn flush_workqueue(FakeKernel& k, GuestAddr wq)
{
    run_workqueue(k, wq);
    return {};
}

HostReturn alloc_workqueue(FakeKernel& k, CallFrame&)
{
    return kmalloc(k, k.profile().size_of("workqueue_struct"), site_here(k, gfp::kernel));
}

HostReturn destroy_workqueue(FakeKernel& k, GuestAddr wq)
{
    run_workqueue(k, wq);
    kfree(k, wq);
    return {};
}

HostReturn work_busy(FakeKernel& k, GuestAddr work)
{
    return (k.memory().load<std::uint64_t>(data_of(k, work)) & work_pending) != 0 ? 1 : 0;
}

HostReturn no(FakeKernel&)
{
    return 0;
}

constexpr std::string_view run_note =
    "runs when init has returned, or when something waits for it, one item after the other";
constexpr std::string_view alloc_note = "name, flags and max_active have no effect";

constexpr auto rows = std::to_array<HostCall>({
    host_call_frame<alloc_workqueue>("alloc_workqueue", Support::partial, alloc_note),
    host_call<destroy_workqueue>("destroy_workqueue"),
    host_call<flush_workqueue>("__flush_workqueue"),
    host_call<flush_workqueue>("drain_workqueue"),
    host_call<queue_work_on>("queue_work_on", Support::partial, run_note),
    host_call<queue_work_on>("queue_work_node", Support::partial, run_note),
    host_call<queue_delayed_work_on>("queue_delayed_work_on", Support::partial, run_note),
    host_call<mod_delayed_work_on>("mod_delayed_work_on", Support::partial, run_note),
    host_call<delayed_work_timer_fn>("delayed_work_timer_fn"),
    host_call<flush_work>("flush_work"),
    host_call<flush_delayed_work>("flush_delayed_work"),
    host_call<cancel<false>>("cancel_work"),
    host_call<cancel<false>>("cancel_work_sync"),
    host_call<cancel<true>>("cancel_delayed_work"),
    host_call<cancel<true>>("cancel_delayed_work_sync"),
    host_call<work_busy>("work_busy"),
    host_call<no>("workqueue_congested"),
    host_call<no>("workqueue_set_max_active", Support::partial, alloc_note),
    host_call<no>("set_worker_desc", Support::partial, "workers have no description"),
});

} // namespace

std::span<const HostCall> workqueue_calls()
{
    return rows;
}

} // namespace kobox
