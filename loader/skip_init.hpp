#pragma once

#include "loader/load_context.hpp"

namespace kobox
{

/// After a load with `run_init` false: the module counts as LIVE, as if init had returned 0, so
/// that other modules can use its exports. For verdicts on a load alone; no kernel does this.
void skip_init(const LoadContext& context);

} // namespace kobox
