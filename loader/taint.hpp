#pragma once

#include "kernel_stub/failure.hpp"
#include "kernel_stub/kernel.hpp"

#include <string_view>

namespace kobox
{

[[nodiscard]] bool test_taint(const Kernel& kernel, Taint flag);

/// Mirrors add_taint_module(), kernel/module/main.c (v6.1): the kernel and mod->taints.
void add_taint_module(Kernel& kernel, GuestAddr mod, Taint flag);

/// Mirrors try_to_force_load(), kernel/module/main.c (v6.1).
KResult<> try_to_force_load(Kernel& kernel, GuestAddr mod, std::string_view reason);

/// Mirrors license_is_gpl_compatible(), include/linux/license.h (v6.1).
[[nodiscard]] bool license_is_gpl_compatible(std::string_view license);

} // namespace kobox
