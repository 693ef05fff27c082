#include "kernel_stub/calls/cpu_state.hpp"

#include "kernel_stub/host_state.hpp"

namespace kobox
{

namespace
{

struct PercpuVariables
{
    GuestAddr preempt_count{};
    GuestAddr current_task{};
};

/// Looked up once: locks are taken often.
const PercpuVariables& percpu_variables(FakeKernel& kernel)
{
    auto& variables = kernel.host_state().get<PercpuVariables>();
    if (variables.preempt_count == GuestAddr{})
    {
        const auto at = [&](std::string_view name) {
            const auto info = kernel.export_info(name);
            return info ? kernel.per_cpu_ptr(info->value) : GuestAddr{};
        };
        variables = {.preempt_count = at("__preempt_count"), .current_task = at("current_task")};
    }
    return variables;
}

} // namespace

GuestAddr current_task(FakeKernel& kernel)
{
    return kernel.memory().load<GuestAddr>(percpu_variables(kernel).current_task);
}

std::int32_t preempt_count(FakeKernel& kernel)
{
    return kernel.memory().load<std::int32_t>(percpu_variables(kernel).preempt_count);
}

void preempt_count_add(FakeKernel& kernel, std::int32_t value)
{
    const GuestAddr at = percpu_variables(kernel).preempt_count;
    const auto count = kernel.memory().load<std::uint32_t>(at);
    kernel.memory().store(at, count + static_cast<std::uint32_t>(value));
}

std::uint64_t local_irq_save(FakeKernel& kernel)
{
    const std::uint64_t flags = kernel.machine().reg(Reg::rflags);
    kernel.machine().set_reg(Reg::rflags, flags & ~x86_eflags_if);
    return flags;
}

void local_irq_restore(FakeKernel& kernel, std::uint64_t flags)
{
    if ((flags & x86_eflags_if) != 0)
        local_irq_enable(kernel);
}

void local_irq_enable(FakeKernel& kernel)
{
    kernel.machine().set_reg(Reg::rflags, kernel.machine().reg(Reg::rflags) | x86_eflags_if);
}

void set_current_state(FakeKernel& kernel, std::uint32_t state)
{
    const GuestAddr task = current_task(kernel);
    kernel.memory().store(task + kernel.profile().offset_of("task_struct", "__state"), state);
}

} // namespace kobox
