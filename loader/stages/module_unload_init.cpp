#include "loader/module_list.hpp"
#include "loader/references.hpp"
#include "loader/stages/stages.hpp"

namespace kobox
{

/// Mirrors module_unload_init(), kernel/module/main.c (v6.1): one reference that a loaded module
/// has, and one that is held until init is done.
KResult<> module_unload_init(LoadContext& context)
{
    GuestStruct module = context.module();
    module.set("refcnt", module_ref_base);
    init_list_head(context.kernel, module.member("source_list"));
    init_list_head(context.kernel, module.member("target_list"));
    module.set("refcnt", module_ref_base + 1);
    return {};
}

void module_unload_free(LoadContext& context)
{
    module_unload_free(context.kernel, context.info.mod);
}

} // namespace kobox
