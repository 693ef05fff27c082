#pragma once

#include "emu/guest.hpp"

#include <functional>
#include <string>

namespace kobox
{

/// sprint_symbol(): "name+0x12/0x40 [module]", or "0x..." for an address without a symbol.
using SprintSymbol = std::function<std::string(GuestAddr)>;

/// Mirrors sprint_symbol_no_offset(), kernel/kallsyms.c (v6.1): "name [module]".
[[nodiscard]] std::string sprint_symbol_no_offset(const SprintSymbol& symbols, GuestAddr addr);

/// Mirrors sprint_backtrace(), kernel/kallsyms.c (v6.1): the symbol of the byte before a return
/// address, which may be the first one behind its function, with the offset of `addr` itself.
[[nodiscard]] std::string sprint_backtrace(const SprintSymbol& symbols, GuestAddr addr);

} // namespace kobox
