#include "kernel_stub/vmlinux/elf_image.hpp"

#include <spdlog/fmt/fmt.h>

#include <elf.h>

#include <algorithm>
#include <array>
#include <iterator>

namespace kobox
{

namespace
{

constexpr std::uint64_t max_name = 255;

struct Machine
{
    std::uint16_t id;
    std::string_view name;
};

constexpr auto machines = std::to_array<Machine>({
    {EM_386, "32-bit x86"},
    {EM_AARCH64, "arm64"},
    {EM_ARM, "arm"},
    {EM_RISCV, "riscv"},
    {EM_PPC64, "powerpc64"},
    {EM_S390, "s390"},
    {EM_MIPS, "mips"},
    {EM_LOONGARCH, "loongarch"},
});

std::string machine_name(std::uint16_t id)
{
    const auto row = std::ranges::find(machines, id, &Machine::id);
    return row == machines.end() ? fmt::format("ELF machine {}", id) : std::string{row->name};
}

tl::expected<Elf64_Ehdr, std::string> read_header(ByteView file)
{
    if (!file.text().starts_with(std::string_view{ELFMAG, SELFMAG}))
        return tl::unexpected{std::string{"not an ELF file"}};
    // e_machine lies at the same place in 32-bit files.
    const auto machine = file.read<std::uint16_t>(offsetof(Elf64_Ehdr, e_machine));
    const auto header = file.read<Elf64_Ehdr>(0);
    if (!machine || !header)
        return tl::unexpected{std::string{"truncated in the ELF header"}};
    const auto refuse = [](std::string_view kernel_for) {
        return tl::unexpected{
            fmt::format("a kernel for {}: kobox runs x86-64 kernels", kernel_for)};
    };
    if (*machine != EM_X86_64)
        return refuse(machine_name(*machine));
    if (header->e_ident[EI_CLASS] != ELFCLASS64)
        return refuse("32-bit x86-64 (x32)");
    if (header->e_ident[EI_DATA] != ELFDATA2LSB)
        return refuse("big-endian x86-64");
    if (header->e_type == ET_REL)
        return tl::unexpected{
            std::string{"a relocatable object (a module?), not a linked kernel image"}};
    if (header->e_shentsize != sizeof(Elf64_Shdr) || header->e_shnum == 0)
        return tl::unexpected{std::string{"the ELF file has no section table (stripped?)"}};
    return *header;
}

bool is_in_memory(const ElfSection& section)
{
    return (section.flags & SHF_ALLOC) != 0 && section.size != 0;
}

} // namespace

tl::expected<ElfImage, std::string> ElfImage::read(std::span<const std::byte> bytes)
{
    const ByteView file{bytes};
    const auto header = read_header(file);
    if (!header)
        return tl::unexpected{header.error()};

    ElfImage image;
    std::vector<Elf64_Shdr> table;
    for (std::uint64_t i = 0; i < header->e_shnum; ++i)
    {
        const auto at = file.sub(header->e_shoff, file.size() - header->e_shoff);
        const auto section = at ? at->read<Elf64_Shdr>(i * sizeof(Elf64_Shdr)) : std::nullopt;
        if (!section)
            return tl::unexpected{fmt::format(
                "truncated: section header {} of {} lies outside of the {} bytes of the file", i,
                header->e_shnum, file.size())};
        table.push_back(*section);
    }
    if (header->e_shstrndx >= table.size())
        return tl::unexpected{std::string{"the ELF file has no section names"}};
    const Elf64_Shdr& strings = table[header->e_shstrndx];
    const auto names = file.sub(strings.sh_offset, strings.sh_size);
    if (!names)
        return tl::unexpected{std::string{"truncated: the section names lie outside of the file"}};

    for (const Elf64_Shdr& row : table)
    {
        ElfSection section;
        section.name = names->c_string(row.sh_name, max_name).value_or("");
        section.type = row.sh_type;
        section.flags = row.sh_flags;
        section.addr = row.sh_addr;
        section.size = row.sh_size;
        if (row.sh_type != SHT_NOBITS && row.sh_type != SHT_NULL)
        {
            const auto body = file.sub(row.sh_offset, row.sh_size);
            if (!body)
                return tl::unexpected{fmt::format(
                    "truncated: section {} lies outside of the {} bytes of the file", section.name,
                    file.size())};
            section.body = *body;
        }
        image.m_sections.push_back(section);
    }
    std::ranges::copy_if(image.m_sections, std::back_inserter(image.m_by_address), is_in_memory);
    std::ranges::stable_sort(image.m_by_address, {}, &ElfSection::addr);
    return image;
}

const ElfSection* ElfImage::find(std::string_view name) const noexcept
{
    const auto found = std::ranges::find(m_sections, name, &ElfSection::name);
    return found == m_sections.end() ? nullptr : &*found;
}

const ElfSection* ElfImage::section_at(std::uint64_t address) const noexcept
{
    const auto next = std::ranges::upper_bound(m_by_address, address, {}, &ElfSection::addr);
    if (next == m_by_address.begin() || !std::prev(next)->contains(address))
        return nullptr;
    return &*std::prev(next);
}

std::optional<ByteView> ElfImage::at(std::uint64_t address) const noexcept
{
    const ElfSection* const section = section_at(address);
    if (section == nullptr)
        return std::nullopt;
    const std::uint64_t offset = address - section->addr;
    if (offset > section->body.size())
        return std::nullopt;
    return section->body.sub(offset, section->body.size() - offset);
}

} // namespace kobox
