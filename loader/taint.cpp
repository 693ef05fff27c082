#include "loader/taint.hpp"

#include "loader/module_list.hpp"

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
