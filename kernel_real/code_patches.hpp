#pragma once

#include "kernel_real/host_model.hpp"
#include "kernel_real/symbol_table.hpp"

namespace kobox
{

/// Has the engine forget what it translated of code that the kernel patches while it runs: jump
/// labels, ftrace, programs of BPF. __text_poke(), arch/x86/kernel/alternative.c (v6.1), writes
/// through another mapping of the page, which is not executable, and the engine looks for
/// translations only when a store goes through an executable one.
void watch_code_patches(HostModel& host, const SymbolTable& symbols);

} // namespace kobox
