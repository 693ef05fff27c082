#pragma once

#include "kernel_real/booted_kernel.hpp"

namespace kobox
{

/// Answers find_kallsyms_symbol(), kernel/module/kallsyms.c (v6.1), for the guest: the symbol of a
/// module that an address belongs to, its size and the offset in it. The kernel's own walk over all
/// symbols is asked once a function by ftrace, which makes a large module's load quadratic: 52 of
/// the 62 million blocks of kvm's. The answer is the same, from an index that is made once a
/// module. Where no symbol of the address's own area precedes it, the kernel walks itself.
void answer_find_kallsyms_symbol(HostModel& host, const SymbolTable& symbols);

} // namespace kobox
