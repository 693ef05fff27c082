#pragma once

#include "kernel_stub/fake_kernel.hpp"

#include <cstdint>

namespace kobox
{

// What locking does to the CPU and the task besides the lock: __preempt_count, the interrupt flag,
// `current`.

/// Bits of __preempt_count, include/linux/preempt.h (v6.1).
constexpr std::int32_t preempt_offset = 1;
constexpr std::int32_t softirq_disable_offset = 0x200;
/// RFLAGS.IF.
constexpr std::uint64_t x86_eflags_if = 0x200;

/// The current task, as the per-CPU variable `current_task` has it.
[[nodiscard]] GuestAddr current_task(FakeKernel& kernel);

[[nodiscard]] std::int32_t preempt_count(FakeKernel& kernel);
void preempt_count_add(FakeKernel& kernel, std::int32_t value);

/// The flags before; interrupts are off afterwards.
std::uint64_t local_irq_save(FakeKernel& kernel);
void local_irq_restore(FakeKernel& kernel, std::uint64_t flags);
void local_irq_enable(FakeKernel& kernel);

/// __set_current_state().
void set_current_state(FakeKernel& kernel, std::uint32_t state);

} // namespace kobox
