#include "loader/delete_module.hpp"

#include "loader/crash.hpp"
#include "loader/free_module.hpp"
#include "loader/module_facts.hpp"
#include "loader/module_list.hpp"
#include "loader/references.hpp"

#include <cerrno>
#include <fcntl.h>

namespace kobox
{
namespace
{

/// Mirrors try_force_unload(), kernel/module/main.c (v6.1).
bool try_force_unload(Kernel& kernel, std::uint32_t flags)
{
    const bool force =
        kernel.profile().option("MODULE_FORCE_UNLOAD") && (flags & std::uint32_t{O_TRUNC}) != 0;
    if (force)
        kernel.add_taint(Taint::forced_rmmod);
    return force;
}

/// Mirrors try_stop_module(), kernel/module/main.c (v6.1).
KResult<> try_stop_module(Kernel& kernel, GuestStruct& module, std::uint32_t flags)
{
    const auto refcnt = module.get<std::int32_t>("refcnt");
    if (refcnt == module_ref_base)
        module.set("refcnt", std::int32_t{0});
    else if (!try_force_unload(kernel, flags))
        return refuse(EWOULDBLOCK);
    module.set("state", ModuleState::going);
    return {};
}

/// The checks of delete_module() up to the point of no return.
KResult<GuestAddr> find_removable(Kernel& kernel, std::string_view name, std::uint32_t flags)
{
    const auto modules_disabled = kernel.image_symbol("modules_disabled");
    if (modules_disabled && kernel.memory().load<std::int32_t>(*modules_disabled) != 0)
        return tl::unexpected{Failure{KError{EPERM}}};
    const std::uint64_t name_size = kernel.profile().size_of("module", "name");
    if (name.empty() || name.size() >= name_size)
        return tl::unexpected{Failure{KError{ENOENT}}};
    const auto mod = find_module_all(kernel, name, false);
    if (!mod)
        return tl::unexpected{Failure{KError{ENOENT}}};
    if (!module_sources(kernel, *mod).empty())
        return tl::unexpected{Failure{KError{EWOULDBLOCK}}};
    if (module_state(kernel, *mod) != ModuleState::live)
        return tl::unexpected{Failure{KError{EBUSY}}};

    GuestStruct module = module_at(kernel, *mod);
    const bool no_exit = module.get<GuestAddr>("init") != GuestAddr{} &&
                         module.get<GuestAddr>("exit") == GuestAddr{};
    if (no_exit && !try_force_unload(kernel, flags))
        return tl::unexpected{Failure{KError{EBUSY}}};
    if (auto stopped = try_stop_module(kernel, module, flags); !stopped)
        return tl::unexpected{std::move(stopped.error())};
    return *mod;
}

/// last_unloaded_module, which print_modules() shows: a name and a string of taint letters.
void remember_last_unloaded(Kernel& kernel, GuestAddr mod)
{
    const auto last = kernel.image_symbol("last_unloaded_module");
    if (!last)
        return;
    const std::uint64_t name_size = kernel.profile().size_of("module", "name") + 1;
    const auto store = [&](GuestAddr at, const std::string& text) {
        kernel.memory().write(at, std::as_bytes(std::span{text.c_str(), text.size() + 1}));
    };
    store(*last, module_name(kernel, mod).substr(0, name_size - 1));
    store(*last + name_size, module_flags(kernel, mod, false));
}

KResult<> remove_module(
    Kernel& kernel, std::string_view name, std::uint32_t flags, LoadObserver& observer)
{
    const auto mod = find_removable(kernel, name, flags);
    if (!mod)
        return tl::unexpected{mod.error()};
    if (const auto exit = module_at(kernel, *mod).get<GuestAddr>("exit"); exit != GuestAddr{})
        if (auto left = kernel.call(exit, {}); !left)
            return tl::unexpected{std::move(left.error())};
    if (auto told = kernel.module_notify(ModuleState::going, *mod); !told)
        return told;
    remember_last_unloaded(kernel, *mod);
    return free_module(kernel, *mod, observer);
}

} // namespace

KResult<> delete_module(
    Kernel& kernel, std::string_view name, std::uint32_t flags, LoadObserver& observer)
{
    if (auto own = kernel.own_step({.function = "delete_module", .text = name, .flags = flags}))
    {
        if (!*own)
            return tl::unexpected{std::move(own->error())};
        return (*own)->value < 0 ? refuse(static_cast<int>(-(*own)->value)) : KResult<>{};
    }
    return run_as_kernel(
        "delete_module", [&] { return remove_module(kernel, name, flags, observer); });
}

KResult<> delete_module(Kernel& kernel, std::string_view name, std::uint32_t flags)
{
    LoadObserver nobody;
    return delete_module(kernel, name, flags, nobody);
}

} // namespace kobox
