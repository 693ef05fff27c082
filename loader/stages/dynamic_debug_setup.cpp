#include "kernel_stub/guest_struct.hpp"
#include "kernel_stub/kernel_write.hpp"
#include "loader/module_list.hpp"
#include "loader/own_step.hpp"
#include "loader/stages/stages.hpp"

#include <array>
#include <string>

namespace kobox
{
namespace
{

/// Mirrors ddebug_attach_module_classes(), lib/dynamic_debug.c (v6.1): those that bear the module's
/// name are linked into its entry of the table, which is not in the guest.
void ddebug_attach_module_classes(LoadContext& context)
{
    Kernel& kernel = context.kernel;
    const GuestRange classes = context.info.dyndbg.classes;
    if (classes.size == 0)
        return;
    const std::uint64_t size = kernel.profile().size_of("ddebug_class_map");
    const std::string name = module_name(kernel, context.info.mod);
    for (std::uint64_t at = 0; at + size <= classes.size; at += size)
    {
        const GuestStruct map{
            kernel.memory(), kernel.profile(), "ddebug_class_map", classes.start + at};
        const std::string of_map =
            kernel.memory().load_cstring(map.get<GuestAddr>("mod_name"), name.size() + 1);
        if (of_map != name)
            continue;
        const GuestAddr link = map.member("link");
        kernel_store(kernel.memory(), link, std::array{link, link});
    }
}

} // namespace

/// Mirrors dynamic_debug_setup(), kernel/module/main.c (v6.1): ddebug_add_module() enters the
/// module's call sites in a table of the kernel's own. The sites themselves were found by
/// find_module_sections() and are switched by `dyndbg=`.
KResult<> dynamic_debug_setup(LoadContext& context)
{
    if (auto own = own_step(context, "ddebug_add_module"))
        return std::move(*own);
    if (context.info.dyndbg.num_descs != 0)
        ddebug_attach_module_classes(context);
    return {};
}

void dynamic_debug_remove(LoadContext& context)
{
    own_undo(context, "ddebug_remove_module");
    context.info.dyndbg = {};
}

} // namespace kobox
