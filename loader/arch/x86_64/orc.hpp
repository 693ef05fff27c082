#pragma once

#include "kernel_stub/kernel.hpp"

namespace kobox
{

/// Mirrors unwind_module_init(), arch/x86/kernel/unwind_orc.c (v6.1): sorts .orc_unwind_ip and, in
/// step, .orc_unwind by address and enters them into mod->arch.
void unwind_module_init(Kernel& kernel, GuestAddr mod, GuestRange orc_ip, GuestRange orc);

} // namespace kobox
