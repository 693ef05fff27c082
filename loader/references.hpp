#pragma once

#include "emu/guest.hpp"
#include "kernel_stub/failure.hpp"
#include "kernel_stub/kernel.hpp"

namespace kobox
{

/// Mirrors strong_try_module_get(), kernel/module/main.c (v6.1): EBUSY while `mod` is coming,
/// ENOENT when it is going. A null `mod` is the kernel image.
KResult<> strong_try_module_get(Kernel& kernel, GuestAddr mod);

/// Mirrors module_put(), kernel/module/main.c (v6.1).
void module_put(Kernel& kernel, GuestAddr mod);

/// Mirrors ref_module(), kernel/module/main.c (v6.1): module `user` uses `used` (null: the kernel
/// image); counted once a pair.
KResult<> ref_module(Kernel& kernel, GuestAddr user, GuestAddr used);

} // namespace kobox
