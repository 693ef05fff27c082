#pragma once

#include "loader/load_context.hpp"

namespace kobox
{

/// After a load with `run_init` false: what do_init_module() does when init has returned 0. The
/// module is LIVE, other modules can use its exports, and INIT is gone. For verdicts on a load
/// alone; no kernel does this.
KResult<> skip_init(LoadContext& context);

} // namespace kobox
