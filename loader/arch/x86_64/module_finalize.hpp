#pragma once

#include "loader/load_context.hpp"

namespace kobox
{

/// Mirrors module_finalize(), arch/x86/kernel/module.c (v6.1). The section headers of the HDR view
/// say where each section lies now (sh_addr).
KResult<> module_finalize(LoadContext& context);

} // namespace kobox
