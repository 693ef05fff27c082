#pragma once

#include "tests/unit/kernel_stub/vmlinux/byte_writer.hpp"

#include <elf.h>

#include <string>
#include <vector>

namespace kobox::test
{

struct SectionSpec
{
    std::string name;
    std::uint64_t addr{};
    std::vector<std::byte> body;
    std::uint64_t flags{SHF_ALLOC};
    std::uint32_t type{SHT_PROGBITS};
    std::uint64_t nobits_size{};
};

/// A linked ELF file of sections alone, which is all that the readers of kobox look at.
[[nodiscard]] inline std::vector<std::byte> build_elf(
    const std::vector<SectionSpec>& sections, std::uint16_t machine = EM_X86_64)
{
    ByteWriter out;
    out.resize(sizeof(Elf64_Ehdr));
    ByteWriter names;
    names.string("");
    std::vector<Elf64_Shdr> table(1);
    for (const SectionSpec& section : sections)
    {
        out.align(8);
        Elf64_Shdr header{};
        header.sh_name = static_cast<Elf64_Word>(names.string(section.name));
        header.sh_type = section.type;
        header.sh_flags = section.flags;
        header.sh_addr = section.addr;
        header.sh_offset = out.size();
        header.sh_size = section.type == SHT_NOBITS ? section.nobits_size : section.body.size();
        out.append(section.body);
        table.push_back(header);
    }
    Elf64_Shdr strings{};
    strings.sh_name = static_cast<Elf64_Word>(names.string(".shstrtab"));
    strings.sh_type = SHT_STRTAB;
    strings.sh_offset = out.size();
    strings.sh_size = names.size();
    out.append(names.bytes());
    table.push_back(strings);
    out.align(8);

    Elf64_Ehdr header{};
    std::memcpy(header.e_ident, ELFMAG, SELFMAG);
    header.e_ident[EI_CLASS] = ELFCLASS64;
    header.e_ident[EI_DATA] = ELFDATA2LSB;
    header.e_type = ET_EXEC;
    header.e_machine = machine;
    header.e_shoff = out.size();
    header.e_shentsize = sizeof(Elf64_Shdr);
    header.e_shnum = static_cast<Elf64_Half>(table.size());
    header.e_shstrndx = static_cast<Elf64_Half>(table.size() - 1);
    for (const Elf64_Shdr& row : table)
        out.put(row);
    out.put_at(0, header);
    return out.bytes();
}

} // namespace kobox::test
