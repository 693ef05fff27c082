#pragma once

#include "kernel_stub/kernel.hpp"

namespace kobox
{

/// Mirrors apply_retpolines(), arch/x86/kernel/alternative.c (v6.1): calls of
/// __x86_indirect_thunk_REG that .retpoline_sites lists become `call *%REG` where the CPU runs
/// without retpolines. Returns how many were rewritten.
KResult<std::uint64_t> apply_retpolines(Kernel& kernel, GuestRange sites);

} // namespace kobox
