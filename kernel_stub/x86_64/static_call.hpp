#pragma once

#include "kernel_stub/kernel.hpp"

#include <cstddef>
#include <span>

/// Static calls: direct calls whose target is patched. kernel/static_call_inline.c and
/// arch/x86/kernel/static_call.c (v6.1).
namespace kobox
{

/// True when `code`, the bytes at an address, is the trampoline of a static call: a jump or a
/// return, and a ud1 that occurs nowhere else.
[[nodiscard]] bool is_static_call_trampoline(std::span<const std::byte> code) noexcept;

/// Mirrors static_call_module_notify(): on COMING the module's sites are sorted, linked to their
/// keys and patched for the keys' present targets; on GOING they are unlinked.
KResult<> static_call_module_notify(Kernel& kernel, ModuleState state, GuestAddr mod);

/// Mirrors __static_call_update(): the key, its trampoline and every site get `func`.
KResult<> static_call_update(Kernel& kernel, GuestAddr key, GuestAddr tramp, GuestAddr func);

/// Mirrors arch_static_call_transform(): patches the trampoline and the site, where not null.
KResult<> arch_static_call_transform(
    Kernel& kernel, GuestAddr site, GuestAddr tramp, GuestAddr func, bool tail);

} // namespace kobox
