#include "loader/references.hpp"

#include "kernel_stub/kernel_bug.hpp"
#include "loader/module_list.hpp"

#include <cerrno>

namespace kobox
{
namespace
{

GuestStruct module_use(Kernel& kernel, GuestAddr use)
{
    return {kernel.memory(), kernel.profile(), "module_use", use};
}

/// Mirrors try_module_get(), kernel/module/main.c (v6.1), for a module.
bool try_module_get(Kernel& kernel, GuestAddr mod)
{
    GuestStruct module = module_at(kernel, mod);
    const auto refcnt = module.get<std::int32_t>("refcnt");
    if (module_state(kernel, mod) == ModuleState::going || refcnt == 0)
        return false;
    module.set("refcnt", refcnt + 1);
    return true;
}

/// Mirrors already_uses(), kernel/module/main.c (v6.1).
bool already_uses(Kernel& kernel, GuestAddr user, GuestAddr used)
{
    for (const GuestAddr source : module_sources(kernel, used))
        if (source == user)
            return true;
    return false;
}

/// The objects that hang on a list through their member `link`.
std::vector<GuestAddr> uses_on(Kernel& kernel, GuestAddr head, std::string_view link)
{
    const std::uint64_t offset = kernel.profile().offset_of("module_use", link);
    GuestMemory& memory = kernel.memory();
    std::vector<GuestAddr> uses;
    for (auto at = memory.load<GuestAddr>(head); at != head; at = memory.load<GuestAddr>(at))
        uses.push_back(at - offset);
    return uses;
}

} // namespace

std::vector<GuestAddr> module_sources(Kernel& kernel, GuestAddr mod)
{
    std::vector<GuestAddr> sources;
    const GuestAddr head = module_at(kernel, mod).member("source_list");
    for (const GuestAddr use : uses_on(kernel, head, "source_list"))
        sources.push_back(module_use(kernel, use).get<GuestAddr>("source"));
    return sources;
}

KResult<> strong_try_module_get(Kernel& kernel, GuestAddr mod)
{
    if (mod == GuestAddr{})
        return {};
    if (module_state(kernel, mod) == ModuleState::coming)
        return refuse(EBUSY);
    if (!try_module_get(kernel, mod))
        return refuse(ENOENT);
    return {};
}

void module_put(Kernel& kernel, GuestAddr mod)
{
    if (mod == GuestAddr{})
        return;
    GuestStruct module = module_at(kernel, mod);
    const auto refcnt = module.get<std::int32_t>("refcnt");
    if (refcnt > 0)
        module.set("refcnt", refcnt - 1);
    else
        kernel_warn(kernel, {"kernel/module/main.c", 857, "module_put"}, {});
}

KResult<> ref_module(Kernel& kernel, GuestAddr user, GuestAddr used)
{
    if (used == GuestAddr{} || already_uses(kernel, user, used))
        return {};
    if (auto got = strong_try_module_get(kernel, used); !got)
        return got;
    const auto use = kernel.kzalloc(kernel.profile().size_of("module_use"));
    if (!use)
    {
        module_put(kernel, used);
        return refuse(ENOMEM);
    }
    GuestStruct entry = module_use(kernel, *use);
    entry.set("source", user);
    entry.set("target", used);
    list_add(kernel, entry.member("source_list"), module_at(kernel, used).member("source_list"));
    list_add(kernel, entry.member("target_list"), module_at(kernel, user).member("target_list"));
    return {};
}

void module_unload_free(Kernel& kernel, GuestAddr mod)
{
    const GuestAddr head = module_at(kernel, mod).member("target_list");
    for (const GuestAddr use : uses_on(kernel, head, "target_list"))
    {
        const GuestStruct entry = module_use(kernel, use);
        module_put(kernel, entry.get<GuestAddr>("target"));
        list_del(kernel, entry.member("source_list"));
        list_del(kernel, entry.member("target_list"));
        kernel.kfree(use);
    }
}

} // namespace kobox
