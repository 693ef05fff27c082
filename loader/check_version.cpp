#include "loader/check_version.hpp"

#include "loader/module_list.hpp"
#include "loader/pr.hpp"
#include "loader/refusal.hpp"
#include "loader/taint.hpp"

#include <algorithm>
#include <cerrno>
#include <utility>

namespace kobox
{
namespace
{

constexpr std::size_t longest_hashed = 1024;

std::string crc_text(Kernel& kernel, GuestAddr at)
{
    std::uint32_t crc = 0;
    return kernel.memory().try_read(at, std::as_writable_bytes(std::span{&crc, 1}))
               ? fmt::format("{:#010x}", crc)
               : std::string{};
}

std::vector<std::string_view> words(std::string_view text)
{
    std::vector<std::string_view> words;
    while (!text.empty())
    {
        const auto end = std::min(text.find(' '), text.size());
        if (end != 0)
            words.push_back(text.substr(0, end));
        text.remove_prefix(std::min(end + 1, text.size()));
    }
    return words;
}

} // namespace

VersionTable::VersionTable(LoadContext& context) : m_context{&context}, m_elf{context}
{
    const KernelProfile& profile = context.kernel.profile();
    // A kernel without CONFIG_MODVERSIONS need not have the struct: nobody asks then.
    if (!profile.has_member("modversion_info", "crc"))
        return;
    m_entry_size = profile.size_of("modversion_info");
    m_crc_offset = profile.offset_of("modversion_info", "crc");
    m_name_offset = profile.offset_of("modversion_info", "name");
    const Elf64_Shdr header = m_elf.section(context.info.index.vers);
    m_start = header.sh_addr - to_u64(m_elf.hdr());
    m_count = header.sh_size / m_entry_size;
}

bool VersionTable::add(std::string_view name, std::uint64_t crc)
{
    if (name.size() <= longest_hashed)
        return m_crcs.emplace(name, crc).second;
    m_long_names.emplace_back(name, crc);
    return true;
}

std::optional<std::uint64_t> VersionTable::find_crc(std::string_view symbol)
{
    if (symbol.size() > longest_hashed)
    {
        const auto found =
            std::ranges::find(m_long_names, symbol, &decltype(m_long_names)::value_type::first);
        if (found != m_long_names.end())
            return found->second;
    }
    else if (const auto found = m_crcs.find(symbol); found != m_crcs.end())
        return found->second;
    while (m_indexed < m_count)
    {
        const std::uint64_t at = m_start + m_indexed++ * m_entry_size;
        const auto name = m_elf.string_at(at + m_name_offset, "a name of __versions");
        const auto crc = m_elf.load<std::uint64_t>(at + m_crc_offset, "__versions");
        const bool first = add(name, crc);
        if (first && name == symbol)
            return crc;
    }
    return std::nullopt;
}

bool VersionTable::check_version(std::string_view symbol, GuestAddr crc_at, GuestAddr owner)
{
    Kernel& kernel = m_context->kernel;
    const LoadInfo& info = m_context->info;
    // An exporter without CRCs has tainted the kernel already.
    if (crc_at == GuestAddr{})
        return true;
    const auto refused = [&](RefusalRule rule, std::string_view found) {
        note(
            *m_context, {.rule = rule,
                         .function = "check_version",
                         .err = EINVAL,
                         .subject = std::string{symbol},
                         .owner = owner_in_reports(kernel, owner),
                         .compared = {{"CRC", crc_text(kernel, crc_at), std::string{found}}}});
        return false;
    };
    if (info.index.vers == 0)
        return try_to_force_load(kernel, info.mod, symbol).has_value() ||
               refused(RefusalRule::versions_missing, {});

    const auto crc = find_crc(symbol);
    if (!crc)
    {
        pr_warn(kernel, "{}: no symbol version for {}", info.name, symbol);
        return refused(RefusalRule::version_missing, {});
    }
    if (*crc == kernel.memory().load<std::uint32_t>(crc_at))
        return true;
    pr_warn(kernel, "{}: disagrees about version of symbol {}", info.name, symbol);
    return refused(RefusalRule::version_differs, fmt::format("{:#010x}", *crc));
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

std::vector<Comparison> compare_magic(
    std::string_view kernel, std::string_view module, bool has_crcs)
{
    auto wanted = words(kernel);
    auto found = words(module);
    std::vector<Comparison> fields;
    const auto take_release = [](std::vector<std::string_view>& from) {
        if (from.empty())
            return std::string{};
        std::string release{from.front()};
        from.erase(from.begin());
        return release;
    };
    Comparison release{"release", take_release(wanted), take_release(found)};
    if (!has_crcs)
        fields.push_back(std::move(release));
    const auto has = [](const std::vector<std::string_view>& in, std::string_view word) {
        return std::ranges::find(in, word) != in.end();
    };
    for (const auto word : wanted)
        fields.push_back(
            {std::string{word}, std::string{word},
             has(found, word) ? std::string{word} : std::string{}});
    for (const auto word : found)
        if (!has(wanted, word))
            fields.push_back({std::string{word}, {}, std::string{word}});
    const bool all_same = std::ranges::all_of(fields, &Comparison::same);
    // The same words in another order, or other blanks: the strings differ as a whole.
    if (all_same)
        fields.push_back({"the whole string", std::string{kernel}, std::string{module}});
    return fields;
}

} // namespace kobox
