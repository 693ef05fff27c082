#pragma once

#include "kernel_stub/kernel.hpp"

namespace kobox
{

/// Mirrors apply_ibt_endbr(), arch/x86/kernel/alternative.c (v6.1): the endbr64 of functions that
/// nobody calls indirectly, listed in .ibt_endbr_seal, become a poison nop. Does nothing in a
/// kernel without CONFIG_X86_KERNEL_IBT. Returns how many.
KResult<std::uint64_t> apply_ibt_endbr(Kernel& kernel, GuestRange sites);

} // namespace kobox
