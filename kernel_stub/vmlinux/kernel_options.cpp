#include "kernel_stub/vmlinux/kernel_options.hpp"

#include <spdlog/fmt/fmt.h>

#include <algorithm>
#include <array>

namespace kobox
{

namespace
{

constexpr auto table = std::to_array<KernelOption>({
    {"ARCH_WANTS_MODULES_DATA_IN_VMALLOC", "", Evidence::member, "module.data_layout",
     "a third part of a module, beside CORE and INIT"},
    {"BPF_EVENTS", "", Evidence::member, "module.bpf_raw_events", "__bpf_raw_tp_map"},
    {"CALL_THUNKS", "", Evidence::symbol, "callthunks_patch_module_calls", "module_finalize()"},
    {"CFI_CLANG", "CFI", Evidence::symbol, "report_cfi_failure", "__kcfi_traps"},
    {"CONSTRUCTORS", "", Evidence::member, "module.ctors", "do_mod_ctors()"},
    {"DEBUG_BUGVERBOSE", "", Evidence::member, "bug_entry.line", "the cause line of BUG and WARN"},
    {"DEBUG_INFO_BTF_MODULES", "", Evidence::member, "module.btf_data", ".BTF"},
    {"DYNAMIC_DEBUG", "", Evidence::symbol, "ddebug_add_module", "__dyndbg"},
    {"DYNAMIC_FTRACE", "", Evidence::member, "module.num_ftrace_callsites", "__mcount_loc"},
    {"EVENT_TRACING", "", Evidence::member, "module.trace_events", "_ftrace_events"},
    {"FORTIFY_SOURCE", "", Evidence::symbol, "fortify_panic", "strlen() of a module's name"},
    {"FUNCTION_ERROR_INJECTION", "", Evidence::member, "module.ei_funcs",
     "_error_injection_whitelist"},
    {"FUNCTION_TRACER", "", Evidence::symbol, "__fentry__", "calls of __fentry__ become NOPs"},
    {"GENERIC_BUG", "", Evidence::member, "module.bug_table", "__bug_table"},
    {"GENERIC_BUG_RELATIVE_POINTERS", "", Evidence::member, "bug_entry.bug_addr_disp",
     "the format of __bug_table"},
    {"HAVE_STATIC_CALL_INLINE", "", Evidence::member, "module.static_call_sites",
     ".static_call_sites"},
    {"HZ", "", Evidence::clock, "clocksource_jiffies", "jiffies"},
    {"INTEGRITY_PLATFORM_KEYRING", "", Evidence::symbol, "set_platform_trusted_keys",
     "a signature by an unknown key is looked at twice"},
    {"JUMP_LABEL", "", Evidence::member, "module.jump_entries", "__jump_table"},
    {"KALLSYMS", "", Evidence::member, "module.kallsyms", "add_kallsyms()"},
    {"KALLSYMS_ALL", "", Evidence::symbol, "modules", "which symbols of a module are kept"},
    {"KPROBES", "", Evidence::member, "module.kprobe_blacklist", "_kprobe_blacklist"},
    {"KUNIT", "", Evidence::member, "module.kunit_suites", ".kunit_test_suites"},
    {"LIVEPATCH", "", Evidence::member, "module.klp", "check_modinfo_livepatch()"},
    {"MITIGATION_ITS", "", Evidence::symbol, "its_init_mod", "its_init_mod()"},
    {"MODULES_TREE_LOOKUP", "", Evidence::member, "mod_tree_root.root", "mod_tree_insert()"},
    {"MODULE_ALLOW_BTF_MISMATCH", "", Evidence::none, "", "a .BTF that does not fit is a warning"},
    {"MODULE_ALLOW_MISSING_NAMESPACE_IMPORTS", "", Evidence::text,
     "\0014%s: module uses symbol (%s) from namespace %s, but does not import it",
     "a missing import is a warning"},
    {"MODULE_DECOMPRESS", "", Evidence::symbol, "module_decompress", "compressed modules"},
    {"MODULE_FORCE_LOAD", "", Evidence::text, "%s: %s: kernel tainted.", "try_to_force_load()"},
    {"MODULE_FORCE_UNLOAD", "", Evidence::none, "", "try_force_unload()"},
    {"MODULE_SIG", "", Evidence::member, "module.sig_ok", "module_sig_check()"},
    {"MODULE_SIG_FORCE", "", Evidence::flag, "sig_enforce", "unsigned modules are refused"},
    {"MODULE_UNLOAD", "", Evidence::member, "module.source_list", "delete_module(), refcounts"},
    {"MODULE_UNLOAD_TAINT_TRACKING", "", Evidence::symbol, "try_add_tainted_module",
     "add_unformed_module()"},
    {"MODVERSIONS", "", Evidence::vermagic, "modversions", "__versions"},
    {"NR_CPUS", "", Evidence::number, "nr_cpu_ids", "the size of struct cpumask"},
    {"PARAVIRT", "", Evidence::symbol, "pv_ops", ".parainstructions"},
    {"PREEMPTION", "", Evidence::vermagic, "preempt", "vermagic"},
    {"PREEMPT_DYNAMIC", "", Evidence::symbol, "__SCK__cond_resched",
     "cond_resched() is a static call"},
    {"PREEMPT_RT", "", Evidence::vermagic, "preempt_rt", "locks are sleeping locks"},
    {"PREEMPT_VOLUNTARY", "", Evidence::none, "", "the boot-time choice of PREEMPT_DYNAMIC"},
    {"PRINTK_INDEX", "", Evidence::member, "module.printk_index_start", ".printk_index"},
    {"RANDOMIZE_BASE", "", Evidence::symbol, "kaslr_get_random_long", "module_alloc()'s start"},
    {"RETHUNK", "MITIGATION_RETHUNK", Evidence::symbol, "__x86_return_thunk", ".return_sites"},
    {"RETPOLINE", "MITIGATION_RETPOLINE", Evidence::symbol, "__x86_indirect_thunk_rax",
     ".retpoline_sites, the retpoline= check"},
    {"SECURITY_LOCKDOWN_LSM", "", Evidence::symbol, "lockdown_is_locked_down",
     "module_sig_check()"},
    {"SLS", "MITIGATION_SLS", Evidence::none, "", "int3 after returns in patched code"},
    {"SMP", "", Evidence::member, "module.percpu", ".data..percpu, smp_locks"},
    {"STACKTRACE_BUILD_ID", "", Evidence::member, "module.build_id", "init_build_id()"},
    {"STRICT_MODULE_RWX", "", Evidence::symbol, "module_enforce_rwx_sections",
     "W+X sections are refused"},
    {"SYSFS", "", Evidence::member, "module.sect_attrs", "mod_sysfs_setup()"},
    {"TRACEPOINTS", "", Evidence::member, "module.tracepoints_ptrs", "__tracepoints_ptrs"},
    {"TREE_SRCU", "", Evidence::member, "module.srcu_struct_ptrs", "___srcu_struct_ptrs"},
    {"TRIM_UNUSED_KSYMS", "", Evidence::none, "", "exports that no module of the tree uses"},
    {"UNWINDER_ORC", "", Evidence::member, "mod_arch_specific.orc_unwind", ".orc_unwind"},
    {"X86_KERNEL_IBT", "", Evidence::section, ".ibt_endbr_seal", "ENDBRs that are sealed"},
});

constexpr std::string_view yes_or_no(bool set)
{
    return set ? "y" : "n";
}

const KallsymsEntry* find_symbol(std::span<const KallsymsEntry> symbols, std::string_view name)
{
    const auto found = std::ranges::find(symbols, name, &KallsymsEntry::name);
    return found == symbols.end() ? nullptr : &*found;
}

bool has_word(std::string_view text, std::string_view word)
{
    return fmt::format(" {} ", text).find(fmt::format(" {} ", word)) != std::string::npos;
}

/// Zero where the object lies in .bss; nullopt: no such symbol.
template <typename T>
std::optional<T> initial_value(
    const ImageFacts& facts, std::string_view name, std::uint64_t offset = 0)
{
    const KallsymsEntry* const symbol = find_symbol(facts.symbols, name);
    if (symbol == nullptr)
        return std::nullopt;
    const auto bytes = facts.image.at(symbol->address + offset);
    return bytes ? bytes->read<T>(0).value_or(T{}) : T{};
}

/// A clocksource's cycle lasts mult >> shift nanoseconds; that of jiffies is one jiffy.
std::optional<std::uint64_t> clock_frequency(const ImageFacts& facts, std::string_view name)
{
    constexpr std::uint64_t second = 1'000'000'000;
    if (!facts.layouts.has_member("clocksource", "mult") ||
        !facts.layouts.has_member("clocksource", "shift"))
        return std::nullopt;
    const auto mult =
        initial_value<std::uint32_t>(facts, name, facts.layouts.offset_of("clocksource", "mult"));
    const auto shift =
        initial_value<std::uint32_t>(facts, name, facts.layouts.offset_of("clocksource", "shift"));
    if (!mult || !shift || *shift >= 32 || *mult >> *shift == 0)
        return std::nullopt;
    const std::uint64_t ns = *mult >> *shift;
    return (second + ns / 2) / ns;
}

std::optional<std::string> number(std::optional<std::uint64_t> value)
{
    if (!value || *value == 0)
        return std::nullopt;
    return std::to_string(*value);
}

std::optional<std::string> flag(std::optional<std::uint8_t> value)
{
    if (!value)
        return std::nullopt;
    return std::string{yes_or_no(*value == 1)};
}

bool in_rodata(const ElfImage& image, std::string_view text)
{
    const ElfSection* const rodata = image.find(".rodata");
    return rodata != nullptr && rodata->body.text().find(text) != std::string_view::npos;
}

std::optional<std::string> decide(const ImageFacts& facts, const KernelOption& row)
{
    switch (row.evidence)
    {
    case Evidence::member:
        return std::string{yes_or_no(facts.layouts.offsets.contains(row.argument))};
    case Evidence::symbol:
        if (facts.symbols.empty())
            return std::nullopt;
        return std::string{yes_or_no(find_symbol(facts.symbols, row.argument) != nullptr)};
    case Evidence::section:
        return std::string{yes_or_no(facts.image.find(row.argument) != nullptr)};
    case Evidence::vermagic:
        return std::string{yes_or_no(has_word(facts.vermagic, row.argument))};
    case Evidence::text:
        return std::string{yes_or_no(in_rodata(facts.image, row.argument))};
    case Evidence::flag:
        return flag(initial_value<std::uint8_t>(facts, row.argument));
    case Evidence::number:
        return number(initial_value<std::uint32_t>(facts, row.argument));
    case Evidence::clock:
        return number(clock_frequency(facts, row.argument));
    case Evidence::none:
        return std::nullopt;
    }
    return std::nullopt;
}

/// "CONFIG_NAME=value" at the start of a line.
std::optional<std::string> config_value(std::string_view config, std::string_view name)
{
    const std::string key = fmt::format("\nCONFIG_{}=", name);
    const std::size_t at = config.find(key);
    if (at == std::string_view::npos)
        return std::nullopt;
    const std::string_view rest = config.substr(at + key.size());
    return std::string{rest.substr(0, rest.find_first_of(" \t\r\n"))};
}

} // namespace

std::span<const KernelOption> kernel_options()
{
    return table;
}

std::map<std::string, std::string, std::less<>> options_from_image(const ImageFacts& facts)
{
    std::map<std::string, std::string, std::less<>> options;
    for (const KernelOption& row : table)
        if (auto value = decide(facts, row))
            options.emplace(row.name, std::move(*value));
    return options;
}

std::map<std::string, std::string, std::less<>> options_from_config(std::string_view config)
{
    const std::string lines = fmt::format("\n{}", config);
    std::map<std::string, std::string, std::less<>> options;
    for (const KernelOption& row : table)
    {
        auto value = config_value(lines, row.name);
        if (!value && !row.renamed.empty())
            value = config_value(lines, row.renamed);
        options.emplace(row.name, value.value_or("n"));
    }
    return options;
}

} // namespace kobox
