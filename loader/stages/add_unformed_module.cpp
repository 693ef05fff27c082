#include "loader/module_list.hpp"
#include "loader/own_step.hpp"
#include "loader/pr.hpp"
#include "loader/stages/stages.hpp"
#include "loader/taint.hpp"

#include <algorithm>
#include <cerrno>
#include <vector>

namespace kobox
{
namespace
{

/// strlen(mod->name) of a kernel with CONFIG_FORTIFY_SOURCE: a name that fills its array and has no
/// NUL is a panic of the task.
KResult<> fortify_strlen(Kernel& kernel, GuestAddr mod)
{
    if (!kernel.profile().option("FORTIFY_SOURCE"))
        return {};
    const std::uint64_t size = kernel.profile().size_of("module.name");
    std::vector<std::byte> name(size);
    kernel.memory().read(module_at(kernel, mod).member("name"), name);
    if (std::ranges::find(name, std::byte{0}) != name.end())
        return {};
    kernel.klog().emit(KernLevel::emerg, "detected buffer overflow in __fortify_strlen");
    return tl::unexpected<Failure>{
        Oops{"kernel BUG at lib/string_helpers.c: the name in struct module has no NUL", {}, {}}};
}

} // namespace

/// Mirrors module_patient_check_exists(), kernel/module/main.c (v6.12). Loads do not run side by
/// side here: a module of the same name that is still coming is one whose init (indirectly) asked
/// for this load, and the kernel's wait for it would end with -EBUSY as well, by a signal.
KResult<> module_patient_check_exists(LoadContext& context)
{
    Kernel& kernel = context.kernel;
    const GuestAddr mod = context.info.mod;
    if (auto ok = fortify_strlen(kernel, mod); !ok)
        return ok;
    if (const auto old = find_module_all(kernel, module_name(kernel, mod), true))
        return refuse(module_state(kernel, *old) == ModuleState::live ? EEXIST : EBUSY);
    return {};
}

/// Mirrors add_unformed_module(), kernel/module/main.c (v6.1).
KResult<> add_unformed_module(LoadContext& context)
{
    Kernel& kernel = context.kernel;
    GuestStruct module = context.module();
    module.set("state", ModuleState::unformed);
    if (auto ok = module_patient_check_exists(context); !ok)
        return ok;

    const auto modules = kernel.image_symbol("modules");
    if (!modules)
        return tl::unexpected<Failure>{Unsupported{"a kernel without the list of modules", {}}};
    list_add(kernel, module.member("list"), *modules);
    // Only a kernel that looks addresses up in it has this tree.
    if (auto own = own_step(context, "mod_tree_insert"); own && !*own)
        return std::move(*own);
    return {};
}

KResult<> add_unformed_module_and_taint(LoadContext& context)
{
    if (auto done = add_unformed_module(context); !done)
        return done;
    take_over_signature(context);
    return {};
}

void unlink_mod(LoadContext& context)
{
    list_del(context.kernel, context.module().member("list"));
    own_undo(context, "mod_tree_remove");
}

} // namespace kobox
