#include "loader/check_modinfo.hpp"

#include "loader/check_version.hpp"
#include "loader/livepatch.hpp"
#include "loader/modinfo.hpp"
#include "loader/module_list.hpp"
#include "loader/pr.hpp"
#include "loader/refusal.hpp"
#include "loader/stages/stages.hpp"
#include "loader/taint.hpp"

#include <cerrno>

namespace kobox
{
namespace
{

KResult<> check_vermagic(LoadContext& context, const Modinfo& modinfo)
{
    Kernel& kernel = context.kernel;
    const LoadInfo& info = context.info;
    const std::string& vermagic = kernel.profile().vermagic;
    auto modmagic = modinfo.get("vermagic");
    if (has_flag(context.request, ModuleInitFlag::ignore_vermagic))
        modmagic.reset();
    if (!modmagic)
    {
        auto forced = try_to_force_load(kernel, info.mod, "bad vermagic");
        if (!forced)
            note(
                context, {.rule = RefusalRule::vermagic_missing,
                          .function = "check_modinfo",
                          .err = ENOEXEC,
                          .subject = "vermagic",
                          .compared = {{"vermagic", vermagic, ""}}});
        return forced;
    }
    const bool has_crcs = kernel.profile().option("MODVERSIONS") && info.index.vers != 0;
    if (same_magic(*modmagic, vermagic, has_crcs))
        return {};
    note(
        context, {.rule = RefusalRule::vermagic_differs,
                  .function = "same_magic",
                  .err = ENOEXEC,
                  .subject = "vermagic",
                  .compared = compare_magic(vermagic, *modmagic, has_crcs)});
    return reject(
        kernel, ENOEXEC, "{}: version magic '{}' should be '{}'", info.name, *modmagic, vermagic);
}

/// Mirrors check_modinfo_retpoline(), kernel/module/main.c, and retpoline_module_ok(),
/// arch/x86/kernel/cpu/bugs.c (v6.1).
void check_modinfo_retpoline(Kernel& kernel, const Modinfo& modinfo, std::string_view name)
{
    if (!kernel.profile().option("RETPOLINE") || modinfo.get("retpoline"))
        return;
    const auto spectre_v2_enabled = kernel.image_symbol("spectre_v2_enabled");
    if (spectre_v2_enabled && kernel.memory().load<std::uint32_t>(*spectre_v2_enabled) == 0)
        return;
    pr_err(kernel, "Spectre V2 : System may be vulnerable to spectre v2");
    pr_warn(kernel, "{}: loading module not compiled with retpoline compiler.", name);
}

/// Mirrors check_modinfo_livepatch() and set_livepatch_module(), kernel/module (v6.12), without the
/// taint.
KResult<> set_livepatch_module(Kernel& kernel, GuestAddr mod, const Modinfo& modinfo)
{
    if (!modinfo.get("livepatch"))
        return {};
    if (!kernel.profile().option("LIVEPATCH"))
        return reject(
            kernel, ENOEXEC,
            "{}: module is marked as livepatch module, but livepatch support is disabled",
            module_name(kernel, mod));
    module_at(kernel, mod).set("klp", std::uint8_t{1});
    return {};
}

void taint_by_livepatch(LoadContext& context, std::string_view name)
{
    if (!is_livepatch_module(context))
        return;
    Kernel& kernel = context.kernel;
    // pr_notice_once(): the flag tells whether it was said.
    const bool said = test_taint(kernel, Taint::livepatch);
    add_taint_module(kernel, context.info.mod, Taint::livepatch);
    if (!said)
        pr_notice(kernel, "{}: tainting kernel with TAINT_LIVEPATCH", name);
}

void taint_by_origin(Kernel& kernel, GuestAddr mod, const Modinfo& modinfo, std::string_view name)
{
    if (!modinfo.get("intree"))
    {
        if (!test_taint(kernel, Taint::oot_module))
            pr_warn(kernel, "{}: loading out-of-tree module taints kernel.", name);
        add_taint_module(kernel, mod, Taint::oot_module);
    }

    check_modinfo_retpoline(kernel, modinfo, name);

    if (modinfo.get("staging"))
    {
        add_taint_module(kernel, mod, Taint::crap);
        pr_warn(
            kernel,
            "{}: module is from the staging directory, the quality is unknown, you have been "
            "warned.",
            name);
    }
}

/// Mirrors set_license(), kernel/module/main.c (v6.1).
void set_license(Kernel& kernel, GuestAddr mod, std::string_view license, std::string_view name)
{
    if (license_is_gpl_compatible(license))
        return;
    if (!test_taint(kernel, Taint::proprietary_module))
        pr_warn(kernel, "{}: module license '{}' taints kernel.", name, license);
    add_taint_module(kernel, mod, Taint::proprietary_module);
}

void taint_by_licence_and_test(
    Kernel& kernel, GuestAddr mod, const Modinfo& modinfo, std::string_view name)
{
    set_license(kernel, mod, modinfo.get("license").value_or("unspecified"), name);

    if (modinfo.get("test"))
    {
        if (!test_taint(kernel, Taint::test))
            pr_warn(kernel, "{}: loading test module taints kernel.", name);
        add_taint_module(kernel, mod, Taint::test);
    }
}

} // namespace

KResult<> check_modinfo_and_taint(LoadContext& context)
{
    Kernel& kernel = context.kernel;
    const GuestAddr mod = context.info.mod;
    const ElfView elf{context};
    const Modinfo modinfo{elf, context.info.index.info};

    if (auto ok = check_vermagic(context, modinfo); !ok)
        return ok;
    const std::string name = module_name(kernel, mod);
    taint_by_origin(kernel, mod, modinfo, name);
    if (auto ok = set_livepatch_module(kernel, mod, modinfo); !ok)
        return ok;
    if (modinfo.get("livepatch"))
        taint_by_livepatch(context, name);
    taint_by_licence_and_test(kernel, mod, modinfo, name);
    return {};
}

KResult<> check_modinfo(LoadContext& context)
{
    const ElfView elf{context};
    const Modinfo modinfo{elf, context.info.index.info};
    if (auto ok = check_vermagic(context, modinfo); !ok)
        return ok;
    return set_livepatch_module(context.kernel, context.info.mod, modinfo);
}

void taint_by_modinfo(LoadContext& context)
{
    Kernel& kernel = context.kernel;
    const GuestAddr mod = context.info.mod;
    const ElfView elf{context};
    const Modinfo modinfo{elf, context.info.index.info};
    const std::string name = module_name(kernel, mod);
    taint_by_origin(kernel, mod, modinfo, name);
    taint_by_livepatch(context, name);
    taint_by_licence_and_test(kernel, mod, modinfo, name);
}

} // namespace kobox
