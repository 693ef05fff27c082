#include "loader/taint.hpp"

#include "loader/module_list.hpp"
#include "loader/pr.hpp"

#include <algorithm>
#include <array>
#include <cerrno>
#include <spdlog/fmt/fmt.h>

namespace kobox
{
namespace
{

constexpr auto gpl_compatible = std::to_array<std::string_view>({
    "GPL",
    "GPL v2",
    "GPL and additional rights",
    "Dual BSD/GPL",
    "Dual MIT/GPL",
    "Dual MPL/GPL",
});

/// Names that the kernel does not take at their word.
struct KnownName
{
    std::string_view name;
    bool taints_module; ///< false: the kernel alone, so that GPL-only symbols stay in reach
};
constexpr auto known_names = std::to_array<KnownName>({
    {"ndiswrapper", false}, // GPL itself, but it loads proprietary code
    {"driverloader", true}, // wrongly said to be under GPL
    {"lve", true},          // said to be under GPL, but its source is not published
});

constexpr std::uint64_t bit(Taint flag)
{
    return std::uint64_t{1} << static_cast<unsigned>(flag);
}

} // namespace

bool test_taint(const Kernel& kernel, Taint flag)
{
    return (kernel.tainted() & bit(flag)) != 0;
}

void add_taint_module(Kernel& kernel, GuestAddr mod, Taint flag)
{
    kernel.add_taint(flag);
    GuestStruct module = module_at(kernel, mod);
    module.set("taints", module.get<std::uint64_t>("taints") | bit(flag));
}

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

void taint_by_name(LoadContext& context, bool was_tainted)
{
    Kernel& kernel = context.kernel;
    const GuestAddr mod = context.info.mod;
    const std::string name = module_name(kernel, mod);
    for (const KnownName& row : known_names)
    {
        if (name != row.name)
            continue;
        if (row.taints_module)
            add_taint_module(kernel, mod, Taint::proprietary_module);
        else
            kernel.add_taint(Taint::proprietary_module);
    }
    if (!was_tainted && test_taint(kernel, Taint::proprietary_module))
        pr_warn(kernel, "{}: module license taints kernel.", name);
}

KResult<> try_to_force_load(Kernel& kernel, GuestAddr mod, std::string_view reason)
{
    if (!kernel.profile().option("MODULE_FORCE_LOAD"))
        return refuse(ENOEXEC);
    if (!test_taint(kernel, Taint::forced_module))
        kernel.klog().emit(
            KernLevel::warning,
            fmt::format("{}: {}: kernel tainted.", module_name(kernel, mod), reason));
    add_taint_module(kernel, mod, Taint::forced_module);
    return {};
}

bool license_is_gpl_compatible(std::string_view license)
{
    return std::ranges::find(gpl_compatible, license) != gpl_compatible.end();
}

} // namespace kobox
