#include "kernel_stub/vmlinux/elf_segments.hpp"

#include "kernel_stub/vmlinux/byte_view.hpp"

#include <spdlog/fmt/fmt.h>

#include <elf.h>

namespace kobox
{

tl::expected<ElfProgram, std::string> read_elf_segments(std::span<const std::byte> bytes)
{
    const ByteView file{bytes};
    const auto header = file.read<Elf64_Ehdr>(0);
    if (!header || header->e_phentsize != sizeof(Elf64_Phdr))
        return tl::unexpected{std::string{"the ELF file has no table of segments"}};
    ElfProgram program{.entry = header->e_entry, .segments = {}};
    for (std::uint64_t i = 0; i < header->e_phnum; ++i)
    {
        const auto row = file.read<Elf64_Phdr>(header->e_phoff + i * sizeof(Elf64_Phdr));
        if (!row)
            return tl::unexpected{std::string{"truncated in the table of segments"}};
        if (row->p_type != PT_LOAD)
            continue;
        if (!file.holds(row->p_offset, row->p_filesz) || row->p_filesz > row->p_memsz)
            return tl::unexpected{fmt::format("segment {} lies outside the file", i)};
        program.segments.push_back(
            {.physical = row->p_paddr,
             .bytes = bytes.subspan(row->p_offset, row->p_filesz),
             .size = row->p_memsz});
    }
    if (program.segments.empty())
        return tl::unexpected{std::string{"the ELF file has nothing to load"}};
    return program;
}

} // namespace kobox
