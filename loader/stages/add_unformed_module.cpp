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

/// The lines of load_module() behind add_unformed_module().
void take_over_signature(LoadContext& context)
{
    Kernel& kernel = context.kernel;
    GuestStruct module = context.module();
    if (!kernel.profile().option("MODULE_SIG"))
        return;
    module.set("sig_ok", std::uint8_t{context.info.sig_ok});
    if (context.info.sig_ok)
        return;
    // pr_notice_once(): the flag tells whether it was said.
    if (!test_taint(kernel, Taint::unsigned_module))
        pr_notice(
            kernel,
            "{}: module verification failed: signature and/or required key missing - tainting "
            "kernel",
            module_name(kernel, module.addr()));
    add_taint_module(kernel, module.addr(), Taint::unsigned_module);
}

} // namespace

/// Mirrors add_unformed_module(), kernel/module/main.c (v6.1). Loads do not run side by side here:
/// a module of the same name that is still coming is one whose init (indirectly) asked for this
/// load, and the kernel's wait for it would end with -EBUSY as well, by a signal.
KResult<> add_unformed_module(LoadContext& context)
{
    Kernel& kernel = context.kernel;
    GuestStruct module = context.module();
    module.set("state", ModuleState::unformed);

    if (auto ok = fortify_strlen(kernel, module.addr()); !ok)
        return ok;
    if (const auto old = find_module_all(kernel, module_name(kernel, module.addr()), true))
        return refuse(module_state(kernel, *old) == ModuleState::live ? EEXIST : EBUSY);

    const auto modules = kernel.image_symbol("modules");
    if (!modules)
        return tl::unexpected<Failure>{Unsupported{"a kernel without the list of modules", {}}};
    list_add(kernel, module.member("list"), *modules);
    // Only a kernel that looks addresses up in it has this tree.
    if (auto own = own_step(context, "mod_tree_insert"); own && !*own)
        return std::move(*own);
    take_over_signature(context);
    return {};
}

void unlink_mod(LoadContext& context)
{
    list_del(context.kernel, context.module().member("list"));
    own_undo(context, "mod_tree_remove");
}

} // namespace kobox
