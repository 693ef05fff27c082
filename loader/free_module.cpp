#include "loader/free_module.hpp"

#include "loader/module_layout.hpp"
#include "loader/module_list.hpp"
#include "loader/params.hpp"
#include "loader/references.hpp"

namespace kobox
{
namespace
{

void free_region(Kernel& kernel, GuestRange range, std::string_view what, LoadObserver& observer)
{
    if (range.start == GuestAddr{})
        return;
    kernel.module_memfree(range.start);
    observer.memory_freed(what, range);
}

/// What sysfs's teardown gives back with the attributes "version" and "srcversion".
void free_modinfo(Kernel& kernel, GuestStruct& module)
{
    for (const std::string_view field : {"version", "srcversion"})
    {
        kernel.kfree(module.get<GuestAddr>(field));
        module.set(field, GuestAddr{});
    }
}

} // namespace

KResult<> free_module(Kernel& kernel, GuestAddr mod, LoadObserver& observer)
{
    GuestStruct module = module_at(kernel, mod);
    kernel.mod_sysfs_teardown(mod);
    free_modinfo(kernel, module);
    // It stays on the list until then, so that nobody loads it again meanwhile.
    module.set("state", ModuleState::unformed);
    module_unload_free(kernel, mod);
    if (auto done = module_destroy_params(kernel, mod); !done)
        return done;
    list_del(kernel, module.member("list"));
    if (module.has("bug_list"))
        list_del(kernel, module.member("bug_list"));

    kernel.kfree(module.get<GuestAddr>("args"));
    if (const auto percpu = module.get<GuestAddr>("percpu"); percpu != GuestAddr{})
        kernel.free_percpu(percpu);
    const ModuleRegions regions{kernel, mod};
    for (const std::size_t i : regions.freeing_order())
        free_region(kernel, regions.range(i), regions.region(i).name, observer);
    return {};
}

} // namespace kobox
