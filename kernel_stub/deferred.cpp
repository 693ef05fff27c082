#include "kernel_stub/deferred.hpp"

#include "kernel_stub/calls/allocation.hpp"
#include "kernel_stub/fake_kernel.hpp"
#include "kernel_stub/guest_struct.hpp"
#include "kernel_stub/host_state.hpp"

#include <algorithm>
#include <deque>
#include <map>
#include <string>
#include <utility>

namespace kobox
{

namespace
{

struct QueuedWork
{
    GuestAddr workqueue{};
    GuestAddr work{};
};

struct ArmedTimer
{
    GuestAddr timer{};
    TimerHandler fire{};
};

struct RcuCallback
{
    DeferredCall call{};
    GuestAddr kvfree{}; ///< kvfree_rcu() instead of a call
};

struct Deferred
{
    std::deque<QueuedWork> work;
    std::deque<RcuCallback> rcu;
    std::deque<std::function<void()>> programs;
    bool program_runs{};
    /// By time, then by the order in which they were armed.
    std::map<std::pair<std::uint64_t, std::uint64_t>, ArmedTimer> timers;
    std::uint64_t serial{};
};

Deferred& deferred(FakeKernel& kernel)
{
    return kernel.host_state().get<Deferred>();
}

/// Mirrors process_one_work(), kernel/workqueue.c (v6.1): the item may free itself, so nothing of
/// it is touched after its function was called.
void run_one_work(FakeKernel& kernel)
{
    const QueuedWork next = deferred(kernel).work.front();
    deferred(kernel).work.pop_front();
    GuestStruct work{kernel.memory(), kernel.profile(), "work_struct", next.work};
    const auto function = work.get<GuestAddr>("func");
    constexpr std::uint64_t pending = 1;
    work.set("data", work.get<std::uint64_t>("data") & ~pending);
    kernel.call_guest(function, {to_u64(next.work)});
}

void run_one_rcu(FakeKernel& kernel)
{
    const RcuCallback next = deferred(kernel).rcu.front();
    deferred(kernel).rcu.pop_front();
    if (next.kvfree != GuestAddr{})
        return kvfree(kernel, next.kvfree);
    kernel.call_guest(next.call.function, {next.call.argument});
}

bool is_program_waiting(FakeKernel& kernel)
{
    return !deferred(kernel).programs.empty() && !deferred(kernel).program_runs;
}

void run_one_program(FakeKernel& kernel)
{
    struct Ends
    {
        bool& runs;
        ~Ends() { runs = false; }
    };
    Deferred& state = deferred(kernel);
    const auto program = std::move(state.programs.front());
    state.programs.pop_front();
    state.program_runs = true;
    const Ends ends{state.program_runs};
    program();
}

/// One item of what needs no time to come due; false when there is none.
bool run_one(FakeKernel& kernel)
{
    if (!deferred(kernel).work.empty())
        run_one_work(kernel);
    else if (!deferred(kernel).rcu.empty())
        run_one_rcu(kernel);
    else if (is_program_waiting(kernel))
        run_one_program(kernel);
    else
        return false;
    return true;
}

/// Fires the first timer that is due by `limit_ns`; time advances to it.
bool fire_next_timer(FakeKernel& kernel, std::optional<std::uint64_t> limit_ns)
{
    auto& timers = deferred(kernel).timers;
    if (timers.empty() || (limit_ns && timers.begin()->first.first > *limit_ns))
        return false;
    const std::uint64_t at = timers.begin()->first.first;
    const ArmedTimer next = timers.begin()->second;
    timers.erase(timers.begin());
    if (at > kernel.now_ns())
        kernel.advance_ns(at - kernel.now_ns());
    next.fire(kernel, next.timer);
    return true;
}

auto find_work(Deferred& state, GuestAddr work)
{
    return std::ranges::find(state.work, work, &QueuedWork::work);
}

auto find_timer(Deferred& state, GuestAddr timer)
{
    return std::ranges::find_if(
        state.timers, [timer](const auto& entry) { return entry.second.timer == timer; });
}

} // namespace

void run_deferred(FakeKernel& kernel)
{
    while (run_one(kernel))
    {
    }
}

bool run_next_event(FakeKernel& kernel, std::optional<std::uint64_t> deadline_ns)
{
    if (run_one(kernel) || fire_next_timer(kernel, deadline_ns))
        return true;
    if (deadline_ns && *deadline_ns > kernel.now_ns())
        kernel.advance_ns(*deadline_ns - kernel.now_ns());
    return false;
}

bool wait_until(
    FakeKernel& kernel, const std::function<bool()>& done, std::optional<std::uint64_t> deadline_ns,
    std::string_view what)
{
    while (!done())
    {
        if (run_next_event(kernel, deadline_ns))
            continue;
        if (deadline_ns)
            return done();
        kernel.unsupported(std::string{what} + " would sleep for ever");
    }
    return true;
}

void sleep_for(FakeKernel& kernel, std::uint64_t ns)
{
    const std::uint64_t deadline = kernel.now_ns() + ns;
    while (run_next_event(kernel, deadline))
    {
    }
}

void defer_rcu(FakeKernel& kernel, const DeferredCall& call)
{
    deferred(kernel).rcu.push_back({.call = call});
}

void defer_kvfree(FakeKernel& kernel, GuestAddr object)
{
    deferred(kernel).rcu.push_back({.kvfree = object});
}

void run_rcu_callbacks(FakeKernel& kernel)
{
    for (std::size_t left = deferred(kernel).rcu.size(); left > 0; --left)
        if (!deferred(kernel).rcu.empty())
            run_one_rcu(kernel);
}

void queue_work(FakeKernel& kernel, GuestAddr workqueue, GuestAddr work)
{
    deferred(kernel).work.push_back({.workqueue = workqueue, .work = work});
}

bool dequeue_work(FakeKernel& kernel, GuestAddr work)
{
    auto& state = deferred(kernel);
    const auto found = find_work(state, work);
    if (found == state.work.end())
        return false;
    state.work.erase(found);
    return true;
}

bool is_work_queued(FakeKernel& kernel, GuestAddr work)
{
    auto& state = deferred(kernel);
    return find_work(state, work) != state.work.end();
}

bool run_work_until(FakeKernel& kernel, GuestAddr work)
{
    if (!is_work_queued(kernel, work))
        return false;
    for (bool last = false; !last && !deferred(kernel).work.empty();)
    {
        last = deferred(kernel).work.front().work == work;
        run_one_work(kernel);
    }
    return true;
}

void run_workqueue(FakeKernel& kernel, GuestAddr workqueue)
{
    const auto waits = [&] {
        return std::ranges::any_of(deferred(kernel).work, [&](const QueuedWork& item) {
            return item.workqueue == workqueue;
        });
    };
    while (waits())
        run_one_work(kernel);
}

void queue_program(FakeKernel& kernel, std::function<void()> program)
{
    deferred(kernel).programs.push_back(std::move(program));
}

void arm_timer(FakeKernel& kernel, GuestAddr timer, std::uint64_t at_ns, TimerHandler fire)
{
    disarm_timer(kernel, timer);
    auto& state = deferred(kernel);
    state.timers.emplace(
        std::pair{at_ns, ++state.serial}, ArmedTimer{.timer = timer, .fire = fire});
}

bool disarm_timer(FakeKernel& kernel, GuestAddr timer)
{
    auto& state = deferred(kernel);
    const auto found = find_timer(state, timer);
    if (found == state.timers.end())
        return false;
    state.timers.erase(found);
    return true;
}

bool is_timer_armed(FakeKernel& kernel, GuestAddr timer)
{
    auto& state = deferred(kernel);
    return find_timer(state, timer) != state.timers.end();
}

} // namespace kobox
