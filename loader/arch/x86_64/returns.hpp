#pragma once

#include "kernel_stub/kernel.hpp"

namespace kobox
{

/// Mirrors apply_returns(), arch/x86/kernel/alternative.c (v6.1): the `jmp __x86_return_thunk` that
/// .return_sites lists become `ret; int3...` where the CPU needs no return thunk. Returns how many
/// were rewritten.
KResult<std::uint64_t> apply_returns(Kernel& kernel, GuestRange sites);

} // namespace kobox
