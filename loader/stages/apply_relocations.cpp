#include "loader/elf_view.hpp"
#include "loader/find_symbol.hpp"
#include "loader/livepatch.hpp"
#include "loader/relocate.hpp"
#include "loader/stages/stages.hpp"

namespace kobox
{

/// Mirrors apply_relocations(), kernel/module/main.c (v6.1).
KResult<> apply_relocations(LoadContext& context)
{
    const ElfView elf{context};
    RegionWindows windows{context};
    const bool relocates_percpu = has_flagstab(context.kernel.profile());
    for (std::uint32_t i = 1; i < elf.shnum(); ++i)
    {
        const Elf64_Shdr header = elf.section(i);
        if (header.sh_info >= elf.shnum())
            continue;
        // What is not loaded is not relocated, the per-CPU section among it; but in 7.2, where it
        // is relocated in the copy of the file.
        const bool is_percpu = header.sh_info != 0 && header.sh_info == context.info.index.pcpu;
        if ((elf.section(header.sh_info).sh_flags & SHF_ALLOC) == 0 &&
            !(relocates_percpu && is_percpu))
            continue;

        KResult<> done;
        if ((header.sh_flags & shf_rela_livepatch) != 0)
            done = klp_apply_section_relocs(context, elf, windows, i);
        else if (header.sh_type == SHT_REL)
            done = apply_relocate(context);
        else if (header.sh_type == SHT_RELA)
            done = apply_relocate_add(context, elf, windows, i);
        if (!done)
            return done;
    }
    return {};
}

} // namespace kobox
