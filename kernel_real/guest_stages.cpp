#include "kernel_real/guest_stages.hpp"

#include <array>

namespace kobox
{

namespace
{

/// In the order of load_module(), kernel/module/main.c (v6.1, v6.12), and what stands in them.
/// do_init_module() is missing: it has a hook already.
constexpr auto observed = std::to_array<std::string_view>({
    "module_sig_check",
    "elf_validity_check",
    "elf_validity_cache_copy",
    "setup_load_info",
    "blacklisted",
    "rewrite_section_headers",
    "check_modstruct_version",
    "early_mod_check",
    "layout_and_allocate",
    "check_modinfo",
    "same_magic",
    "layout_sections",
    "layout_symtab",
    "move_module",
    "module_alloc",
    "execmem_alloc",
    "add_unformed_module",
    "module_patient_check_exists",
    "mod_tree_insert",
    "percpu_modalloc",
    "module_unload_init",
    "init_param_lock",
    "find_module_sections",
    "check_export_symbol_versions",
    "setup_modinfo",
    "simplify_symbols",
    "resolve_symbol",
    "apply_relocations",
    "apply_relocate_add",
    "post_relocation",
    "sort_extable",
    "add_kallsyms",
    "module_finalize",
    "strndup_user",
    "init_build_id",
    "dynamic_debug_setup",
    "ftrace_module_init",
    "complete_formation",
    "module_bug_finalize",
    "module_enable_ro",
    "module_enable_rodata_ro",
    "module_enable_nx",
    "module_enable_data_nx",
    "module_enable_x",
    "module_enable_text_rox",
    "prepare_coming_module",
    "ftrace_module_enable",
    "parse_args",
    "mod_sysfs_setup",
    "copy_module_elf",
    "do_one_initcall",
    "free_module",
});

/// THREAD_SIZE of x86-64, to which stacks are aligned.
constexpr std::uint64_t thread_size = std::uint64_t{16} << 10;

} // namespace

std::span<const std::string_view> GuestStages::functions() noexcept
{
    return observed;
}

GuestStages::GuestStages(BootedKernel& kernel) : m_kernel{&kernel}
{
    for (const std::string_view function : observed)
    {
        const auto at = kernel.symbols().find(function);
        if (!at)
            continue;
        m_hooked.push_back(*at);
        kernel.host().pc().hook(*at, [this, function] { entered(function); });
    }
}

GuestStages::~GuestStages()
{
    for (const GuestAddr at : m_hooked)
        m_kernel->host().pc().hook(at, {});
}

void GuestStages::entered(std::string_view function)
{
    if (m_watch != nullptr)
        m_watch->entered(function);
}

GuestStages::Watch::Watch(GuestStages& stages, const Listener& listener)
    : m_stages{&stages},
      m_listener{&listener},
      m_task{align_down(stages.m_kernel->host().pc().reg(Reg::rsp), thread_size)},
      m_outer{stages.m_watch}
{
    stages.m_watch = this;
}

GuestStages::Watch::~Watch()
{
    m_stages->m_watch = m_outer;
}

/// A call that came after its return has overwritten where it returned to, by its own return
/// address or by an argument.
bool GuestStages::Watch::is_running(const Open& open, std::uint64_t stack) const
{
    return open.stack > stack &&
           m_stages->m_kernel->memory().load<std::uint64_t>(GuestAddr{open.stack}) == open.caller;
}

void GuestStages::Watch::entered(std::string_view function)
{
    BootedKernel& kernel = *m_stages->m_kernel;
    const std::uint64_t stack = kernel.host().pc().reg(Reg::rsp);
    // Other tasks use some of these functions too, and run whenever this one sleeps.
    if (align_down(stack, thread_size) != m_task)
        return;
    while (!m_open.empty() && !is_running(m_open.back(), stack))
    {
        Open& last = m_open.back();
        if (last.function == function && last.stack == stack)
        {
            ++last.calls;
            return;
        }
        close();
    }
    m_open.push_back({function, stack, kernel.memory().load<std::uint64_t>(GuestAddr{stack}), 1});
    (*m_listener)({.function = function, .calls = 0});
}

void GuestStages::Watch::finish()
{
    while (!m_open.empty())
        close();
}

void GuestStages::Watch::close()
{
    const Open done = m_open.back();
    m_open.pop_back();
    (*m_listener)({.function = done.function, .calls = done.calls});
}

} // namespace kobox
