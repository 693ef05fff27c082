#include "loader/stages/stages.hpp"
#include "loader/crash.hpp"
#include "loader/load_context.hpp"
#include "loader/own_step.hpp"

#include <array>
#include <cassert>
#include <spdlog/fmt/fmt.h>

namespace kobox
{
namespace
{

/// load_module() of v6.1. The undo of a row is what the goto ladder runs when a *later* stage
/// fails, so the order of the rows is also that of the labels, upside down.
constexpr auto load_module_6_1 = std::to_array<LoadStage>({
    // free_copy:
    {"copy_module_from_user", copy_module, undo_copy_module},
    {"module_sig_check", module_sig_check},
    {"elf_validity_check", elf_validity_check},
    {"setup_load_info", setup_load_info},
    {"blacklisted", blacklisted},
    {"rewrite_section_headers", rewrite_section_headers},
    {"check_modstruct_version", check_modstruct_version},
    // free_module:
    {"layout_and_allocate", layout_and_allocate, module_deallocate},
    {"audit_log_kern_module", audit_log_kern_module},
    {"add_unformed_module", add_unformed_module, unlink_mod},
    {"percpu_modalloc", percpu_modalloc},
    // free_unload:
    {"module_unload_init", module_unload_init, module_unload_free},
    {"init_param_lock", init_param_lock},
    {"find_module_sections", find_module_sections},
    {"check_module_license_and_versions", check_module_license_and_versions},
    {"setup_modinfo", setup_modinfo, free_modinfo},
    {"simplify_symbols", simplify_symbols},
    {"apply_relocations", apply_relocations},
    // free_arch_cleanup:
    {"post_relocation", post_relocation, module_arch_cleanup},
    {"flush_module_icache", flush_module_icache},
    // ddebug_cleanup:, the next four
    {"strndup_user", strndup_user, free_args},
    {"init_build_id", init_build_id},
    {"dynamic_debug_setup", dynamic_debug_setup, dynamic_debug_remove},
    {"ftrace_module_init", ftrace_module_init, ftrace_release_mod},
    {"complete_formation", complete_formation, bug_cleanup},
    {"prepare_coming_module", prepare_coming_module, coming_cleanup},
    {"parse_args", parse_args},
    // sysfs_cleanup:
    {"mod_sysfs_setup", mod_sysfs_setup, mod_sysfs_teardown},
    {"copy_module_elf", copy_module_elf},
    {"free_copy", free_copy},
    {"trace_module_load", trace_module_load},
    {"do_init_module", do_init_module, nullptr, true},
});

static_assert(load_module_6_1.back().leaves_the_ladder);

} // namespace

KResult<> undo_stages(std::span<const LoadStage> stages, std::size_t failed, LoadContext& context)
{
    for (std::size_t i = failed; i-- > 0;)
    {
        if (stages[i].undo == nullptr)
            continue;
        auto undone = run_as_kernel(stages[i].name, [&]() -> KResult<> {
            stages[i].undo(context);
            return {};
        });
        if (!undone)
            return undone;
        context.observer.stage_undone(stages[i].name, context);
    }
    return {};
}

KResult<> run_stages(std::span<const LoadStage> stages, LoadContext& context)
{
    for (std::size_t i = 0; i < stages.size(); ++i)
    {
        const LoadStage& stage = stages[i];
        context.observer.stage_entered(stage.name, context);
        auto done = run_as_kernel(stage.name, [&] { return stage.run(context); });
        if (done)
        {
            context.observer.stage_left(stage.name, context);
            continue;
        }
        if (done.error().stage.empty())
            done.error().stage = stage.name;
        context.observer.stage_failed(stage.name, context, done.error());
        const bool refused = done.error().err() != 0;
        if (!refused || stage.leaves_the_ladder)
            return done;
        if (auto undone = undo_stages(stages, i, context); !undone)
        {
            undone.error().stage = stage.name;
            return undone;
        }
        return done;
    }
    return {};
}

std::span<const LoadStage> load_module_stages(const KernelProfile&)
{
    return load_module_6_1;
}

KResult<> load_module(LoadContext& context)
{
    if (auto own = own_load_module(context))
        return std::move(*own);
    auto stages = load_module_stages(context.kernel.profile());
    if (!context.request.run_init)
        stages = stages.first(stages.size() - 1);
    return run_stages(stages, context);
}

} // namespace kobox
