#pragma once

#include "kernel_real/host_model.hpp"
#include "kernel_real/symbol_table.hpp"

namespace kobox
{

/// Has the engine forget what it translated of code that the kernel has written anew. The engine
/// sees the stores that go through an executable mapping, and only the first of those that go
/// through another. So it has to be told where the kernel writes code through such a mapping:
/// - text that is executed already (jump labels, ftrace, programs of BPF): __text_poke(),
///   arch/x86/kernel/alternative.c (v6.1);
/// - memory that becomes executable once it has been written (a module's, BPF's, ftrace's): an
///   earlier module may have had code in the same pages at the same address. set_memory_x() and,
///   since Linux commit d48567c9a0d1 ("mm: Introduce set_memory_rox()") (in v6.2),
///   set_memory_rox(), arch/x86/mm/pat/set_memory.c.
void watch_code_patches(HostModel& host, const SymbolTable& symbols);

} // namespace kobox
