#pragma once

#include "loader/load_context.hpp"

namespace kobox
{

/// Mirrors percpu_modcopy(), kernel/module/main.c (v6.1): the relocated initial image, `range` in
/// the HDR copy, to the area of every possible CPU.
KResult<> percpu_modcopy(LoadContext& context, GuestRange range);

} // namespace kobox
