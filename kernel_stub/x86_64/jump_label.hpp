#pragma once

#include "kernel_stub/kernel.hpp"

/// Static keys: a branch that is a nop or a jump in the text, by the state of a struct static_key.
/// kernel/jump_label.c and arch/x86/kernel/jump_label.c (v6.1).
namespace kobox
{

/// Mirrors jump_label_module_notify(): on COMING the module's entries are sorted, linked to their
/// keys and, where a key of another module or of the kernel has left its initial state, patched; on
/// GOING they are unlinked.
KResult<> jump_label_module_notify(Kernel& kernel, ModuleState state, GuestAddr mod);

/// Mirrors jump_label_update(): every branch of `key`, a struct static_key, is patched for what
/// key->enabled says now.
KResult<> jump_label_update(Kernel& kernel, GuestAddr key);

/// Mirrors static_key_enabled(), include/linux/jump_label.h (v6.1).
[[nodiscard]] bool static_key_enabled(Kernel& kernel, GuestAddr key);

/// Mirror static_key_enable(), _disable(), _slow_inc() and _slow_dec(), kernel/jump_label.c (v6.1).
KResult<> static_key_enable(Kernel& kernel, GuestAddr key);
KResult<> static_key_disable(Kernel& kernel, GuestAddr key);
KResult<> static_key_slow_inc(Kernel& kernel, GuestAddr key);
KResult<> static_key_slow_dec(Kernel& kernel, GuestAddr key);

} // namespace kobox
