#pragma once

#include "loader/load_context.hpp"

namespace kobox
{

/// Mirrors free_module(), kernel/module/main.c (v6.1), for a module that nobody uses any more:
/// leaves sysfs and the list, drops what it uses, frees its parameters, percpu area and memory.
KResult<> free_module(Kernel& kernel, GuestAddr mod, LoadObserver& observer);

} // namespace kobox
