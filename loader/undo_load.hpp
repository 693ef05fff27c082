#pragma once

#include "loader/load_context.hpp"

namespace kobox
{

/// Takes back a load that ended well before do_init_module(): the undos of all
/// its stages, last first, as if a stage behind the last one had failed.
/// Nothing of the module runs.
KResult<> undo_load(LoadContext& context);

} // namespace kobox
