#include "kernel_stub/calls/allocation.hpp"
#include "kernel_stub/calls/calls.hpp"
#include "kernel_stub/calls/formatting.hpp"
#include "kernel_stub/calls/guest_access.hpp"
#include "kernel_stub/calls/guest_list.hpp"
#include "kernel_stub/guest_struct.hpp"
#include "kernel_stub/printk/vsnprintf.hpp"

#include <array>
#include <cerrno>

namespace kobox
{

namespace
{

constexpr std::uint64_t task_comm_len = 16;
/// PF_KTHREAD, include/linux/sched.h (v6.1).
constexpr std::uint32_t pf_kthread = 0x00200000;

GuestStruct worker_at(FakeKernel& k, GuestAddr worker)
{
    return {k.memory(), k.profile(), "kthread_worker", worker};
}

/// Mirrors __kthread_init_worker(), kernel/kthread.c (v6.1).
HostReturn init_worker(FakeKernel& k, GuestAddr addr)
{
    guest_fill(k.memory(), addr, std::byte{0}, k.profile().size_of("kthread_worker"));
    const GuestStruct worker = worker_at(k, addr);
    init_list_head(k.memory(), worker.member("work_list"));
    init_list_head(k.memory(), worker.member("delayed_work_list"));
    return {};
}

/// Mirrors kthread_create_worker(), kernel/kthread.c (v6.1). Its thread sleeps until there is work.
HostReturn create_worker(FakeKernel& k, CallFrame& frame)
{
    frame.start_varargs(2);
    FormatEnv env = format_env(k);
    const Formatted name = format_text(env, GuestAddr{frame.arg(1)}, frame, task_comm_len - 1);
    const AllocSite site = site_here(k, gfp::kernel | gfp::zero);
    const GuestAddr worker = kmalloc(k, k.profile().size_of("kthread_worker"), site);
    const GuestAddr task = kmalloc(k, k.profile().size_of("task_struct"), site);
    if (is_null(worker) || is_null(task))
        return err_ptr(ENOMEM);
    init_worker(k, worker);
    GuestStruct{k.memory(), k.profile(), "task_struct", task}.set("flags", pf_kthread);
    guest_write_cstring(k.memory(), task + k.profile().offset_of("task_struct", "comm"), name.text);
    GuestStruct fields = worker_at(k, worker);
    fields.set("flags", static_cast<std::uint32_t>(frame.arg(0)));
    fields.set("task", task);
    return worker;
}

/// Mirrors kthread_destroy_worker(), kernel/kthread.c (v6.1).
HostReturn destroy_worker(FakeKernel& k, GuestAddr addr)
{
    const auto task = worker_at(k, addr).get<GuestAddr>("task");
    if (is_null(task))
    {
        k.warn("kernel/kthread.c:1401", "");
        return {};
    }
    kfree(k, task);
    kfree(k, addr);
    return {};
}

/// sched_setscheduler_nocheck() with SCHED_FIFO: one CPU, and nobody to be preferred to.
void set_fifo(FakeKernel& k, GuestAddr addr, std::uint32_t rt_priority)
{
    constexpr std::uint32_t sched_fifo = 1;
    constexpr std::uint32_t max_rt_prio = 100;
    GuestStruct task{k.memory(), k.profile(), "task_struct", addr};
    const std::uint32_t prio = max_rt_prio - 1 - rt_priority;
    task.set("policy", sched_fifo);
    task.set("rt_priority", rt_priority);
    task.set("prio", prio);
    task.set("normal_prio", prio);
}

/// Mirror sched_set_fifo() and sched_set_fifo_low(), kernel/sched/core.c (v6.1).
HostReturn sched_set_fifo(FakeKernel& k, GuestAddr task)
{
    set_fifo(k, task, 50);
    return {};
}

HostReturn sched_set_fifo_low(FakeKernel& k, GuestAddr task)
{
    set_fifo(k, task, 1);
    return {};
}

constexpr auto rows = std::to_array<HostCall>({
    host_call<init_worker>("__kthread_init_worker"),
    host_call_frame<create_worker>(
        "kthread_create_worker", Support::partial, "work cannot be queued"),
    host_call<destroy_worker>("kthread_destroy_worker"),
    host_call<sched_set_fifo>("sched_set_fifo"),
    host_call<sched_set_fifo_low>("sched_set_fifo_low"),
});

} // namespace

std::span<const HostCall> kthread_calls()
{
    return rows;
}

} // namespace kobox
