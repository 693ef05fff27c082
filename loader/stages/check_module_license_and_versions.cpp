#include "loader/module_list.hpp"
#include "loader/pr.hpp"
#include "loader/stages/stages.hpp"
#include "loader/taint.hpp"

#include <cerrno>

namespace kobox
{

/// Mirrors check_export_symbol_versions(), kernel/module/main.c (v6.12).
KResult<> check_export_symbol_versions(LoadContext& context)
{
    Kernel& kernel = context.kernel;
    const GuestStruct module = context.module();
    if (!kernel.profile().option("MODVERSIONS"))
        return {};
    const auto lacks_crcs = [&module](std::string_view count, std::string_view crcs) {
        return module.has(count) && module.get<std::uint32_t>(count) != 0 &&
               module.get<std::uint64_t>(crcs) == 0;
    };
    if (lacks_crcs("num_syms", "crcs") || lacks_crcs("num_gpl_syms", "gpl_crcs"))
        return try_to_force_load(kernel, module.addr(), "no versions for exported symbols");
    return {};
}

/// Mirrors check_export_symbol_sections(), kernel/module/main.c (v7.2).
KResult<> check_export_symbol_sections(LoadContext& context)
{
    Kernel& kernel = context.kernel;
    const GuestStruct module = context.module();
    if (module.get<std::uint32_t>("num_syms") != 0 && module.get<std::uint64_t>("flagstab") == 0)
        return reject(
            kernel, ENOEXEC, "{}: no flags for exported symbols",
            module_name(kernel, module.addr()));
    return check_export_symbol_versions(context);
}

/// Mirrors check_module_license_and_versions(), kernel/module/main.c (v6.1).
KResult<> check_module_license_and_versions(LoadContext& context)
{
    taint_by_name(context, test_taint(context.kernel, Taint::proprietary_module));
    return check_export_symbol_versions(context);
}

} // namespace kobox
