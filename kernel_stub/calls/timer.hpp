#pragma once

#include "kernel_stub/fake_kernel.hpp"

#include <cstdint>

namespace kobox
{

/// Mirrors mod_timer(), kernel/time/timer.c (v6.1): true when the timer was pending.
bool mod_timer(FakeKernel& kernel, GuestAddr timer, std::uint64_t expires);
/// timer_delete(): true when the timer was pending.
bool del_timer(FakeKernel& kernel, GuestAddr timer);

} // namespace kobox
