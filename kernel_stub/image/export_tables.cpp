#include "kernel_stub/image/export_tables.hpp"

#include <cstdint>
#include <cstring>
#include <map>
#include <string_view>

namespace kobox
{

namespace
{

constexpr std::uint64_t entry_size = 12;

void store_prel32(std::vector<std::byte>& bytes, std::uint64_t at, GuestAddr base, GuestAddr target)
{
    // The kernel wraps around in the same way: a per-CPU offset is a small number, its entry lies
    // at the top of the address space.
    const auto relative = static_cast<std::uint32_t>(target - (base + at));
    std::memcpy(bytes.data() + at, &relative, sizeof relative);
}

/// Names and namespaces as the linker merges them: every distinct string once.
class Strings
{
public:
    std::uint64_t add(std::string_view text)
    {
        const std::uint64_t at = m_bytes.size();
        const auto bytes = std::as_bytes(std::span{text});
        m_bytes.insert(m_bytes.end(), bytes.begin(), bytes.end());
        m_bytes.push_back(std::byte{0});
        return at;
    }
    std::uint64_t add_shared(std::string_view text)
    {
        const auto known = m_shared.find(text);
        if (known != m_shared.end())
            return known->second;
        const std::uint64_t at = add(text);
        m_shared.emplace(text, at);
        return at;
    }
    void reserve(std::uint64_t bytes) { m_bytes.reserve(bytes); }
    [[nodiscard]] std::vector<std::byte> take() { return std::move(m_bytes); }

private:
    std::vector<std::byte> m_bytes;
    std::map<std::string_view, std::uint64_t> m_shared;
};

} // namespace

std::vector<TableSection> export_tables(
    const KernelProfile& profile, std::span<const GuestAddr> values, GuestAddr start)
{
    std::uint64_t count[2]{};
    std::uint64_t name_bytes = 0;
    for (const ProfileExport& e : profile.exports)
    {
        ++count[e.license == ExportLicense::gpl];
        name_bytes += e.name.size() + 1;
    }
    const bool crcs = profile.option("MODVERSIONS");

    std::vector<TableSection> sections{
        {"__ksymtab", {}, {}},     {"__ksymtab_gpl", {}, {}},     {"__kcrctab", {}, {}},
        {"__kcrctab_gpl", {}, {}}, {"__ksymtab_strings", {}, {}},
    };
    GuestAddr next = start;
    for (std::uint64_t gpl = 0; gpl < 2; ++gpl)
    {
        sections[gpl].start = next;
        sections[gpl].bytes.resize(count[gpl] * entry_size);
        next += sections[gpl].bytes.size();
    }
    for (std::uint64_t gpl = 0; gpl < 2; ++gpl)
    {
        sections[2 + gpl].start = next;
        sections[2 + gpl].bytes.resize(crcs ? count[gpl] * sizeof(std::uint32_t) : 0);
        next += sections[2 + gpl].bytes.size();
    }
    sections[4].start = next;

    Strings strings;
    strings.reserve(name_bytes + 256);
    std::uint64_t row[2]{};
    for (std::size_t i = 0; i < profile.exports.size(); ++i)
    {
        const ProfileExport& e = profile.exports[i];
        const std::size_t gpl = e.license == ExportLicense::gpl ? 1 : 0;
        TableSection& table = sections[gpl];
        const std::uint64_t at = row[gpl] * entry_size;
        store_prel32(table.bytes, at, table.start, values[i]);
        store_prel32(table.bytes, at + 4, table.start, next + strings.add(e.name));
        store_prel32(table.bytes, at + 8, table.start, next + strings.add_shared(e.name_space));
        if (crcs)
            std::memcpy(
                sections[2 + gpl].bytes.data() + row[gpl] * sizeof e.crc, &e.crc, sizeof e.crc);
        ++row[gpl];
    }
    sections[4].bytes = strings.take();
    return sections;
}

} // namespace kobox
