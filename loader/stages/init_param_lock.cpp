#include "loader/module_list.hpp"
#include "loader/stages/stages.hpp"

namespace kobox
{

/// Mirrors init_param_lock(), kernel/module/sysfs.c (v6.1): mutex_init(), an unlocked mutex that
/// nobody waits for.
KResult<> init_param_lock(LoadContext& context)
{
    GuestStruct module = context.module();
    if (!module.has("param_lock"))
        return {};
    const KernelProfile& profile = context.kernel.profile();
    context.kernel.memory().fill(
        module.member("param_lock"), std::byte{0}, profile.size_of("mutex"));
    // 7.2 has a pointer to the first waiter in the stead of a list.
    if (profile.has_member("mutex", "wait_list"))
        init_list_head(
            context.kernel, module.member("param_lock") + profile.offset_of("mutex", "wait_list"));
    return {};
}

} // namespace kobox
