#include "loader/modinfo.hpp"

#include <algorithm>
#include <cstring>

namespace kobox
{
namespace
{

constexpr std::string_view field = "a string of .modinfo";

/// Mirrors next_string(), kernel/module/main.c (v6.1): `left` bytes remain in the section, counted
/// with the kernel's wrap-around; nullopt at the end.
std::optional<std::uint64_t> next_string(
    const ElfView& elf, std::uint64_t offset, std::uint64_t& left)
{
    const auto rest = elf.rest_at(offset, field);
    const auto length = static_cast<std::uint64_t>(
        std::find(rest.begin(), rest.end(), std::byte{0}) - rest.begin());
    if (length != 0 && left <= length)
        return std::nullopt;
    offset += length;
    left -= length;
    while (elf.byte_at(offset, field) == std::byte{0})
    {
        ++offset;
        if (left-- <= 1)
            return std::nullopt;
    }
    return offset;
}

/// strncmp() and the look at what follows: reads no further than the first difference.
bool has_tag(const ElfView& elf, std::uint64_t offset, std::string_view tag)
{
    const auto rest = elf.rest_at(offset, field);
    if (rest.size() > tag.size())
        return std::memcmp(rest.data(), tag.data(), tag.size()) == 0 &&
               rest[tag.size()] == std::byte{'='};
    for (const char c : tag)
        if (elf.byte_at(offset++, field) != static_cast<std::byte>(c))
            return false;
    return elf.byte_at(offset, field) == std::byte{'='};
}

} // namespace

Modinfo::Modinfo(const ElfView& elf, std::uint32_t index) : m_elf{&elf}
{
    const Elf64_Shdr header = elf.section(index);
    m_offset = header.sh_offset;
    m_size = header.sh_size;
}

std::optional<std::uint64_t> Modinfo::get_next(
    std::string_view tag, std::optional<std::uint64_t> previous) const
{
    std::uint64_t left = m_size;
    std::optional<std::uint64_t> at = m_offset;
    if (previous)
    {
        left -= *previous - m_offset;
        at = next_string(*m_elf, *previous, left);
    }
    for (; at; at = next_string(*m_elf, *at, left))
        if (has_tag(*m_elf, *at, tag))
            return *at + tag.size() + 1;
    return std::nullopt;
}

std::optional<std::string_view> Modinfo::get(std::string_view tag) const
{
    const auto at = get_next(tag, std::nullopt);
    if (!at)
        return std::nullopt;
    return m_elf->string_at(*at, field);
}

std::vector<std::string_view> Modinfo::get_all(std::string_view tag) const
{
    std::vector<std::string_view> values;
    for (auto at = get_next(tag, std::nullopt); at; at = get_next(tag, at))
        values.push_back(m_elf->string_at(*at, field));
    return values;
}

} // namespace kobox
