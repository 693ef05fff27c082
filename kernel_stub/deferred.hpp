#pragma once

#include "emu/guest.hpp"

#include <cstdint>
#include <functional>
#include <optional>
#include <string_view>

namespace kobox
{

class FakeKernel;

/// Runs what waits for its turn: queued work, RCU callbacks, programs that were started.
/// FakeKernel::call() runs it after the guest function has returned, when no other call is on the
/// way; host calls that wait (flush_work, rcu_barrier) run it as well. Leaves through the
/// dispatcher's exception when a callback fails.
void run_deferred(FakeKernel& kernel);

// One CPU, and no thread that could run while another sleeps: what happens during a sleep is the
// work that was queued, the RCU callbacks, the programs that were started and the timers that come
// due, in this order, always the same. Virtual time passes only here.

/// Sleeps until `done` is true or until the deadline. False when the deadline came first. With no
/// deadline, and nothing left that could change `done`, the run ends as Unsupported: `what` would
/// sleep for ever.
bool wait_until(
    FakeKernel& kernel, const std::function<bool()>& done, std::optional<std::uint64_t> deadline_ns,
    std::string_view what);
/// Sleeps for a time; timers that come due fire.
void sleep_for(FakeKernel& kernel, std::uint64_t ns);

/// A sleeper that was woken by name: schedule_timeout() of a task that waits in no host call.
/// Runs what is pending once, up to the deadline, and returns; false when nothing happened before
/// the deadline, to which virtual time then advances (when there is one).
bool run_next_event(FakeKernel& kernel, std::optional<std::uint64_t> deadline_ns);

/// `function(argument)` in the guest, once, when its turn comes.
struct DeferredCall
{
    GuestAddr function{};
    std::uint64_t argument{};
};

/// call_rcu(): after the work that is queued now.
void defer_rcu(FakeKernel& kernel, const DeferredCall& call);
/// kvfree_rcu().
void defer_kvfree(FakeKernel& kernel, GuestAddr object);
/// rcu_barrier(): all callbacks queued until now have run.
void run_rcu_callbacks(FakeKernel& kernel);

/// struct work_struct at the end of the queue; its PENDING bit is the caller's business.
void queue_work(FakeKernel& kernel, GuestAddr workqueue, GuestAddr work);
/// False when it was not queued.
bool dequeue_work(FakeKernel& kernel, GuestAddr work);
[[nodiscard]] bool is_work_queued(FakeKernel& kernel, GuestAddr work);
/// Runs the queue up to `work`; false when it was not queued.
bool run_work_until(FakeKernel& kernel, GuestAddr work);
/// Runs what is queued on `workqueue` and what that queues there.
void run_workqueue(FakeKernel& kernel, GuestAddr workqueue);

/// A program that was started and that nobody waits for (UMH_WAIT_EXEC). What programs start waits
/// until they have ended: however long the chain, the host's stack does not grow.
void queue_program(FakeKernel& kernel, std::function<void()> program);

/// A timer or hrtimer object; `fire` is called in its stead when the time has come.
using TimerHandler = void (*)(FakeKernel& kernel, GuestAddr timer);
void arm_timer(FakeKernel& kernel, GuestAddr timer, std::uint64_t at_ns, TimerHandler fire);
/// False when it was not pending.
bool disarm_timer(FakeKernel& kernel, GuestAddr timer);
[[nodiscard]] bool is_timer_armed(FakeKernel& kernel, GuestAddr timer);

} // namespace kobox
