#pragma once

namespace kobox
{

class FakeKernel;

/// Runs what waits for its turn: queued work, RCU callbacks. FakeKernel::call() runs it after the
/// guest function has returned, when no other call is on the way; host calls that wait (flush_work,
/// rcu_barrier) run it as well. Leaves through the dispatcher's exception when a callback fails.
void run_deferred(FakeKernel& kernel);

} // namespace kobox
