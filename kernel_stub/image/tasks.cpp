#include "kernel_stub/image/tasks.hpp"

#include "kernel_stub/guest_struct.hpp"

#include <algorithm>
#include <array>
#include <cstddef>
#include <span>

namespace kobox
{

namespace
{

constexpr std::uint64_t task_comm_len = 16;
/// STACK_END_MAGIC, include/uapi/linux/magic.h: the last word of a stack.
constexpr std::uint64_t stack_end_magic = 0x57AC6E9D;
/// struct fixed_percpu_data, arch/x86/include/asm/processor.h: gcc_stack_bend.
constexpr std::uint64_t stack_canary_offset = 0x28;
/// CANARY_MASK, include/linux/stackprotector.h: a string can not run over a zero byte. The rest is
/// any number, the same in every run.
constexpr std::uint64_t stack_canary = 0x6b6f626f78636100;
/// Default priority of SCHED_NORMAL: DEFAULT_PRIO, include/linux/sched/prio.h.
constexpr std::int32_t default_prio = 120;

template <typename T>
void set_if_known(GuestStruct& task, std::string_view member, const T& value)
{
    if (task.has(member))
        task.set<T>(member, value);
}

void set_list_head(const DataContext& context, const GuestStruct& task, std::string_view member)
{
    if (!task.has(member))
        return;
    const GuestAddr head = task.member(member);
    context.memory.store(head, std::array{to_u64(head), to_u64(head)});
}

} // namespace

void initialise_task(const DataContext& context, const TaskSetup& setup)
{
    GuestStruct task{context.memory, context.profile, "task_struct", setup.task};
    if (task.has("comm"))
        context.memory.write(
            task.member("comm"), std::as_bytes(std::span{setup.comm.substr(0, task_comm_len - 1)}));
    set_if_known<std::uint32_t>(task, "pid", setup.pid);
    set_if_known<std::uint32_t>(task, "tgid", setup.pid);
    set_if_known(task, "group_leader", setup.task);
    set_if_known(task, "real_parent", context.symbol("init_task").value_or(setup.task));
    set_if_known(task, "parent", context.symbol("init_task").value_or(setup.task));
    set_if_known<std::int32_t>(task, "prio", default_prio);
    set_if_known<std::int32_t>(task, "static_prio", default_prio);
    set_if_known<std::int32_t>(task, "normal_prio", default_prio);
    set_if_known<std::int32_t>(task, "nr_cpus_allowed", 1);
    set_if_known<std::uint64_t>(task, "cpus_mask", 1);
    if (task.has("cpus_mask"))
        set_if_known(task, "cpus_ptr", task.member("cpus_mask"));
    set_if_known<std::uint32_t>(task, "usage", 2);
    set_if_known<std::uint64_t>(task, "stack_canary", stack_canary);
    for (const std::string_view list : {"tasks", "children", "sibling", "thread_group"})
        set_list_head(context, task, list);
    if (setup.stack.size != 0)
    {
        set_if_known(task, "stack", setup.stack.start);
        context.memory.store(setup.stack.start, stack_end_magic);
    }
}

void set_current_task(const DataContext& context, GuestAddr task)
{
    if (const auto current = context.percpu("current_task"))
        context.memory.store(*current, task);
    context.memory.store(context.percpu_base + stack_canary_offset, stack_canary);
}

} // namespace kobox
