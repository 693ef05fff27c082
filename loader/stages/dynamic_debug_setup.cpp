#include "loader/own_step.hpp"
#include "loader/stages/stages.hpp"

namespace kobox
{

/// Mirrors dynamic_debug_setup(), kernel/module/main.c (v6.1): ddebug_add_module() enters the
/// module's call sites in a table of the kernel's own. Nothing in the guest's memory changes; the
/// sites themselves were found by find_module_sections() and are switched by `dyndbg=`.
KResult<> dynamic_debug_setup(LoadContext& context)
{
    if (auto own = own_step(context, "ddebug_add_module"))
        return std::move(*own);
    return {};
}

void dynamic_debug_remove(LoadContext& context)
{
    own_undo(context, "ddebug_remove_module");
    context.info.dyndbg = {};
}

} // namespace kobox
