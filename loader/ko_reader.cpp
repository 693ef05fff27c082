#include "loader/ko_reader.hpp"

#include "kernel_stub/vmlinux/byte_view.hpp"

#include <algorithm>
#include <array>
#include <cstring>
#include <spdlog/fmt/fmt.h>

namespace kobox
{
namespace
{

/// KSYM_NAME_LEN, include/linux/kallsyms.h (v6.1), without the NUL: no name is longer. A file of
/// overlapping ones would otherwise become many times its size.
constexpr std::size_t longest_name = 511;

/// The C string at `at`, cut at the end of the bytes.
std::string_view text_at(std::span<const std::byte> bytes, std::uint64_t at)
{
    if (at >= bytes.size())
        return {};
    const auto rest = bytes.subspan(at);
    const void* end = std::memchr(rest.data(), 0, rest.size());
    const auto length =
        end != nullptr ? static_cast<std::size_t>(static_cast<const std::byte*>(end) - rest.data())
                       : rest.size();
    return {static_cast<const char*>(static_cast<const void*>(rest.data())), length};
}

std::string_view name_at(std::span<const std::byte> bytes, std::uint64_t at)
{
    return at < bytes.size()
               ? text_at(bytes.subspan(at).first(std::min(bytes.size() - at, longest_name)), 0)
               : std::string_view{};
}

} // namespace

tl::expected<KoReader, std::string> KoReader::open(std::span<const std::byte> file)
{
    KoReader ko{file};
    const auto ehdr = ByteView{file}.read<Elf64_Ehdr>(0);
    if (!ehdr || std::memcmp(ehdr->e_ident, ELFMAG, SELFMAG) != 0)
        return tl::unexpected{std::string{"it is not an ELF file"}};
    if (ehdr->e_ident[EI_CLASS] != ELFCLASS64 || ehdr->e_ident[EI_DATA] != ELFDATA2LSB)
        return tl::unexpected{std::string{"it is not a 64-bit little-endian ELF file"}};
    if (ehdr->e_type != ET_REL)
        return tl::unexpected{fmt::format(
            "it is no kernel module: ELF type {}, and modules have type {} (relocatable)",
            ehdr->e_type, ET_REL)};
    ko.m_ehdr = *ehdr;
    ko.m_sections.reserve(ehdr->e_shnum);
    for (std::uint64_t i = 0; i < ehdr->e_shnum; ++i)
    {
        if (ehdr->e_shoff > file.size())
            break;
        const auto header = ByteView{file}.read<Elf64_Shdr>(ehdr->e_shoff + i * sizeof(Elf64_Shdr));
        if (!header)
            break;
        ko.m_sections.push_back({{}, *header});
    }
    if (ko.m_sections.size() != ehdr->e_shnum)
        return tl::unexpected{
            std::string{"its table of sections leaves the file: is it truncated?"}};
    if (ehdr->e_shstrndx < ko.m_sections.size())
    {
        const auto names = ko.content(ko.m_sections[ehdr->e_shstrndx]);
        for (Section& section : ko.m_sections)
            section.name = name_at(names, section.header.sh_name);
    }
    const auto symtab = std::ranges::find(
        ko.m_sections, Elf64_Word{SHT_SYMTAB}, [](const Section& s) { return s.header.sh_type; });
    // The vector does not grow any more, so that its elements stay, even when the object moves.
    if (symtab != ko.m_sections.end())
    {
        ko.m_symtab = &*symtab;
        if (symtab->header.sh_link < ko.m_sections.size())
            ko.m_strtab = &ko.m_sections[symtab->header.sh_link];
    }
    return ko;
}

const KoReader::Section* KoReader::find(std::string_view name) const noexcept
{
    const auto found = std::ranges::find(m_sections, name, &Section::name);
    return found != m_sections.end() ? &*found : nullptr;
}

std::span<const std::byte> KoReader::content(const Section& section) const noexcept
{
    const Elf64_Shdr& header = section.header;
    if (header.sh_type == SHT_NOBITS || header.sh_offset > m_file.size() ||
        header.sh_size > m_file.size() - header.sh_offset)
        return {};
    return m_file.subspan(header.sh_offset, header.sh_size);
}

std::optional<KoReader::Symbol> KoReader::symbol(std::uint64_t index) const
{
    if (m_symtab == nullptr)
        return std::nullopt;
    const auto bytes = content(*m_symtab);
    if (index >= bytes.size() / sizeof(Elf64_Sym))
        return std::nullopt;
    const auto raw = ByteView{bytes}.read<Elf64_Sym>(index * sizeof(Elf64_Sym));
    if (!raw)
        return std::nullopt;
    Symbol symbol{{}, *raw};
    if (m_strtab != nullptr)
        symbol.name = name_at(content(*m_strtab), raw->st_name);
    return symbol;
}

std::vector<KoReader::Symbol> KoReader::symbols() const
{
    std::vector<Symbol> symbols;
    if (m_symtab == nullptr)
        return symbols;
    symbols.reserve(content(*m_symtab).size() / sizeof(Elf64_Sym));
    while (auto next = symbol(symbols.size()))
        symbols.push_back(*next);
    return symbols;
}

std::vector<Elf64_Rela> KoReader::relocations(const Section& section) const
{
    const auto bytes = content(section);
    std::vector<Elf64_Rela> entries(bytes.size() / sizeof(Elf64_Rela));
    if (!entries.empty())
        std::memcpy(entries.data(), bytes.data(), entries.size() * sizeof(Elf64_Rela));
    return entries;
}

std::vector<std::pair<std::string_view, std::string_view>> KoReader::modinfo() const
{
    std::vector<std::pair<std::string_view, std::string_view>> entries;
    const Section* section = find(".modinfo");
    if (section == nullptr)
        return entries;
    const auto bytes = content(*section);
    for (std::uint64_t at = 0; at < bytes.size();)
    {
        const auto entry = text_at(bytes, at);
        at += entry.size() + 1;
        if (const auto equals = entry.find('='); equals != std::string_view::npos)
            entries.emplace_back(entry.substr(0, equals), entry.substr(equals + 1));
    }
    return entries;
}

std::string_view KoReader::c_string(const Section& section, std::uint64_t at) const
{
    return name_at(content(section), at);
}

} // namespace kobox
