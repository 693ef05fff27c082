#include "kernel_stub/calls/calls.hpp"
#include "kernel_stub/calls/cpu_state.hpp"
#include "kernel_stub/calls/guest_access.hpp"
#include "kernel_stub/calls/guest_list.hpp"
#include "kernel_stub/guest_struct.hpp"

#include <array>

namespace kobox
{

namespace
{

/// WQ_FLAG_*, include/linux/wait.h (v6.1).
constexpr std::uint32_t wq_flag_exclusive = 0x01;
constexpr std::uint32_t wq_flag_woken = 0x02;
constexpr std::uint32_t wq_flag_bookmark = 0x04;
constexpr std::uint32_t wq_flag_priority = 0x20;

constexpr std::uint32_t task_running = 0;

GuestStruct entry_at(FakeKernel& k, GuestAddr entry)
{
    return {k.memory(), k.profile(), "wait_queue_entry", entry};
}

GuestAddr head_of(FakeKernel& k, GuestAddr queue)
{
    return queue + k.profile().offset_of("wait_queue_head", "head");
}

HostReturn init_waitqueue_head(
    FakeKernel& k, GuestAddr queue, GuestAddr /*name*/, GuestAddr /*key*/)
{
    check_writable(k.memory(), queue, k.profile().size_of("wait_queue_head"));
    k.memory().store(queue + k.profile().offset_of("wait_queue_head", "lock"), std::uint32_t{0});
    init_list_head(k.memory(), head_of(k, queue));
    return {};
}

/// __add_wait_queue(): before the other waiters but behind those of priority.
void add_first(FakeKernel& k, GuestAddr queue, GuestAddr entry)
{
    const GuestAddr head = head_of(k, queue);
    const std::uint64_t link = k.profile().offset_of("wait_queue_entry", "entry");
    GuestAddr after = head;
    ListSteps steps{k};
    for (GuestAddr at = k.memory().load<ListHead>(head).next; at != head;
         at = k.memory().load<ListHead>(at).next)
    {
        steps.take();
        if ((entry_at(k, at - link).get<std::uint32_t>("flags") & wq_flag_priority) == 0)
            break;
        after = at;
    }
    list_add(k.memory(), entry + link, after);
}

void add_last(FakeKernel& k, GuestAddr queue, GuestAddr entry)
{
    list_add_tail(k.memory(), entry_at(k, entry).member("entry"), head_of(k, queue));
}

void set_flags(FakeKernel& k, GuestAddr entry, std::uint32_t clear, std::uint32_t set)
{
    GuestStruct wait = entry_at(k, entry);
    guest_store(
        k.memory(), wait.member("flags"), (wait.get<std::uint32_t>("flags") & ~clear) | set);
}

HostReturn add_wait_queue(FakeKernel& k, GuestAddr queue, GuestAddr entry)
{
    set_flags(k, entry, wq_flag_exclusive, 0);
    add_first(k, queue, entry);
    return {};
}

HostReturn add_wait_queue_exclusive(FakeKernel& k, GuestAddr queue, GuestAddr entry)
{
    set_flags(k, entry, 0, wq_flag_exclusive);
    add_last(k, queue, entry);
    return {};
}

HostReturn add_wait_queue_priority(FakeKernel& k, GuestAddr queue, GuestAddr entry)
{
    set_flags(k, entry, 0, wq_flag_exclusive | wq_flag_priority);
    add_first(k, queue, entry);
    return {};
}

HostReturn remove_wait_queue(FakeKernel& k, GuestAddr /*queue*/, GuestAddr entry)
{
    list_del_init(k.memory(), entry_at(k, entry).member("entry"));
    return {};
}

HostReturn init_wait_entry(FakeKernel& k, GuestAddr entry, std::uint32_t flags)
{
    check_writable(k.memory(), entry, k.profile().size_of("wait_queue_entry"));
    GuestStruct wait = entry_at(k, entry);
    wait.set("flags", flags);
    wait.set("private", current_task(k));
    const auto wake = k.export_info("autoremove_wake_function");
    wait.set("func", wake ? wake->value : GuestAddr{});
    init_list_head(k.memory(), wait.member("entry"));
    return {};
}

/// Mirrors prepare_to_wait(), kernel/sched/wait.c (v6.1).
HostReturn prepare_to_wait(FakeKernel& k, GuestAddr queue, GuestAddr entry, std::uint32_t state)
{
    set_flags(k, entry, wq_flag_exclusive, 0);
    if (list_empty(k.memory(), entry_at(k, entry).member("entry")))
        add_first(k, queue, entry);
    set_current_state(k, state);
    return 0;
}

/// True when the queue was empty.
HostReturn prepare_to_wait_exclusive(
    FakeKernel& k, GuestAddr queue, GuestAddr entry, std::uint32_t state)
{
    set_flags(k, entry, 0, wq_flag_exclusive);
    bool was_empty = false;
    if (list_empty(k.memory(), entry_at(k, entry).member("entry")))
    {
        was_empty = list_empty(k.memory(), head_of(k, queue));
        add_last(k, queue, entry);
    }
    set_current_state(k, state);
    return was_empty;
}

/// No signal is ever pending, so it never refuses.
HostReturn prepare_to_wait_event(
    FakeKernel& k, GuestAddr queue, GuestAddr entry, std::uint32_t state)
{
    GuestStruct wait = entry_at(k, entry);
    if (list_empty(k.memory(), wait.member("entry")))
    {
        if ((wait.get<std::uint32_t>("flags") & wq_flag_exclusive) != 0)
            add_last(k, queue, entry);
        else
            add_first(k, queue, entry);
    }
    set_current_state(k, state);
    return 0;
}

HostReturn finish_wait(FakeKernel& k, GuestAddr /*queue*/, GuestAddr entry)
{
    set_current_state(k, task_running);
    const GuestAddr link = entry_at(k, entry).member("entry");
    if (!list_empty(k.memory(), link))
        list_del_init(k.memory(), link);
    return {};
}

/// try_to_wake_up(): 1 when the task slept in one of the states of `mode`.
int wake_task(FakeKernel& k, GuestAddr task, std::uint32_t mode)
{
    const GuestAddr state = task + k.profile().offset_of("task_struct", "__state");
    if ((k.memory().load<std::uint32_t>(state) & mode) == 0)
        return 0;
    guest_store(k.memory(), state, task_running);
    return 1;
}

HostReturn default_wake_function(FakeKernel& k, GuestAddr entry, std::uint32_t mode)
{
    return wake_task(k, entry_at(k, entry).get<GuestAddr>("private"), mode);
}

HostReturn autoremove_wake_function(FakeKernel& k, GuestAddr entry, std::uint32_t mode)
{
    const HostReturn woken = default_wake_function(k, entry, mode);
    if (woken.rax != 0)
        list_del_init(k.memory(), entry_at(k, entry).member("entry"));
    return woken;
}

HostReturn woken_wake_function(FakeKernel& k, GuestAddr entry, std::uint32_t mode)
{
    set_flags(k, entry, 0, wq_flag_woken);
    return default_wake_function(k, entry, mode);
}

/// Mirrors __wake_up_common(), kernel/sched/wait.c (v6.1).
HostReturn wake_up(
    FakeKernel& k, GuestAddr queue, std::uint32_t mode, std::int32_t exclusive, GuestAddr key)
{
    const GuestAddr head = head_of(k, queue);
    const std::uint64_t link = k.profile().offset_of("wait_queue_entry", "entry");
    GuestAddr at = k.memory().load<ListHead>(head).next;
    ListSteps steps{k};
    while (at != head)
    {
        steps.take();
        // The function may take the entry off the queue.
        const GuestAddr next = k.memory().load<ListHead>(at).next;
        GuestStruct wait = entry_at(k, at - link);
        const auto flags = wait.get<std::uint32_t>("flags");
        if ((flags & wq_flag_bookmark) == 0)
        {
            const auto woken = static_cast<std::int32_t>(k.call_guest(
                wait.get<GuestAddr>("func"), {to_u64(at - link), mode, 0, to_u64(key)}));
            if (woken < 0)
                break;
            if (woken != 0 && (flags & wq_flag_exclusive) != 0 && --exclusive == 0)
                break;
        }
        at = next;
    }
    return {};
}

HostReturn wake_up_locked(
    FakeKernel& k, GuestAddr queue, std::uint32_t mode, std::int32_t exclusive)
{
    return wake_up(k, queue, mode, exclusive, {});
}

HostReturn wake_up_one(FakeKernel& k, GuestAddr queue, std::uint32_t mode, GuestAddr key)
{
    return wake_up(k, queue, mode, 1, key);
}

HostReturn wake_up_sync(FakeKernel& k, GuestAddr queue, std::uint32_t mode)
{
    return wake_up(k, queue, mode, 1, {});
}

constexpr auto rows = std::to_array<HostCall>({
    host_call<init_waitqueue_head>("__init_waitqueue_head"),
    host_call<add_wait_queue>("add_wait_queue"),
    host_call<add_wait_queue_exclusive>("add_wait_queue_exclusive"),
    host_call<add_wait_queue_priority>("add_wait_queue_priority"),
    host_call<remove_wait_queue>("remove_wait_queue"),
    host_call<init_wait_entry>("init_wait_entry"),
    host_call<prepare_to_wait>("prepare_to_wait"),
    host_call<prepare_to_wait_exclusive>("prepare_to_wait_exclusive"),
    host_call<prepare_to_wait_event>("prepare_to_wait_event"),
    host_call<finish_wait>("finish_wait"),
    host_call<default_wake_function>("default_wake_function"),
    host_call<autoremove_wake_function>("autoremove_wake_function"),
    host_call<woken_wake_function>("woken_wake_function"),
    host_call<wake_up>("__wake_up"),
    host_call<wake_up_locked>("__wake_up_locked"),
    host_call<wake_up_one>("__wake_up_locked_key"),
    host_call<wake_up_one>("__wake_up_sync_key"),
    host_call<wake_up_one>("__wake_up_locked_sync_key"),
    host_call<wake_up_sync>("__wake_up_sync"),
});

} // namespace

std::span<const HostCall> wait_queue_calls()
{
    return rows;
}

} // namespace kobox
