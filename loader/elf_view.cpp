#include "loader/elf_view.hpp"

#include "loader/crash.hpp"

#include <algorithm>
#include <spdlog/fmt/fmt.h>
#include <stdexcept>

namespace kobox
{

ElfView::ElfView(GuestMemory& memory, GuestAddr hdr, std::uint64_t len)
    : m_memory{&memory}, m_hdr{hdr}
{
    const auto bytes = memory.writable_view({hdr, align_up(len, page_size)});
    if (!bytes)
        throw std::logic_error{"the HDR copy is not one mapping"};
    m_bytes = *bytes;
    std::memcpy(&m_ehdr, m_bytes.data(), std::min(m_bytes.size(), sizeof(m_ehdr)));
}

ElfView::ElfView(const LoadContext& context)
    : ElfView{context.kernel.memory(), context.info.hdr, context.request.file.size()}
{}

std::span<const std::byte> ElfView::bytes_at(
    std::uint64_t offset, std::uint64_t size, std::string_view field) const
{
    if (offset > m_bytes.size())
        throw LoaderCrash{std::string{field}, m_hdr + offset};
    if (size > m_bytes.size() - offset)
        throw LoaderCrash{std::string{field}, m_hdr + m_bytes.size()};
    return m_bytes.subspan(offset, size);
}

std::span<const std::byte> ElfView::rest_at(std::uint64_t offset, std::string_view field) const
{
    if (offset > m_bytes.size())
        throw LoaderCrash{std::string{field}, m_hdr + offset};
    return m_bytes.subspan(offset);
}

std::byte ElfView::byte_at(std::uint64_t offset, std::string_view field) const
{
    return bytes_at(offset, 1, field).front();
}

std::optional<std::uint64_t> ElfView::end_of_string(std::uint64_t offset) const
{
    constexpr std::uint64_t short_string = 256;
    const auto find_nul = [this](std::uint64_t from, std::uint64_t to) {
        const void* const nul = std::memchr(m_bytes.data() + from, 0, to - from);
        return nul == nullptr ? to
                              : static_cast<std::uint64_t>(
                                    static_cast<const std::byte*>(nul) - m_bytes.data());
    };
    const std::uint64_t size = m_bytes.size();
    const std::uint64_t near = offset + std::min(size - offset, short_string);
    if (const auto nul = find_nul(offset, near); nul < near)
        return nul;
    if (near == size)
        return std::nullopt;

    auto known = m_long_strings.lower_bound(near);
    if (known == m_long_strings.end() || known->second > offset)
    {
        const std::uint64_t searched = known == m_long_strings.end() ? size : known->second;
        const std::uint64_t nul = find_nul(near, std::max(near, searched));
        if (known == m_long_strings.end() || nul < searched)
            known = m_long_strings.emplace(nul, offset).first;
        else
            known->second = offset;
    }
    if (known->first == size)
        return std::nullopt;
    return known->first;
}

std::optional<std::string_view> ElfView::find_string(std::uint64_t offset) const
{
    if (offset >= m_bytes.size())
        return std::nullopt;
    const auto end = end_of_string(offset);
    if (!end)
        return std::nullopt;
    return std::string_view{
        static_cast<const char*>(static_cast<const void*>(m_bytes.data() + offset)),
        static_cast<std::size_t>(*end - offset)};
}

std::string_view ElfView::string_at(std::uint64_t offset, std::string_view field) const
{
    if (const auto text = find_string(offset))
        return *text;
    throw LoaderCrash{std::string{field}, m_hdr + std::max<std::uint64_t>(offset, m_bytes.size())};
}

std::string_view ElfView::symbol_name(
    std::uint64_t strtab, const Elf64_Sym& symbol, std::uint64_t index) const
{
    const std::uint64_t offset = strtab + symbol.st_name;
    if (const auto name = find_string(offset))
        return *name;
    throw LoaderCrash{
        fmt::format("st_name of symbol {}", index),
        m_hdr + std::max<std::uint64_t>(offset, m_bytes.size())};
}

Elf64_Shdr ElfView::section(std::uint32_t index) const
{
    return load<Elf64_Shdr>(m_ehdr.e_shoff + index * sizeof(Elf64_Shdr), "e_shoff");
}

void ElfView::set_section(std::uint32_t index, const Elf64_Shdr& header)
{
    const std::uint64_t offset = m_ehdr.e_shoff + index * sizeof(Elf64_Shdr);
    m_memory->store(m_hdr + offset, header);
    m_long_strings.clear();
}

std::vector<Elf64_Shdr> ElfView::sections() const
{
    std::vector<Elf64_Shdr> headers(shnum());
    const auto bytes =
        bytes_at(m_ehdr.e_shoff, std::uint64_t{shnum()} * sizeof(Elf64_Shdr), "e_shoff");
    if (!bytes.empty())
        std::memcpy(headers.data(), bytes.data(), bytes.size());
    return headers;
}

void ElfView::set_sections(std::span<const Elf64_Shdr> headers)
{
    m_memory->write(section_headers(), std::as_bytes(headers));
    m_long_strings.clear();
}

std::string_view ElfView::section_name(const Elf64_Shdr& header, std::uint32_t index) const
{
    const Elf64_Shdr names = section(m_ehdr.e_shstrndx);
    const std::uint64_t offset = names.sh_offset + header.sh_name;
    if (offset >= m_bytes.size())
        throw LoaderCrash{fmt::format("sh_name of section {}", index), m_hdr + offset};
    return string_at(offset, "a section's name");
}

std::string_view ElfView::section_name(std::uint32_t index) const
{
    return section_name(section(index), index);
}

std::uint32_t ElfView::find_sec(std::string_view name) const
{
    return find(name, false);
}

std::uint32_t ElfView::find_any_sec(std::string_view name) const
{
    return find(name, true);
}

std::optional<std::uint32_t> ElfView::find_any_unique_sec(std::string_view name) const
{
    const std::uint32_t index = find(name, true);
    if (index != 0 && find(name, true, index + 1) != 0)
        return std::nullopt;
    return index;
}

std::uint32_t ElfView::find(std::string_view name, bool any, std::uint32_t first) const
{
    const std::uint64_t names = section(m_ehdr.e_shstrndx).sh_offset;
    for (std::uint32_t i = first; i < shnum(); ++i)
    {
        const Elf64_Shdr header = section(i);
        if (!any && (header.sh_flags & SHF_ALLOC) == 0)
            continue;
        const std::uint64_t offset = names + header.sh_name;
        if (offset >= m_bytes.size())
            throw LoaderCrash{fmt::format("sh_name of section {}", i), m_hdr + offset};
        // strcmp() stops at the first difference, so a name may end where the copy does.
        const auto rest = m_bytes.subspan(offset);
        const auto common = std::min<std::uint64_t>(rest.size(), name.size());
        if (std::memcmp(rest.data(), name.data(), common) != 0)
            continue;
        if (rest.size() <= name.size())
            throw LoaderCrash{fmt::format("sh_name of section {}", i), m_hdr + m_bytes.size()};
        if (rest[name.size()] == std::byte{0})
            return i;
    }
    return 0;
}

} // namespace kobox
