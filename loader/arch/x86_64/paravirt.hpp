#pragma once

#include "kernel_stub/kernel.hpp"

namespace kobox
{

/// Mirrors apply_paravirt(), arch/x86/kernel/alternative.c (v6.1): the indirect calls through
/// pv_ops that .parainstructions lists become direct calls of what pv_ops holds now, or nops.
/// Returns how many.
KResult<std::uint64_t> apply_paravirt(Kernel& kernel, GuestRange sites);

} // namespace kobox
