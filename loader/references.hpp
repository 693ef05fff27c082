#pragma once

#include "emu/guest.hpp"
#include "kernel_stub/failure.hpp"
#include "kernel_stub/kernel.hpp"

#include <vector>

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

/// Mirrors module_unload_free(), kernel/module/main.c (v6.1): `mod` uses nobody any more.
void module_unload_free(Kernel& kernel, GuestAddr mod);

/// The modules that use `mod`, the newest user first.
[[nodiscard]] std::vector<GuestAddr> module_sources(Kernel& kernel, GuestAddr mod);

} // namespace kobox
