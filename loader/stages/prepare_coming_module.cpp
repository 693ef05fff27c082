#include "loader/module_list.hpp"
#include "loader/own_step.hpp"
#include "loader/params.hpp"
#include "loader/pr.hpp"
#include "loader/stages/stages.hpp"

#include <cerrno>

namespace kobox
{
namespace
{

/// What the notifiers of jump labels and static calls are about to look after.
void observe_sites(LoadContext& context)
{
    const GuestStruct module = context.module();
    if (module.has("num_jump_entries"))
        context.observer.patched("jump_labels", module.get<std::uint32_t>("num_jump_entries"));
    if (module.has("num_static_call_sites"))
        context.observer.patched(
            "static_calls", module.get<std::uint32_t>("num_static_call_sites"));
}

/// Mirrors klp_module_coming(), kernel/livepatch/core.c (v6.1), where no livepatch is active.
KResult<> klp_module_coming(LoadContext& context)
{
    Kernel& kernel = context.kernel;
    if (kernel.profile().option("LIVEPATCH") && module_name(kernel, context.info.mod) == "vmlinux")
        return reject(kernel, EINVAL, "livepatch: vmlinux.ko: invalid module name");
    return {};
}

} // namespace

/// Mirrors prepare_coming_module(), kernel/module/main.c (v6.1). ftrace_module_enable() changes
/// records of the kernel's own only.
KResult<> prepare_coming_module(LoadContext& context)
{
    observe_sites(context);
    if (auto own = own_step(context, "prepare_coming_module"))
        return std::move(*own);
    if (auto taken = klp_module_coming(context); !taken)
        return taken;
    return context.kernel.module_notify(ModuleState::coming, context.info.mod);
}

void coming_cleanup(LoadContext& context)
{
    Kernel& kernel = context.kernel;
    const GuestAddr mod = context.info.mod;
    context.module().set("state", ModuleState::going);
    // A crash of a parameter's free() or of a notifier would have its own report in the log; the
    // ladder goes on to the failure that brought us here.
    std::ignore = module_destroy_params(kernel, mod);
    std::ignore = kernel.module_notify(ModuleState::going, mod);
    own_undo(context, "klp_module_going");
}

} // namespace kobox
