#include "loader/elf_validity.hpp"

#include "loader/pr.hpp"

#include <cerrno>
#include <cstring>

namespace kobox
{

bool validate_section_offset(const LoadInfo& info, const Elf64_Shdr& header)
{
    const std::uint64_t end = header.sh_offset + header.sh_size;
    return end >= header.sh_offset && end <= info.len;
}

KResult<> check_elf_header(Kernel& kernel, const LoadInfo& info, const ElfView& elf)
{
    const Elf64_Ehdr& ehdr = elf.ehdr();
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

KResult<> check_name_table_index(Kernel& kernel, const ElfView& elf)
{
    const Elf64_Ehdr& ehdr = elf.ehdr();
    if (ehdr.e_shstrndx == SHN_UNDEF || ehdr.e_shstrndx >= ehdr.e_shnum)
        return reject(
            kernel, ENOEXEC,
            "Invalid ELF section name index: {} || e_shstrndx ({}) >= e_shnum ({})",
            ehdr.e_shstrndx, ehdr.e_shstrndx, ehdr.e_shnum);
    return {};
}

KResult<> check_name_table(Kernel& kernel, const ElfView& elf, const Elf64_Shdr& names)
{
    if (names.sh_size == 0)
        return reject(kernel, ENOEXEC, "empty section name table");
    if (elf.byte_at(names.sh_offset + names.sh_size - 1, "e_shstrndx") != std::byte{0})
        return reject(
            kernel, ENOEXEC, "ELF Spec violation: section name table isn't null terminated");
    return {};
}

KResult<> check_section_zero(Kernel& kernel, const ElfView& elf)
{
    const Elf64_Shdr zero = elf.section(0);
    if (zero.sh_type != SHT_NULL || zero.sh_size != 0 || zero.sh_addr != 0)
        return reject(
            kernel, ENOEXEC,
            "ELF Spec violation: section 0 type({})!=SH_NULL or non-zero len or addr",
            static_cast<std::int32_t>(zero.sh_type));
    return {};
}

} // namespace kobox
