#include "loader/module_list.hpp"
#include "loader/pr.hpp"
#include "loader/stages/stages.hpp"
#include "loader/taint.hpp"

#include <array>

namespace kobox
{
namespace
{

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

} // namespace

/// Mirrors check_module_license_and_versions(), kernel/module/main.c (v6.1).
KResult<> check_module_license_and_versions(LoadContext& context)
{
    Kernel& kernel = context.kernel;
    const GuestStruct module = context.module();
    const std::string name = module_name(kernel, module.addr());
    const bool was_tainted = test_taint(kernel, Taint::proprietary_module);
    for (const KnownName& row : known_names)
    {
        if (name != row.name)
            continue;
        if (row.taints_module)
            add_taint_module(kernel, module.addr(), Taint::proprietary_module);
        else
            kernel.add_taint(Taint::proprietary_module);
    }
    if (!was_tainted && test_taint(kernel, Taint::proprietary_module))
        pr_warn(kernel, "{}: module license taints kernel.", name);

    if (!kernel.profile().option("MODVERSIONS"))
        return {};
    const auto lacks_crcs = [&module](std::string_view count, std::string_view crcs) {
        return module.get<std::uint32_t>(count) != 0 && module.get<std::uint64_t>(crcs) == 0;
    };
    if (lacks_crcs("num_syms", "crcs") || lacks_crcs("num_gpl_syms", "gpl_crcs"))
        return try_to_force_load(kernel, module.addr(), "no versions for exported symbols");
    return {};
}

} // namespace kobox
