#include "loader/elf_view.hpp"
#include "loader/pr.hpp"
#include "loader/stages/stages.hpp"

#include <cerrno>
#include <cstring>

namespace kobox
{
namespace
{

/// Mirrors validate_section_offset(), kernel/module/main.c (v6.1).
bool validate_section_offset(const LoadInfo& info, const Elf64_Shdr& header)
{
    const std::uint64_t end = header.sh_offset + header.sh_size;
    return end >= header.sh_offset && end <= info.len;
}

KResult<> check_elf_header(Kernel& kernel, const LoadInfo& info, const Elf64_Ehdr& ehdr)
{
    if (std::memcmp(ehdr.e_ident, ELFMAG, SELFMAG) != 0)
        return reject(kernel, ENOEXEC, "Invalid ELF header magic: != {}", ELFMAG);
    if (ehdr.e_type != ET_REL)
        return reject(kernel, ENOEXEC, "Invalid ELF header type: {} != {}", ehdr.e_type, ET_REL);
    if (ehdr.e_machine != EM_X86_64)
        return reject(kernel, ENOEXEC, "Invalid architecture in ELF header: {}", ehdr.e_machine);
    if (ehdr.e_shentsize != sizeof(Elf64_Shdr))
        return reject(kernel, ENOEXEC, "Invalid ELF section header size");
    if (ehdr.e_shoff >= info.len || ehdr.e_shnum * sizeof(Elf64_Shdr) > info.len - ehdr.e_shoff)
        return reject(kernel, ENOEXEC, "Invalid ELF section header overflow");
    return {};
}

/// The section name table: its index, its place, its end, and section 0, on which the code for
/// optional sections relies.
KResult<> check_section_names(Kernel& kernel, const LoadInfo& info, const ElfView& elf)
{
    const Elf64_Ehdr& ehdr = elf.ehdr();
    if (ehdr.e_shstrndx == SHN_UNDEF || ehdr.e_shstrndx >= ehdr.e_shnum)
        return reject(
            kernel, ENOEXEC,
            "Invalid ELF section name index: {} || e_shstrndx ({}) >= e_shnum ({})",
            ehdr.e_shstrndx, ehdr.e_shstrndx, ehdr.e_shnum);

    const Elf64_Shdr names = elf.section(ehdr.e_shstrndx);
    if (!validate_section_offset(info, names))
        return reject(kernel, ENOEXEC, "Invalid ELF section hdr(type {})", names.sh_type);
    if (names.sh_size == 0)
        return reject(kernel, ENOEXEC, "empty section name table");
    if (elf.byte_at(names.sh_offset + names.sh_size - 1, "e_shstrndx") != std::byte{0})
        return reject(
            kernel, ENOEXEC, "ELF Spec violation: section name table isn't null terminated");

    const Elf64_Shdr zero = elf.section(0);
    if (zero.sh_type != SHT_NULL || zero.sh_size != 0 || zero.sh_addr != 0)
        return reject(
            kernel, ENOEXEC,
            "ELF Spec violation: section 0 type({})!=SH_NULL or non-zero len or addr",
            static_cast<std::int32_t>(zero.sh_type));
    return {};
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
    if (auto ok = check_elf_header(kernel, info, elf.ehdr()); !ok)
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
