#include "loader/find_symbol.hpp"

#include "loader/module_list.hpp"

#include <algorithm>
#include <array>
#include <cstring>

namespace kobox
{
namespace
{

constexpr std::uint64_t no_limit = std::uint64_t{1} << 32;
constexpr std::uint64_t crc_size = sizeof(std::int32_t);

/// KSYM_FLAG_GPL_ONLY, include/linux/module_symbol.h (v7.2)
constexpr std::uint8_t flag_gpl_only = 1;
/// Pivots of a table that are remembered: those of the first thirteen steps.
constexpr std::size_t remembered_pivots = (1U << 13) - 1;

/// strcmp() of `name` with a string of the guest as far as `bytes` go; nullopt: they are equal so
/// far.
std::optional<int> compare_bytes(std::string_view name, std::span<const std::byte> bytes)
{
    const auto common = std::min(name.size(), bytes.size());
    for (std::size_t i = 0; i < common; ++i)
    {
        const auto ours = static_cast<unsigned char>(name[i]);
        const auto theirs = std::to_integer<unsigned char>(bytes[i]);
        if (ours != theirs)
            return ours < theirs ? -1 : 1;
    }
    if (name.size() < bytes.size())
        return bytes[name.size()] == std::byte{0} ? 0 : -1;
    return std::nullopt;
}

/// The first eight bytes of a string as a number that orders as strcmp() does: nullopt when the
/// string goes on beyond what is given.
std::optional<std::uint64_t> head_of(std::span<const std::byte> bytes)
{
    std::uint64_t head = 0;
    for (std::size_t i = 0; i < sizeof(head); ++i)
    {
        if (i == bytes.size())
            return std::nullopt;
        head |= std::to_integer<std::uint64_t>(bytes[i]) << (8 * (sizeof(head) - 1 - i));
        if (bytes[i] == std::byte{0})
            break;
    }
    return head;
}

/// The same of a name, which ends where it ends.
std::uint64_t head_of(std::string_view name)
{
    std::array<std::byte, sizeof(std::uint64_t)> padded{};
    std::memcpy(padded.data(), name.data(), std::min(name.size(), padded.size()));
    return *head_of(std::span<const std::byte>{padded});
}

struct ImageTable
{
    std::string_view start, stop, crcs, flags;
    bool gpl_only;
};
constexpr auto image_tables = std::to_array<ImageTable>({
    {"__start___ksymtab", "__stop___ksymtab", "__start___kcrctab", "__start___kflagstab", false},
    {"__start___ksymtab_gpl", "__stop___ksymtab_gpl", "__start___kcrctab_gpl", {}, true},
});

} // namespace

bool has_flagstab(const KernelProfile& profile)
{
    return profile.has_member("module", "flagstab");
}

std::vector<ExportTable> module_exports(Kernel& kernel, GuestAddr mod)
{
    const GuestStruct module = module_at(kernel, mod);
    if (has_flagstab(kernel.profile()))
        return {
            {module.get<GuestAddr>("syms"), module.get<std::uint32_t>("num_syms"),
             module.has("crcs") ? module.get<GuestAddr>("crcs") : GuestAddr{}, false, mod,
             module.get<GuestAddr>("flagstab")}};
    return {
        {module.get<GuestAddr>("syms"), module.get<std::uint32_t>("num_syms"),
         module.get<GuestAddr>("crcs"), false, mod},
        {module.get<GuestAddr>("gpl_syms"), module.get<std::uint32_t>("num_gpl_syms"),
         module.get<GuestAddr>("gpl_crcs"), true, mod},
    };
}

SymbolSearch::SymbolSearch(Kernel& kernel) : m_kernel{&kernel}
{
    const KernelProfile& profile = kernel.profile();
    m_entry_size = profile.size_of("kernel_symbol");
    m_value_offset = profile.offset_of("kernel_symbol", "value_offset");
    m_name_offset = profile.offset_of("kernel_symbol", "name_offset");
    m_namespace_offset = profile.offset_of("kernel_symbol", "namespace_offset");

    for (const ImageTable& table : image_tables)
    {
        const auto start = kernel.image_symbol(table.start);
        const auto stop = kernel.image_symbol(table.stop);
        const auto crcs = kernel.image_symbol(table.crcs);
        if (start && stop)
            m_tables.push_back(
                {*start, (*stop - *start) / m_entry_size, crcs.value_or(GuestAddr{}),
                 table.gpl_only, GuestAddr{},
                 kernel.image_symbol(table.flags).value_or(GuestAddr{})});
    }
    for (const GuestAddr mod : module_list(kernel))
    {
        if (module_state(kernel, mod) == ModuleState::unformed)
            continue;
        for (const ExportTable& table : module_exports(kernel, mod))
            if (table.count != 0)
                m_tables.push_back(table);
    }
}

std::optional<FoundSymbol> SymbolSearch::find_symbol(std::string_view name, bool gplok) const
{
    m_pivots.resize(m_tables.size());
    const Wanted wanted{name, head_of(name)};
    for (std::size_t i = 0; i < m_tables.size(); ++i)
    {
        const ExportTable& table = m_tables[i];
        if (table.gpl_only && !gplok)
            continue;
        const auto entry = search(table, m_pivots[i], wanted);
        if (!entry)
            continue;
        GuestMemory& memory = m_kernel->memory();
        const std::uint64_t index = (*entry - table.start) / m_entry_size;
        const bool flagged = table.flags != GuestAddr{} &&
                             (memory.load<std::uint8_t>(table.flags + index) & flag_gpl_only) != 0;
        if (flagged && !gplok)
            continue;
        FoundSymbol found;
        found.entry = *entry;
        found.value = follow(*entry + m_value_offset);
        found.owner = table.owner;
        found.gpl_only = table.gpl_only || flagged;
        if (table.crcs != GuestAddr{})
            found.crc_at = table.crcs + index * crc_size;
        const GuestAddr name_space = *entry + m_namespace_offset;
        if (memory.load<std::int32_t>(name_space) != 0)
            found.name_space = memory.load_cstring(follow(name_space), no_limit);
        return found;
    }
    return std::nullopt;
}

std::string SymbolSearch::symbol_name(GuestAddr entry) const
{
    return m_kernel->memory().load_cstring(follow(entry + m_name_offset), no_limit);
}

/// The steps of bsearch(), lib/bsearch.c (v6.1): in a table that is not sorted the result depends
/// on them.
std::optional<GuestAddr> SymbolSearch::search(
    const ExportTable& table, Pivots& pivots, const Wanted& wanted) const
{
    GuestAddr base = table.start;
    std::uint64_t count = table.count;
    // The steps are those down a tree: its nodes are numbered as a heap's.
    std::size_t step = 0;
    while (count > 0)
    {
        const GuestAddr pivot = base + (count >> 1) * m_entry_size;
        const int order = compare_pivot(wanted, pivot, step, pivots);
        if (order == 0)
            return pivot;
        step = 2 * step + (order > 0 ? 2 : 1);
        if (order > 0)
        {
            base = pivot + m_entry_size;
            --count;
        }
        count >>= 1;
    }
    return std::nullopt;
}

int SymbolSearch::compare_pivot(
    const Wanted& wanted, GuestAddr entry, std::size_t step, Pivots& pivots) const
{
    if (step >= remembered_pivots)
        return compare(wanted.name, follow(entry + m_name_offset));
    if (pivots.size() <= step)
        pivots.resize(step + 1);
    Pivot& pivot = pivots[step];
    if (pivot.bytes.empty())
        pivot = read_pivot(entry);
    if (pivot.head && *pivot.head != wanted.head)
        return wanted.head < *pivot.head ? -1 : 1;
    if (const auto order = compare_bytes(wanted.name, pivot.bytes))
        return *order;
    return compare(wanted.name, follow(entry + m_name_offset));
}

SymbolSearch::Pivot SymbolSearch::read_pivot(GuestAddr entry) const
{
    const GuestAddr string = follow(entry + m_name_offset);
    const auto view =
        m_kernel->memory().view({string, page_size - (to_u64(string) & (page_size - 1))});
    if (!view)
        throw GuestFault{string, Access::read};
    return {*view, head_of(*view)};
}

/// offset_to_ptr(), include/linux/compiler.h (v6.1): a 32-bit offset from where it stands.
GuestAddr SymbolSearch::follow(GuestAddr field) const
{
    const std::int64_t offset = m_kernel->memory().load<std::int32_t>(field);
    return field + static_cast<std::uint64_t>(offset);
}

/// strcmp() of `name` with a string of the guest.
int SymbolSearch::compare(std::string_view name, GuestAddr string) const
{
    while (true)
    {
        const std::uint64_t in_page = page_size - (to_u64(string) & (page_size - 1));
        const auto bytes = m_kernel->memory().view({string, in_page});
        if (!bytes)
            throw GuestFault{string, Access::read};
        if (const auto order = compare_bytes(name, *bytes))
            return *order;
        name.remove_prefix(in_page);
        string += in_page;
    }
}

} // namespace kobox
