#pragma once

#include "loader/load_context.hpp"

namespace kobox
{

/// Mirrors ddebug_dyndbg_module_param_cb(), lib/dynamic_debug.c (v6.1): runs the queries of a
/// `dyndbg=` argument over the call sites of the module that is being loaded. False: the argument
/// is another one; its name then ends at its first dot, as the kernel leaves it. `val` may be null.
/// Queries by class find nothing, and no query reaches other modules.
KResult<bool> ddebug_dyndbg_module_param_cb(LoadContext& context, GuestAddr param, GuestAddr val);

} // namespace kobox
