#pragma once

#include "kernel_stub/failure.hpp"
#include "kernel_stub/kernel.hpp"

namespace kobox
{

/// Mirrors btf_module_notify(), kernel/bpf/btf.c (v6.1): the type information of a module that is
/// coming is checked, as far as that can be done without the kernel's own: header, sections,
/// strings. What is wrong with it is logged; the module is refused unless
/// CONFIG_MODULE_ALLOW_BTF_MISMATCH is set.
[[nodiscard]] KResult<> btf_module_notify(Kernel& kernel, ModuleState state, GuestAddr mod);

} // namespace kobox
