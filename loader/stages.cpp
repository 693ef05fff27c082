#include "loader/stages/stages.hpp"
#include "loader/crash.hpp"
#include "loader/find_symbol.hpp"
#include "loader/load_context.hpp"
#include "loader/own_step.hpp"

#include <algorithm>
#include <array>
#include <cassert>
#include <spdlog/fmt/fmt.h>

namespace kobox
{
namespace
{

/// The rows of a release. A newer one is the older one and what changed.
class StageTable
{
public:
    template <std::size_t n>
    constexpr explicit StageTable(const std::array<LoadStage, n>& rows) : m_count{n}
    {
        std::ranges::copy(rows, m_rows.begin());
    }

    [[nodiscard]] constexpr std::span<const LoadStage> rows() const noexcept
    {
        return std::span{m_rows}.first(m_count);
    }
    constexpr void replace(std::string_view name, const LoadStage& by) { *find(name) = by; }
    constexpr void remove(std::string_view name)
    {
        LoadStage* const row = find(name);
        std::copy(row + 1, m_rows.data() + m_count, row);
        --m_count;
    }
    constexpr void insert_before(std::string_view name, const LoadStage& added)
    {
        LoadStage* const row = find(name);
        std::copy_backward(row, m_rows.data() + m_count, m_rows.data() + m_count + 1);
        *row = added;
        ++m_count;
    }

private:
    /// A name that no row has does not compile: it leaves the array.
    constexpr LoadStage* find(std::string_view name)
    {
        LoadStage* row = m_rows.data();
        while (row->name != name)
            ++row;
        return row;
    }

    static constexpr std::size_t room = 40;
    std::array<LoadStage, room> m_rows{};
    std::size_t m_count;
};

/// load_module() of v6.1. The undo of a row is what the goto ladder runs when a *later* stage
/// fails, so the order of the rows is also that of the labels, upside down.
constexpr StageTable load_module_6_1{std::to_array<LoadStage>({
    // free_copy:
    {"copy_module_from_user", copy_module, undo_copy_module},
    {"module_sig_check", module_sig_check},
    {"elf_validity_check", elf_validity_check},
    {"setup_load_info", setup_load_info},
    {"blacklisted", blacklisted},
    {"rewrite_section_headers", rewrite_section_headers},
    {"check_modstruct_version", check_modstruct_version},
    // free_module:
    {"layout_and_allocate", check_modinfo_layout_and_allocate, module_deallocate},
    {"audit_log_kern_module", audit_log_kern_module},
    {"add_unformed_module", add_unformed_module_and_taint, unlink_mod},
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
})};

/// What the cleanups of v6.4 made of it, in 6.12's state.
constexpr StageTable load_module_6_4 = [] {
    StageTable table = load_module_6_1;
    // Since Linux commit "module: merge remnants of setup_load_info() to elf validation" (in v6.4).
    table.replace("elf_validity_check", {"elf_validity_cache_copy", elf_validity_cache_copy});
    table.remove("setup_load_info");
    // Since Linux commit "module: move check_modinfo() early to early_mod_check()" (in v6.4), and
    // "module: avoid allocation if module is already present and ready" (in v6.4).
    table.insert_before("layout_and_allocate", {"check_modinfo", check_modinfo});
    table.insert_before(
        "layout_and_allocate", {"module_patient_check_exists", module_patient_check_exists});
    table.replace(
        "layout_and_allocate", {"layout_and_allocate", layout_and_allocate, module_deallocate});
    // Since Linux commit "module: move tainting until after a module hits our linked list" (in
    // v6.4).
    table.replace("add_unformed_module", {"add_unformed_module", add_unformed_module, unlink_mod});
    table.insert_before(
        "percpu_modalloc", {"module_augment_kernel_taints", module_augment_kernel_taints});
    table.replace(
        "check_module_license_and_versions",
        {"check_export_symbol_versions", check_export_symbol_versions});
    return table;
}();

/// 6.12's. Since Linux commit "dyndbg: use the module notifier callbacks", a notifier does what
/// ddebug_add_module() was called for, by struct module's dyndbg_info.
constexpr StageTable load_module_6_12 = [] {
    StageTable table = load_module_6_4;
    table.remove("dynamic_debug_setup");
    return table;
}();

/// 7.2's. Since Linux commit "module: Additional validation in elf_validity_cache_strtab" the names
/// of symbols are looked at; exports have one table, with flags.
constexpr StageTable load_module_7_2 = [] {
    StageTable table = load_module_6_12;
    table.replace(
        "elf_validity_cache_copy", {"elf_validity_cache_copy", elf_validity_cache_copy_and_strtab});
    table.replace(
        "check_export_symbol_versions",
        {"check_export_symbol_sections", check_export_symbol_sections});
    table.replace("setup_modinfo", {"setup_modinfo", setup_modinfo_with_import_ns, free_modinfo});
    return table;
}();

static_assert(load_module_7_2.rows().back().leaves_the_ladder);
static_assert(load_module_6_1.rows().back().leaves_the_ladder);
static_assert(load_module_6_12.rows().back().leaves_the_ladder);

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

std::span<const LoadStage> load_module_stages(const KernelProfile& profile)
{
    if (has_flagstab(profile))
        return load_module_7_2.rows();
    if (profile.has_member("module", "dyndbg_info"))
        return load_module_6_12.rows();
    return profile.has_member("module", "mem") ? load_module_6_4.rows() : load_module_6_1.rows();
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
