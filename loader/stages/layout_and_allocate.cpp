#include "loader/check_modinfo.hpp"
#include "loader/elf_view.hpp"
#include "loader/find_symbol.hpp"
#include "loader/kallsyms.hpp"
#include "loader/layout_sections.hpp"
#include "loader/module_layout.hpp"
#include "loader/module_list.hpp"
#include "loader/move_module.hpp"
#include "loader/own_step.hpp"
#include "loader/pr.hpp"
#include "loader/stages/stages.hpp"

#include <cerrno>

namespace kobox
{
namespace
{

/// Mirrors module_enforce_rwx_sections(), kernel/module/strict_rwx.c (v6.1).
KResult<> module_enforce_rwx_sections(LoadContext& context, const ElfView& elf)
{
    if (!context.kernel.profile().option("STRICT_MODULE_RWX"))
        return {};
    constexpr std::uint64_t shf_wx = SHF_WRITE | SHF_EXECINSTR;
    for (std::uint32_t i = 0; i < elf.shnum(); ++i)
    {
        const Elf64_Shdr header = elf.section(i);
        if ((header.sh_flags & shf_wx) == shf_wx)
            return reject(
                context.kernel, ENOEXEC, "{}: section {} (index {}) has invalid WRITE|EXEC flags",
                module_name(context.kernel, context.info.mod), elf.section_name(header, i), i);
    }
    return {};
}

/// What is written during init alone gets a place of its own in layout_sections(). The table of
/// jump labels is among it: only entries for INIT code change after the load.
void mark_ro_after_init(
    const KernelProfile& profile, const ElfView& elf, std::span<Elf64_Shdr> headers)
{
    // In 7.2 the sites of static calls are among it, and what is not loaded is marked as well.
    if (has_flagstab(profile))
    {
        for (std::uint32_t i = 1; i < headers.size(); ++i)
        {
            const auto name = elf.section_name(headers[i], i);
            if (name == ".data..ro_after_init" || name == "__jump_table" ||
                (name == ".static_call_sites" && profile.option("HAVE_STATIC_CALL_INLINE")))
                headers[i].sh_flags |= shf_ro_after_init;
        }
        return;
    }
    for (const std::string_view name : {".data..ro_after_init", "__jump_table"})
        if (const std::uint32_t index = elf.find_sec(name); index != 0)
            headers[index].sh_flags |= shf_ro_after_init;
}

} // namespace

/// Mirrors layout_and_allocate(), kernel/module/main.c (v6.4). x86 has no
/// module_frob_arch_sections() in this release.
KResult<> layout_and_allocate(LoadContext& context)
{
    LoadInfo& info = context.info;
    ElfView elf{context};
    if (auto ok = module_enforce_rwx_sections(context, elf); !ok)
        return ok;

    // The per-CPU section gets its memory elsewhere, and later. Section 0 when there is none.
    Elf64_Shdr pcpu = elf.section(info.index.pcpu);
    pcpu.sh_flags &= ~std::uint64_t{SHF_ALLOC};
    elf.set_section(info.index.pcpu, pcpu);

    auto headers = elf.sections();
    mark_ro_after_init(context.kernel.profile(), elf, headers);
    layout_sections(context, elf, headers);
    layout_symtab(context, elf, headers);
    if (auto ok = move_module(context, elf, headers); !ok)
        return ok;
    elf.set_sections(headers);
    info.mod = GuestAddr{headers[info.index.mod].sh_addr};
    return {};
}

KResult<> check_modinfo_layout_and_allocate(LoadContext& context)
{
    if (auto ok = check_modinfo_and_taint(context); !ok)
        return ok;
    return layout_and_allocate(context);
}

/// Mirrors module_deallocate(), kernel/module/main.c (v6.1).
void module_deallocate(LoadContext& context)
{
    Kernel& kernel = context.kernel;
    const GuestAddr mod = context.info.mod;
    const ModuleRegions regions{kernel, mod};
    const GuestStruct module = module_at(kernel, mod);
    if (module.has("percpu"))
        if (const auto percpu = module.get<GuestAddr>("percpu"); percpu != GuestAddr{})
            kernel.free_percpu(percpu);
    own_undo(context, "module_memory_restore_rox");
    for (const std::size_t i : regions.freeing_order())
    {
        const GuestRange range = regions.range(i);
        if (range.start == GuestAddr{})
            continue;
        context.observer.memory_freed(regions.region(i).name, range);
        kernel.module_memfree(range.start);
    }
    context.info.mod = GuestAddr{};
}

} // namespace kobox
