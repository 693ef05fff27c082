#pragma once

#include "kernel_stub/kernel.hpp"

namespace kobox
{

/// Mirrors alternatives_smp_module_add(), arch/x86/kernel/alternative.c (v6.1), in a kernel that
/// runs on its only possible CPU: the lock prefixes of `text` that .smp_locks lists become DS
/// prefixes. Returns how many.
std::uint64_t alternatives_smp_module_add(Kernel& kernel, GuestRange locks, GuestRange text);

} // namespace kobox
