#pragma once

#include "emu/guest.hpp"
#include "kernel_stub/kernel.hpp"

namespace kobox
{

/// Mirrors module_check_misalignment(), kernel/module/strict_rwx.c (v6.1). Since Linux commit
/// ac3b43283923 ("module: replace module_layout with module_memory") (in v6.4) there is none.
[[nodiscard]] bool module_check_misalignment(Kernel& kernel, GuestAddr mod);

/// Mirrors module_enable_ro(), _nx() and _x(), kernel/module/strict_rwx.c (v6.1), as they follow
/// each other: text becomes R-X, read-only data R--, the rest RW-.
void module_enable_rox(Kernel& kernel, GuestAddr mod);

/// Mirrors module_enable_ro(mod, true): what is read-only after init becomes so.
void module_enable_ro_after_init(Kernel& kernel, GuestAddr mod);

} // namespace kobox
