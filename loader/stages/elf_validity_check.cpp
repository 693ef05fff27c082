#include "loader/elf_validity.hpp"
#include "loader/pr.hpp"
#include "loader/stages/stages.hpp"

#include <cerrno>

namespace kobox
{
namespace
{

/// The section name table: its index, its place, its end, and section 0.
KResult<> check_section_names(Kernel& kernel, const LoadInfo& info, const ElfView& elf)
{
    if (auto ok = check_name_table_index(kernel, elf); !ok)
        return ok;
    const Elf64_Shdr names = elf.section(elf.ehdr().e_shstrndx);
    if (!validate_section_offset(info, names))
        return reject(kernel, ENOEXEC, "Invalid ELF section hdr(type {})", names.sh_type);
    if (auto ok = check_name_table(kernel, elf, names); !ok)
        return ok;
    return check_section_zero(kernel, elf);
}

KResult<> check_section(
    Kernel& kernel, const LoadInfo& info, const ElfView& elf, std::uint32_t index)
{
    const Elf64_Shdr header = elf.section(index);
    if (header.sh_type == SHT_NULL || header.sh_type == SHT_NOBITS)
        return {};
    if (header.sh_type == SHT_SYMTAB &&
        (header.sh_link == SHN_UNDEF || header.sh_link >= elf.shnum()))
        return reject(
            kernel, ENOEXEC,
            "Invalid ELF sh_link!=SHN_UNDEF({}) or (sh_link({}) >= hdr->e_shnum({})",
            static_cast<std::int32_t>(header.sh_link), static_cast<std::int32_t>(header.sh_link),
            elf.shnum());
    if (!validate_section_offset(info, header))
        return reject(
            kernel, ENOEXEC, "Invalid ELF section in module (section {} type {})", index,
            header.sh_type);
    const Elf64_Shdr names = elf.section(elf.ehdr().e_shstrndx);
    if ((header.sh_flags & SHF_ALLOC) != 0 && header.sh_name >= names.sh_size)
        return reject(
            kernel, ENOEXEC, "Invalid ELF section name in module (section {} type {})", index,
            header.sh_type);
    return {};
}

} // namespace

/// Mirrors elf_validity_check(), kernel/module/main.c (v6.1).
KResult<> elf_validity_check(LoadContext& context)
{
    Kernel& kernel = context.kernel;
    LoadInfo& info = context.info;
    if (info.len < sizeof(Elf64_Ehdr))
        return reject(kernel, ENOEXEC, "Invalid ELF header len {}", info.len);

    const ElfView elf{context};
    if (auto ok = check_elf_header(kernel, info, elf); !ok)
        return ok;
    info.sechdrs = elf.section_headers();
    if (auto ok = check_section_names(kernel, info, elf); !ok)
        return ok;
    info.shnum = elf.shnum();
    info.secstrings = elf.hdr() + elf.section(elf.ehdr().e_shstrndx).sh_offset;

    for (std::uint32_t i = 1; i < elf.shnum(); ++i)
        if (auto ok = check_section(kernel, info, elf, i); !ok)
            return ok;
    return {};
}

} // namespace kobox
