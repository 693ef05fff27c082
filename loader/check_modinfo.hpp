#pragma once

#include "loader/load_context.hpp"

namespace kobox
{

/// Mirrors check_modinfo(), kernel/module/main.c (v6.1): vermagic, then the taints that .modinfo
/// asks for, in the kernel's order.
KResult<> check_modinfo_and_taint(LoadContext& context);

/// The lines of module_augment_kernel_taints(), kernel/module/main.c (v6.12), that .modinfo
/// decides.
void taint_by_modinfo(LoadContext& context);

} // namespace kobox
