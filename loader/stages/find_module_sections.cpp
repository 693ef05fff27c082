#include "loader/elf_view.hpp"
#include "loader/find_symbol.hpp"
#include "loader/module_list.hpp"
#include "loader/pr.hpp"
#include "loader/stages/stages.hpp"

#include <array>
#include <cerrno>

namespace kobox
{
namespace
{

/// How large an element of a section is: that of a struct, by the profile, or of a basic type.
struct Element
{
    std::string_view type{};
    std::uint64_t size{};
};
constexpr Element byte{{}, 1};
constexpr Element pointer{{}, sizeof(std::uint64_t)};

/// An optional section whose place and number of elements go to struct module. A member that the
/// release or its configuration does not have is passed over.
struct OptionalSection
{
    std::string_view section;
    Element element;
    std::string_view member;
    std::string_view count;     ///< empty: the place alone
    bool without_alloc = false; ///< any_section_objs(): SHF_ALLOC does not matter
};

constexpr auto optional_sections = std::to_array<OptionalSection>({
    {"__param", {"kernel_param"}, "kp", "num_kp"},
    {"__ksymtab", {"kernel_symbol"}, "syms", "num_syms"},
    {"__kcrctab", {}, "crcs", {}},
    {"__ksymtab_gpl", {"kernel_symbol"}, "gpl_syms", "num_gpl_syms"},
    {"__kcrctab_gpl", {}, "gpl_crcs", {}},
    {"__kflagstab", {}, "flagstab", {}},
    {".noinstr.text", byte, "noinstr_text_start", "noinstr_text_size"},
    {"__tracepoints_ptrs", {{}, sizeof(std::int32_t)}, "tracepoints_ptrs", "num_tracepoints"},
    {"___srcu_struct_ptrs", pointer, "srcu_struct_ptrs", "num_srcu_structs"},
    {"__bpf_raw_tp_map", {"bpf_raw_event_map"}, "bpf_raw_events", "num_bpf_raw_events"},
    {".BTF", byte, "btf_data", "btf_data_size", true},
    {".BTF.base", byte, "btf_base_data", "btf_base_data_size", true},
    {"__jump_table", {"jump_entry"}, "jump_entries", "num_jump_entries"},
    {"_ftrace_events", pointer, "trace_events", "num_trace_events"},
    {"_ftrace_eval_map", pointer, "trace_evals", "num_trace_evals"},
    {"__trace_printk_fmt", pointer, "trace_bprintk_fmt_start", "num_trace_bprintk_fmt"},
    {"__mcount_loc", pointer, "ftrace_callsites", "num_ftrace_callsites"},
    {"_error_injection_whitelist", {"error_injection_entry"}, "ei_funcs", "num_ei_funcs"},
    {".kprobes.text", byte, "kprobes_text_start", "kprobes_text_size"},
    {"_kprobe_blacklist", pointer, "kprobe_blacklist", "num_kprobe_blacklist"},
    {".printk_index", pointer, "printk_index_start", "printk_index_size"},
    {".static_call_sites", {"static_call_site"}, "static_call_sites", "num_static_call_sites"},
    {".kunit_test_suites", pointer, "kunit_suites", "num_kunit_suites"},
    {".kunit_init_test_suites", pointer, "kunit_init_suites", "num_kunit_init_suites"},
    {"__ex_table", {"exception_table_entry"}, "extable", "num_exentries"},
    {"__dyndbg", {"_ddebug"}, "dyndbg_info.descs", "dyndbg_info.num_descs"},
    {"__dyndbg_classes", {"ddebug_class_map"}, "dyndbg_info.classes", "dyndbg_info.num_classes"},
});

std::uint64_t element_size(const KernelProfile& profile, const Element& element)
{
    return element.type.empty() ? element.size : profile.size_of(element.type);
}

/// Mirrors section_objs() and any_section_objs(), kernel/module/main.c (v6.1): section 0, which has
/// address 0 and size 0, when there is none.
void set_section_objs(
    const KernelProfile& profile, const ElfView& elf, GuestStruct& module,
    const OptionalSection& row)
{
    if (!module.has(row.member))
        return;
    const std::uint32_t index =
        row.without_alloc ? elf.find_any_sec(row.section) : elf.find_sec(row.section);
    const Elf64_Shdr header = elf.section(index);
    module.set(row.member, header.sh_addr);
    if (row.count.empty())
        return;
    const std::uint64_t count =
        header.sh_size == 0 ? 0 : header.sh_size / element_size(profile, row.element);
    module.set(row.count, static_cast<std::uint32_t>(count));
}

/// The constructors of CONFIG_CONSTRUCTORS: from one section or the other, never from both.
KResult<> find_constructors(LoadContext& context, const ElfView& elf, GuestStruct& module)
{
    constexpr OptionalSection ctors{".ctors", pointer, "ctors", "num_ctors"};
    constexpr OptionalSection init_array{".init_array", pointer, "ctors", "num_ctors"};
    if (!module.has(ctors.member))
        return {};
    const KernelProfile& profile = context.kernel.profile();
    set_section_objs(profile, elf, module, ctors);
    if (module.get<std::uint64_t>(ctors.member) == 0)
    {
        set_section_objs(profile, elf, module, init_array);
        return {};
    }
    if (elf.find_sec(init_array.section) == 0)
        return {};
    pr_warn(
        context.kernel, "{}: has both .ctors and .init_array.",
        module_name(context.kernel, module.addr()));
    return refuse(EINVAL);
}

} // namespace

/// Mirrors find_module_sections(), kernel/module/main.c (v6.1).
KResult<> find_module_sections(LoadContext& context)
{
    const ElfView elf{context};
    GuestStruct module = context.module();
    if (auto ok = find_constructors(context, elf, module); !ok)
        return ok;
    const KernelProfile& profile = context.kernel.profile();
    for (const OptionalSection& row : optional_sections)
        set_section_objs(profile, elf, module, row);

    if (has_flagstab(profile))
        for (const std::string_view name : {"__ksymtab_gpl", "__kcrctab_gpl"})
            if (elf.section(elf.find_sec(name)).sh_addr != 0)
                pr_warn(
                    context.kernel, "{}: ignoring obsolete section {}",
                    module_name(context.kernel, module.addr()), name);

    if (elf.section(elf.find_sec("__obsparm")).sh_addr != 0)
        pr_warn(
            context.kernel, "{}: Ignoring obsolete parameters",
            module_name(context.kernel, module.addr()));

    const Elf64_Shdr dyndbg = elf.section(elf.find_sec("__dyndbg"));
    context.info.dyndbg.descs = GuestAddr{dyndbg.sh_addr};
    if (dyndbg.sh_size != 0)
        context.info.dyndbg.num_descs =
            static_cast<std::uint32_t>(dyndbg.sh_size / profile.size_of("_ddebug"));
    const Elf64_Shdr classes = elf.section(elf.find_sec("__dyndbg_classes"));
    context.info.dyndbg.classes = {GuestAddr{classes.sh_addr}, classes.sh_size};
    return {};
}

} // namespace kobox
