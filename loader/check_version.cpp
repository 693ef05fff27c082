#include "loader/check_version.hpp"

#include "loader/pr.hpp"
#include "loader/taint.hpp"

#include <algorithm>

namespace kobox
{

VersionTable::VersionTable(LoadContext& context)
    : m_context{&context},
      m_elf{context},
      m_entry_size{context.kernel.profile().size_of("modversion_info")},
      m_crc_offset{context.kernel.profile().offset_of("modversion_info", "crc")},
      m_name_offset{context.kernel.profile().offset_of("modversion_info", "name")}
{
    const Elf64_Shdr header = m_elf.section(context.info.index.vers);
    m_start = header.sh_addr - to_u64(m_elf.hdr());
    m_count = header.sh_size / m_entry_size;
}

std::optional<std::uint64_t> VersionTable::find_crc(std::string_view symbol)
{
    if (const auto found = m_crcs.find(symbol); found != m_crcs.end())
        return found->second;
    while (m_indexed < m_count)
    {
        const std::uint64_t at = m_start + m_indexed++ * m_entry_size;
        const auto name = m_elf.string_at(at + m_name_offset, "a name of __versions");
        const auto crc = m_elf.load<std::uint64_t>(at + m_crc_offset, "__versions");
        const bool first = m_crcs.emplace(name, crc).second;
        if (first && name == symbol)
            return crc;
    }
    return std::nullopt;
}

bool VersionTable::check_version(std::string_view symbol, GuestAddr crc_at)
{
    Kernel& kernel = m_context->kernel;
    const LoadInfo& info = m_context->info;
    // An exporter without CRCs has tainted the kernel already.
    if (crc_at == GuestAddr{})
        return true;
    if (info.index.vers == 0)
        return try_to_force_load(kernel, info.mod, symbol).has_value();

    const auto crc = find_crc(symbol);
    if (!crc)
    {
        pr_warn(kernel, "{}: no symbol version for {}", info.name, symbol);
        return false;
    }
    if (*crc == kernel.memory().load<std::uint32_t>(crc_at))
        return true;
    pr_warn(kernel, "{}: disagrees about version of symbol {}", info.name, symbol);
    return false;
}

bool same_magic(std::string_view a, std::string_view b, bool has_crcs)
{
    if (has_crcs)
    {
        a.remove_prefix(std::min(a.find(' '), a.size()));
        b.remove_prefix(std::min(b.find(' '), b.size()));
    }
    return a == b;
}

} // namespace kobox
