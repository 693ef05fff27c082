#include "loader/own_step.hpp"
#include "loader/stages/stages.hpp"

namespace kobox
{

/// Mirrors mod_sysfs_setup(), kernel/module/sysfs.c (v6.1): the kernel makes /sys/module/NAME.
KResult<> mod_sysfs_setup(LoadContext& context)
{
    if (auto own = own_step(context, "mod_sysfs_setup"))
        return std::move(*own);
    return context.kernel.mod_sysfs_setup(context.info.mod);
}

void mod_sysfs_teardown(LoadContext& context)
{
    context.kernel.mod_sysfs_teardown(context.info.mod);
}

} // namespace kobox
