#pragma once

#include "loader/load_context.hpp"

/// Every stage of load_module(), kernel/module/main.c (v6.1), and what its goto ladder runs for it.
/// A stage that fails has undone its own partial work; the undo is for failures of later stages.
namespace kobox
{

/// copy_module_from_user() of init_module(2), or kernel_read_file() of finit_module(2): the HDR
/// copy of the file in vmalloc space.
KResult<> copy_module(LoadContext& context);
/// The label free_copy:, and the stage of that name late in load_module(); the second call does
/// nothing.
KResult<> free_copy(LoadContext& context);
void undo_copy_module(LoadContext& context);

KResult<> module_sig_check(LoadContext& context);
KResult<> elf_validity_check(LoadContext& context);
KResult<> setup_load_info(LoadContext& context);
/// Both in one, since v6.4.
KResult<> elf_validity_cache_copy(LoadContext& context);
/// With a look at the names of symbols, as in 7.2.
KResult<> elf_validity_cache_copy_and_strtab(LoadContext& context);
KResult<> blacklisted(LoadContext& context);
KResult<> rewrite_section_headers(LoadContext& context);
KResult<> check_modstruct_version(LoadContext& context);

/// Mirrors check_modinfo(), kernel/module/main.c (v6.12): vermagic and the mark of a livepatch.
KResult<> check_modinfo(LoadContext& context);
/// -EEXIST or -EBUSY when a module of the name is in the list.
KResult<> module_patient_check_exists(LoadContext& context);

/// With check_modinfo(), and the taints that it brought up to 6.3.
KResult<> check_modinfo_layout_and_allocate(LoadContext& context);
KResult<> layout_and_allocate(LoadContext& context);
/// free_module: frees percpu, INIT and CORE.
void module_deallocate(LoadContext& context);

KResult<> audit_log_kern_module(LoadContext& context);

/// With what load_module() does right after it up to 6.3: takes over info.sig_ok and taints.
KResult<> add_unformed_module_and_taint(LoadContext& context);
KResult<> add_unformed_module(LoadContext& context);
/// unlink_mod:
void unlink_mod(LoadContext& context);

/// All taints of a load, since v6.4.
KResult<> module_augment_kernel_taints(LoadContext& context);

KResult<> percpu_modalloc(LoadContext& context);

KResult<> module_unload_init(LoadContext& context);
/// free_unload:
void module_unload_free(LoadContext& context);

KResult<> init_param_lock(LoadContext& context);
KResult<> find_module_sections(LoadContext& context);
KResult<> check_module_license_and_versions(LoadContext& context);
KResult<> check_export_symbol_versions(LoadContext& context);
KResult<> check_export_symbol_sections(LoadContext& context);

KResult<> setup_modinfo(LoadContext& context);
/// With the namespaces that are imported, as in 7.2.
KResult<> setup_modinfo_with_import_ns(LoadContext& context);
/// free_modinfo:
void free_modinfo(LoadContext& context);

KResult<> simplify_symbols(LoadContext& context);
KResult<> apply_relocations(LoadContext& context);

KResult<> post_relocation(LoadContext& context);
/// free_arch_cleanup:
void module_arch_cleanup(LoadContext& context);

KResult<> flush_module_icache(LoadContext& context);

KResult<> strndup_user(LoadContext& context);
/// kfree(mod->args), the last line of ddebug_cleanup:
void free_args(LoadContext& context);

KResult<> init_build_id(LoadContext& context);

KResult<> dynamic_debug_setup(LoadContext& context);
void dynamic_debug_remove(LoadContext& context);

KResult<> ftrace_module_init(LoadContext& context);
void ftrace_release_mod(LoadContext& context);

KResult<> complete_formation(LoadContext& context);
/// bug_cleanup:
void bug_cleanup(LoadContext& context);

/// ftrace_module_enable(), klp_module_coming() and the notifiers of MODULE_STATE_COMING, among them
/// those of jump labels, static calls and tracepoints.
KResult<> prepare_coming_module(LoadContext& context);
/// coming_cleanup:
void coming_cleanup(LoadContext& context);

KResult<> parse_args(LoadContext& context);

KResult<> mod_sysfs_setup(LoadContext& context);
/// sysfs_cleanup:
void mod_sysfs_teardown(LoadContext& context);

/// is_livepatch_module() and copy_module_elf().
KResult<> copy_module_elf(LoadContext& context);

KResult<> trace_module_load(LoadContext& context);

/// load_module() returns what this returns: on a failure it has freed the module itself and the
/// ladder is not run.
KResult<> do_init_module(LoadContext& context);

} // namespace kobox
