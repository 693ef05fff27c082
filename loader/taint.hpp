#pragma once

#include "kernel_stub/failure.hpp"
#include "kernel_stub/kernel.hpp"
#include "loader/load_context.hpp"

#include <string_view>

namespace kobox
{

[[nodiscard]] bool test_taint(const Kernel& kernel, Taint flag);

/// Mirrors add_taint_module(), kernel/module/main.c (v6.1): the kernel and mod->taints.
void add_taint_module(Kernel& kernel, GuestAddr mod, Taint flag);

/// mod->sig_ok, and what load_module(), kernel/module/main.c (v6.1), says and taints when it is
/// false.
void take_over_signature(LoadContext& context);

/// The names of modules that the kernel does not take at their word,
/// check_module_license_and_versions(), kernel/module/main.c (v6.1). `was_tainted`: by a
/// proprietary module, before this load.
void taint_by_name(LoadContext& context, bool was_tainted);

/// Mirrors try_to_force_load(), kernel/module/main.c (v6.1).
KResult<> try_to_force_load(Kernel& kernel, GuestAddr mod, std::string_view reason);

/// Mirrors license_is_gpl_compatible(), include/linux/license.h (v6.1).
[[nodiscard]] bool license_is_gpl_compatible(std::string_view license);

} // namespace kobox
