#include "loader/check_modinfo.hpp"
#include "loader/stages/stages.hpp"
#include "loader/taint.hpp"

namespace kobox
{

/// Mirrors module_augment_kernel_taints(), kernel/module/main.c (v6.12).
KResult<> module_augment_kernel_taints(LoadContext& context)
{
    const bool was_tainted = test_taint(context.kernel, Taint::proprietary_module);
    taint_by_modinfo(context);
    take_over_signature(context);
    taint_by_name(context, was_tainted);
    return {};
}

} // namespace kobox
