#include "kernel_stub/calls/calls.hpp"
#include "kernel_stub/calls/guest_access.hpp"
#include "kernel_stub/calls/guest_list.hpp"
#include "kernel_stub/calls/jiffies.hpp"
#include "kernel_stub/deferred.hpp"
#include "kernel_stub/guest_struct.hpp"

#include <array>

namespace kobox
{

namespace
{

/// complete_all() leaves the count here; waiters do not take from it.
constexpr std::uint32_t done_for_all = 0x7fffffff * 2u + 1;

GuestAddr done_of(FakeKernel& k, GuestAddr completion)
{
    return completion + k.profile().offset_of("completion", "done");
}

HostReturn complete(FakeKernel& k, GuestAddr completion)
{
    const GuestAddr done = done_of(k, completion);
    const auto count = k.memory().load<std::uint32_t>(done);
    if (count != done_for_all)
        guest_store(k.memory(), done, count + 1);
    return {};
}

HostReturn complete_all(FakeKernel& k, GuestAddr completion)
{
    guest_store(k.memory(), done_of(k, completion), done_for_all);
    return {};
}

bool take(FakeKernel& k, GuestAddr completion)
{
    const GuestAddr done = done_of(k, completion);
    const auto count = k.memory().load<std::uint32_t>(done);
    if (count == 0)
        return false;
    if (count != done_for_all)
        guest_store(k.memory(), done, count - 1);
    return true;
}

HostReturn wait_for_completion(FakeKernel& k, GuestAddr completion)
{
    wait_until(k, [&] { return take(k, completion); }, std::nullopt, "wait_for_completion()");
    return 0;
}

HostReturn wait_for_completion_timeout(FakeKernel& k, GuestAddr completion, std::int64_t timeout)
{
    const auto deadline = deadline_after(k, timeout);
    const bool done = wait_until(
        k, [&] { return take(k, completion); }, deadline, "wait_for_completion_timeout()");
    return done ? jiffies_left(k, deadline) : 0;
}

HostReturn try_wait_for_completion(FakeKernel& k, GuestAddr completion)
{
    return take(k, completion);
}

HostReturn completion_done(FakeKernel& k, GuestAddr completion)
{
    return k.memory().load<std::uint32_t>(done_of(k, completion)) != 0;
}

HostReturn init_swait_queue_head(FakeKernel& k, GuestAddr head)
{
    check_writable(k.memory(), head, k.profile().size_of("swait_queue_head"));
    k.memory().store(head + k.profile().offset_of("swait_queue_head", "lock"), std::uint32_t{0});
    init_list_head(k.memory(), head + k.profile().offset_of("swait_queue_head", "task_list"));
    return {};
}

constexpr auto rows = std::to_array<HostCall>({
    host_call<complete>("complete"),
    host_call<complete_all>("complete_all"),
    host_call<wait_for_completion>("wait_for_completion"),
    host_call<wait_for_completion>("wait_for_completion_io"),
    host_call<wait_for_completion>("wait_for_completion_interruptible"),
    host_call<wait_for_completion>("wait_for_completion_killable"),
    host_call<wait_for_completion>("wait_for_completion_state"),
    host_call<wait_for_completion_timeout>("wait_for_completion_timeout"),
    host_call<wait_for_completion_timeout>("wait_for_completion_io_timeout"),
    host_call<wait_for_completion_timeout>("wait_for_completion_interruptible_timeout"),
    host_call<wait_for_completion_timeout>("wait_for_completion_killable_timeout"),
    host_call<try_wait_for_completion>("try_wait_for_completion"),
    host_call<completion_done>("completion_done"),
    host_call<init_swait_queue_head>("__init_swait_queue_head"),
});

} // namespace

std::span<const HostCall> completion_calls()
{
    return rows;
}

} // namespace kobox
