#include "kernel_stub/calls/allocation.hpp"
#include "kernel_stub/calls/calls.hpp"
#include "kernel_stub/calls/guest_access.hpp"
#include "kernel_stub/deferred.hpp"
#include "kernel_stub/guest_struct.hpp"

#include <array>

namespace kobox
{

namespace
{

HostReturn nothing(FakeKernel&)
{
    return {};
}

/// What a lock function returns where its value only goes back to the unlock function.
HostReturn zero(FakeKernel&)
{
    return 0;
}

/// No reader can be on the way when this runs: host calls are never interrupted.
HostReturn synchronize_rcu(FakeKernel&)
{
    return {};
}

HostReturn call_rcu(FakeKernel& k, GuestAddr head, GuestAddr function)
{
    defer_rcu(k, {.function = function, .argument = to_u64(head)});
    return {};
}

/// Mirrors kvfree_call_rcu(), kernel/rcu/tree.c (v6.1): the "function" is the offset of the head
/// in the object, or the object itself where it has no head.
HostReturn kvfree_call_rcu(FakeKernel& k, GuestAddr head, std::uint64_t function)
{
    defer_kvfree(k, is_null(head) ? GuestAddr{function} : head - function);
    return {};
}

HostReturn rcu_barrier(FakeKernel& k)
{
    run_rcu_callbacks(k);
    return {};
}

HostReturn call_srcu(FakeKernel& k, GuestAddr /*srcu*/, GuestAddr head, GuestAddr function)
{
    return call_rcu(k, head, function);
}

/// Grace periods are over at once, so any cookie will do.
HostReturn poll_state(FakeKernel&)
{
    return true;
}

HostReturn init_srcu_struct(FakeKernel& k, GuestAddr srcu)
{
    guest_fill(k.memory(), srcu, std::byte{0}, k.profile().size_of("srcu_struct"));
    return 0;
}

constexpr std::string_view gp_note = "a grace period is over as soon as it is asked for";

constexpr auto rows = std::to_array<HostCall>({
    host_call<nothing>("__rcu_read_lock"),
    host_call<nothing>("__rcu_read_unlock"),
    host_call<synchronize_rcu>("synchronize_rcu", Support::partial, gp_note),
    host_call<synchronize_rcu>("synchronize_rcu_expedited", Support::partial, gp_note),
    host_call<synchronize_rcu>("synchronize_net", Support::partial, gp_note),
    host_call<synchronize_rcu>("synchronize_srcu", Support::partial, gp_note),
    host_call<synchronize_rcu>("synchronize_srcu_expedited", Support::partial, gp_note),
    host_call<synchronize_rcu>("synchronize_rcu_tasks", Support::partial, gp_note),
    host_call<synchronize_rcu>("synchronize_rcu_tasks_rude", Support::partial, gp_note),
    host_call<synchronize_rcu>("synchronize_rcu_tasks_trace", Support::partial, gp_note),
    host_call<synchronize_rcu>("synchronize_hardirq", Support::partial, "no interrupts"),
    host_call<synchronize_rcu>("synchronize_irq", Support::partial, "no interrupts"),
    host_call<call_rcu>("call_rcu", Support::partial, gp_note),
    host_call<call_rcu>("call_rcu_tasks", Support::partial, gp_note),
    host_call<call_rcu>("call_rcu_tasks_rude", Support::partial, gp_note),
    host_call<call_rcu>("call_rcu_tasks_trace", Support::partial, gp_note),
    host_call<call_srcu>("call_srcu", Support::partial, gp_note),
    host_call<kvfree_call_rcu>("kvfree_call_rcu", Support::partial, gp_note),
    host_call<rcu_barrier>("rcu_barrier"),
    host_call<rcu_barrier>("srcu_barrier"),
    host_call<rcu_barrier>("rcu_barrier_tasks"),
    host_call<rcu_barrier>("rcu_barrier_tasks_rude"),
    host_call<rcu_barrier>("rcu_barrier_tasks_trace"),
    host_call<zero>("get_state_synchronize_rcu", Support::partial, gp_note),
    host_call<zero>("start_poll_synchronize_rcu", Support::partial, gp_note),
    host_call<poll_state>("poll_state_synchronize_rcu", Support::partial, gp_note),
    host_call<nothing>("cond_synchronize_rcu", Support::partial, gp_note),
    host_call<init_srcu_struct>("init_srcu_struct", Support::partial, gp_note),
    host_call<nothing>("cleanup_srcu_struct", Support::partial, gp_note),
    host_call<zero>("__srcu_read_lock", Support::partial, gp_note),
    host_call<nothing>("__srcu_read_unlock", Support::partial, gp_note),
    host_call<poll_state>("rcu_is_watching"),
    host_call<nothing>("rcu_momentary_eqs"),
    host_call<nothing>("rcu_force_quiescent_state"),
});

} // namespace

std::span<const HostCall> rcu_calls()
{
    return rows;
}

} // namespace kobox
