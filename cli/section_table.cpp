#include "cli/section_table.hpp"

#include <array>
#include <cstddef>

#include <elf.h>

namespace kobox::cli
{
namespace
{

constexpr std::uint64_t shf_ro_after_init = 0x00200000; // kernel/module/main.c (v6.1)

std::string name_at(
    GuestMemory& memory, const LoadInfo& info, const Elf64_Shdr& names, Elf64_Word at)
{
    if (at >= names.sh_size || names.sh_offset > info.len ||
        names.sh_size > info.len - names.sh_offset)
        return "?";
    return memory.load_cstring(info.hdr + names.sh_offset + at, names.sh_size - at);
}

struct FlagLetter
{
    std::uint64_t flag;
    char letter;
};
constexpr auto letters = std::to_array<FlagLetter>({
    {SHF_WRITE, 'W'},
    {SHF_ALLOC, 'A'},
    {SHF_EXECINSTR, 'X'},
    {SHF_MERGE, 'M'},
    {SHF_STRINGS, 'S'},
    {SHF_INFO_LINK, 'I'},
    {shf_ro_after_init, 'R'},
});

} // namespace

std::vector<SectionRow> read_section_table(const LoadContext& context)
{
    const auto& info = context.info;
    auto& memory = context.kernel.memory();
    Elf64_Ehdr ehdr{};
    if (info.hdr == GuestAddr{} || info.len < sizeof ehdr ||
        !memory.try_read(info.hdr, std::as_writable_bytes(std::span{&ehdr, 1})))
        return {};
    const auto table_size = std::uint64_t{ehdr.e_shnum} * sizeof(Elf64_Shdr);
    if (ehdr.e_shoff > info.len || table_size > info.len - ehdr.e_shoff ||
        ehdr.e_shstrndx >= ehdr.e_shnum)
        return {};

    std::vector<Elf64_Shdr> headers(ehdr.e_shnum);
    memory.read(info.hdr + ehdr.e_shoff, std::as_writable_bytes(std::span{headers}));
    std::vector<SectionRow> rows;
    rows.reserve(headers.size());
    for (const auto& h : headers)
        rows.push_back(
            {name_at(memory, info, headers[ehdr.e_shstrndx], h.sh_name), h.sh_type, h.sh_flags,
             h.sh_addr, h.sh_offset, h.sh_size, h.sh_entsize});
    return rows;
}

std::string section_flags(std::uint64_t flags)
{
    std::string text;
    for (const auto& row : letters)
        if ((flags & row.flag) != 0)
            text += row.letter;
    return text.empty() ? "-" : text;
}

} // namespace kobox::cli
