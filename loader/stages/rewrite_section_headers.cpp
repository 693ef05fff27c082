#include "loader/elf_view.hpp"
#include "loader/stages/stages.hpp"

namespace kobox
{

/// Mirrors rewrite_section_headers(), kernel/module/main.c (v6.1): the first change of the HDR
/// view. From here on sh_addr says where a section lies.
KResult<> rewrite_section_headers(LoadContext& context)
{
    const LoadInfo& info = context.info;
    ElfView elf{context};
    auto headers = elf.sections();
    headers[0].sh_addr = 0;
    for (std::uint32_t i = 1; i < elf.shnum(); ++i)
        headers[i].sh_addr = to_u64(elf.hdr()) + headers[i].sh_offset;

    // Both are read during the load and not kept. Index 0 stands for "none", so section 0 may be
    // the one that is changed.
    headers[info.index.vers].sh_flags &= ~std::uint64_t{SHF_ALLOC};
    headers[info.index.info].sh_flags &= ~std::uint64_t{SHF_ALLOC};
    elf.set_sections(headers);
    return {};
}

} // namespace kobox
