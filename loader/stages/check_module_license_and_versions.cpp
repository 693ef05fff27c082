#include "loader/stages/stages.hpp"
#include "loader/taint.hpp"

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
        return module.get<std::uint32_t>(count) != 0 && module.get<std::uint64_t>(crcs) == 0;
    };
    if (lacks_crcs("num_syms", "crcs") || lacks_crcs("num_gpl_syms", "gpl_crcs"))
        return try_to_force_load(kernel, module.addr(), "no versions for exported symbols");
    return {};
}

/// Mirrors check_module_license_and_versions(), kernel/module/main.c (v6.1).
KResult<> check_module_license_and_versions(LoadContext& context)
{
    taint_by_name(context, test_taint(context.kernel, Taint::proprietary_module));
    return check_export_symbol_versions(context);
}

} // namespace kobox
