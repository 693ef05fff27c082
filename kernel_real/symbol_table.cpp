#include "kernel_real/symbol_table.hpp"

#include <algorithm>
#include <cstring>
#include <stdexcept>

#include <spdlog/fmt/fmt.h>

namespace kobox
{

namespace
{

constexpr std::string_view text_types = "tTwW";
/// No function is longer: an address farther behind a symbol is not in it.
constexpr std::uint64_t longest_function = 0x20000;

struct Head
{
    std::uint64_t entries;
    std::uint64_t text_entries;
    std::uint64_t names_size;
};

template <typename T>
void append(std::vector<std::byte>& block, std::span<const T> values)
{
    const auto bytes = std::as_bytes(values);
    block.insert(block.end(), bytes.begin(), bytes.end());
}

/// The parts of the block lie at multiples of their elements' alignment.
template <typename T>
std::span<const T> part_of(std::span<const std::byte> block, std::uint64_t at, std::uint64_t count)
{
    const void* const start = block.subspan(at, count * sizeof(T)).data();
    return {static_cast<const T*>(start), count};
}

} // namespace

std::vector<std::byte> SymbolTable::build(std::vector<SymbolEntry> entries)
{
    std::ranges::stable_sort(entries, {}, &SymbolEntry::name);
    const auto rest = std::ranges::unique(entries, {}, &SymbolEntry::name);
    entries.erase(rest.begin(), rest.end());

    std::vector<Entry> table;
    std::string names;
    std::vector<std::uint32_t> by_address;
    for (const SymbolEntry& entry : entries)
    {
        if (text_types.find(entry.type) != std::string_view::npos)
            by_address.push_back(static_cast<std::uint32_t>(table.size()));
        table.push_back(
            {entry.value, static_cast<std::uint32_t>(names.size()),
             static_cast<std::uint32_t>(entry.type)});
        names += entry.name;
        names += '\0';
    }
    std::ranges::stable_sort(
        by_address, {}, [&table](std::uint32_t index) { return table[index].value; });

    std::vector<std::byte> block;
    const Head head{table.size(), by_address.size(), names.size()};
    append(block, std::span<const Head>{&head, 1});
    append(block, std::span<const Entry>{table});
    append(block, std::span<const std::uint32_t>{by_address});
    append(block, std::span<const char>{names});
    return block;
}

std::optional<SymbolTable> SymbolTable::attach(std::span<const std::byte> block)
{
    Head head{};
    if (block.size() < sizeof head)
        return std::nullopt;
    std::memcpy(&head, block.data(), sizeof head);
    const std::uint64_t limit = block.size();
    if (head.entries > limit || head.text_entries > head.entries || head.names_size > limit)
        return std::nullopt;
    const std::uint64_t indices_at = sizeof head + head.entries * sizeof(Entry);
    const std::uint64_t names_at = indices_at + head.text_entries * sizeof(std::uint32_t);
    if (names_at + head.names_size != limit || head.names_size == 0 || block.back() != std::byte{0})
        return std::nullopt;
    SymbolTable table;
    table.m_by_name = part_of<Entry>(block, sizeof head, head.entries);
    table.m_by_address = part_of<std::uint32_t>(block, indices_at, head.text_entries);
    const auto names = part_of<char>(block, names_at, head.names_size);
    table.m_names = {names.data(), names.size()};
    return table;
}

std::string_view SymbolTable::name(const Entry& entry) const noexcept
{
    if (entry.name >= m_names.size())
        return {};
    const auto rest = m_names.substr(entry.name);
    return rest.substr(0, rest.find('\0'));
}

const SymbolTable::Entry* SymbolTable::lookup(std::string_view wanted) const noexcept
{
    const auto found = std::ranges::lower_bound(
        m_by_name, wanted, {}, [this](const Entry& entry) { return name(entry); });
    return found != m_by_name.end() && name(*found) == wanted ? &*found : nullptr;
}

std::optional<GuestAddr> SymbolTable::find(std::string_view wanted) const
{
    const Entry* const entry = lookup(wanted);
    return entry == nullptr ? std::nullopt : std::optional{GuestAddr{entry->value}};
}

GuestAddr SymbolTable::at(std::string_view wanted) const
{
    if (const auto found = find(wanted))
        return *found;
    throw std::out_of_range{fmt::format("the kernel has no {}", wanted)};
}

std::uint64_t SymbolTable::offset_of(std::string_view type, std::string_view member) const
{
    return to_u64(at(fmt::format("@{}.{}", type, member)));
}
std::uint64_t SymbolTable::size_of(std::string_view type) const
{
    return to_u64(at(fmt::format("@{}", type)));
}
bool SymbolTable::has_member(std::string_view type, std::string_view member) const
{
    return lookup(fmt::format("@{}.{}", type, member)) != nullptr;
}

std::vector<SymbolTable::Member> SymbolTable::members_of(std::string_view type) const
{
    const std::string prefix = fmt::format("@{}.", type);
    const auto first = std::ranges::lower_bound(
        m_by_name, std::string_view{prefix}, {},
        [this](const Entry& entry) { return name(entry); });
    std::vector<Member> members;
    for (auto at = first; at != m_by_name.end() && name(*at).starts_with(prefix); ++at)
    {
        const auto member = name(*at).substr(prefix.size());
        if (member.find('.') == std::string_view::npos)
            members.push_back({member, at->value});
    }
    std::ranges::stable_sort(members, {}, &Member::offset);
    return members;
}

std::string SymbolTable::describe(GuestAddr addr) const
{
    const auto after =
        std::ranges::upper_bound(m_by_address, to_u64(addr), {}, [this](std::uint32_t index) {
            return m_by_name[index].value;
        });
    if (after != m_by_address.begin())
    {
        const Entry& entry = m_by_name[*(after - 1)];
        const std::uint64_t offset = to_u64(addr) - entry.value;
        if (offset < longest_function)
            return fmt::format("{}+{:#x}", name(entry), offset);
    }
    return fmt::format("{:#x}", to_u64(addr));
}

} // namespace kobox
