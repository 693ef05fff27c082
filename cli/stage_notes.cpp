#include "cli/stage_notes.hpp"

#include <algorithm>
#include <array>

namespace kobox::cli
{
namespace
{

struct StageNote
{
    std::string_view stage;
    std::string_view note;
};

constexpr auto notes = std::to_array<StageNote>({
    {"copy_module_from_user", "The file is copied into vmalloc space as it is: the HDR view."},
    {"module_sig_check", "An appended signature is found, cut off and judged."},
    {"elf_validity_check",
     "Magic, type, machine and every section header: does each section lie within the file?"},
    {"setup_load_info",
     "The sections that the loader needs are found: .modinfo, .symtab, this_module, __versions."},
    {"elf_validity_cache_copy",
     "Magic, type, machine, every section header and name; the sections that the loader needs are "
     "found: .modinfo, this_module, .symtab, __versions."},
    {"blacklisted", "Is the name on the kernel command line's module_blacklist=?"},
    {"rewrite_section_headers",
     "First change of the HDR view: sh_addr of each section becomes its address in the copy."},
    {"check_modstruct_version",
     "Does the CRC of module_layout agree: was it built for this struct module?"},
    {"check_modinfo", "Vermagic is compared; a live patch is marked as one."},
    {"module_patient_check_exists", "Is a module of this name loaded already?"},
    {"layout_and_allocate",
     "Vermagic is compared; every SHF_ALLOC section gets its place in CORE or INIT, memory is "
     "allocated, sections are moved: second change of the HDR view."},
    {"audit_log_kern_module", "The audit subsystem hears of the name."},
    {"add_unformed_module", "The name is reserved: the module is in the list, UNFORMED."},
    {"module_augment_kernel_taints",
     "Out of tree, staging, licence, test, signature: each taints module and kernel."},
    {"percpu_modalloc", "Room for .data..percpu in the reserved per-CPU chunk."},
    {"module_unload_init", "The reference count starts at 2: one to be dropped after init."},
    {"init_param_lock", "The mutex that guards the module's parameters."},
    {"find_module_sections",
     "Pointers to the special sections go into struct module: __param, __ksymtab, __ex_table, ..."},
    {"check_module_license_and_versions",
     "Known offenders taint; exports without CRCs are noticed."},
    {"check_export_symbol_versions", "Exports without CRCs are noticed."},
    {"check_export_symbol_sections",
     "Exports without flags are refused, those without CRCs noticed."},
    {"setup_modinfo", "version= and srcversion= are kept for sysfs."},
    {"simplify_symbols",
     "Every symbol gets its final value; undefined ones are looked up in the kernel's export "
     "tables and in those of other modules: licence, namespace and CRC must fit."},
    {"apply_relocations",
     "Each relocation is written: S is the symbol, A the addend, P the place."},
    {"post_relocation",
     "The exception table is sorted, per-CPU data copied, kallsyms attached, and the code patched "
     "for this CPU: module_finalize()."},
    {"flush_module_icache", "The instruction cache would be flushed; x86 needs nothing."},
    {"strndup_user", "The parameter string is copied into the kernel."},
    {"init_build_id", "The build id is taken from its note."},
    {"dynamic_debug_setup", "pr_debug() sites are registered."},
    {"ftrace_module_init",
     "Calls of __fentry__ become five-byte NOPs, to be patched when tracing starts."},
    {"complete_formation", "No export may exist twice; text becomes read-only and executable, data "
                           "not executable; COMING."},
    {"prepare_coming_module",
     "Notifiers hear MODULE_STATE_COMING: jump labels, static calls, tracepoints."},
    {"parse_args", "Each name=value goes to its parameter's set()."},
    {"mod_sysfs_setup", "/sys/module/NAME appears."},
    {"copy_module_elf", "A live patch keeps its ELF information."},
    {"free_copy", "The HDR view is freed: from here on only CORE and INIT exist."},
    {"trace_module_load", "The tracepoint module_load fires."},
    {"do_init_module",
     "init runs; then the module is LIVE, and INIT is freed with all that is needed only once."},
    // Functions that are seen of a kernel's own load_module(), beside those above.
    {"elf_validity_cache_copy",
     "Does each part of the file lie within it, and where are those that the loader needs?"},
    {"early_mod_check", "Blacklist, struct module's CRC, modinfo, and the name."},
    {"check_modinfo", "Vermagic and what else the module says of itself."},
    {"same_magic", "Vermagic is compared."},
    {"layout_sections", "Every SHF_ALLOC section gets its place in CORE or INIT."},
    {"layout_symtab", "Symbols and names that kallsyms keeps get their places."},
    {"move_module", "Memory is allocated, and the sections are moved there."},
    {"module_alloc", "Memory in module space, for CORE and then for INIT."},
    {"execmem_alloc", "Memory in module space, for one kind of sections."},
    {"module_patient_check_exists",
     "Is a module of this name there? One that is still coming is waited for."},
    {"mod_tree_insert", "From now on an address is known to be the module's."},
    {"check_export_symbol_versions", "Have its own exports CRCs?"},
    {"resolve_symbol", "One undefined symbol is looked up: licence, namespace and CRC must fit."},
    {"apply_relocate_add", "The relocations of one section are written."},
    {"sort_extable", "The exception table is sorted."},
    {"add_kallsyms", "The module's symbols become known by name."},
    {"module_finalize", "The code is patched for this CPU."},
    {"module_bug_finalize", "The table of its BUG() and WARN() sites becomes known."},
    {"module_enable_ro", "Text and constants become read-only."},
    {"module_enable_rodata_ro", "Text and constants become read-only."},
    {"module_enable_nx", "Data becomes not executable."},
    {"module_enable_data_nx", "Data becomes not executable."},
    {"module_enable_x", "Text becomes executable."},
    {"module_enable_text_rox", "Text becomes read-only and executable."},
    {"ftrace_module_enable", "Where functions are traced already, the module's are too."},
    {"do_one_initcall", "init itself."},
    {"free_module", "The module is taken back: sysfs, lists, memory."},
});

} // namespace

std::string_view stage_note(std::string_view stage)
{
    const auto* row = std::ranges::find(notes, stage, &StageNote::stage);
    return row != notes.end() ? row->note : std::string_view{};
}

} // namespace kobox::cli
