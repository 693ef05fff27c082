#include "loader/check_version.hpp"

#include "loader/crash.hpp"
#include "loader/pr.hpp"
#include "loader/taint.hpp"

#include <algorithm>
#include <cstring>

namespace kobox
{

VersionTable::VersionTable(LoadContext& context) : m_context{&context}, m_elf{context} {}

void VersionTable::index()
{
    m_indexed = true;
    const KernelProfile& profile = m_context->kernel.profile();
    const std::uint64_t entry_size = profile.size_of("modversion_info");
    const std::uint64_t crc = profile.offset_of("modversion_info", "crc");
    const std::uint64_t name = profile.offset_of("modversion_info", "name");

    const Elf64_Shdr header = m_elf.section(m_context->info.index.vers);
    const std::uint64_t start = header.sh_addr - to_u64(m_elf.hdr());
    const std::uint64_t count = header.sh_size / entry_size;
    m_crcs.reserve(std::min<std::uint64_t>(count, 1 << 16));
    for (std::uint64_t i = 0; i < count; ++i)
    {
        const std::uint64_t at = start + i * entry_size;
        const auto rest = m_elf.rest_at(at + name, "__versions");
        if (std::memchr(rest.data(), 0, rest.size()) == nullptr)
        {
            m_runs_out = true;
            m_end = at + name + rest.size();
            return;
        }
        m_crcs.emplace(
            m_elf.string_at(at + name, "__versions"),
            m_elf.load<std::uint64_t>(at + crc, "__versions"));
    }
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

    if (!m_indexed)
        index();
    const auto found = m_crcs.find(symbol);
    if (found == m_crcs.end())
    {
        if (m_runs_out)
            throw LoaderCrash{"a name of __versions", m_elf.hdr() + m_end};
        pr_warn(kernel, "{}: no symbol version for {}", info.name, symbol);
        return false;
    }
    if (found->second == kernel.memory().load<std::uint32_t>(crc_at))
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
