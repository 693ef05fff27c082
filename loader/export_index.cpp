#include "loader/export_index.hpp"

#include "loader/module_file.hpp"
#include "loader/taint.hpp"

#include <algorithm>
#include <set>
#include <utility>

namespace kobox
{

void ExportIndex::add(std::string path, std::size_t group)
{
    Entry& entry = m_entries.emplace_back();
    entry.facts.name = module_name_of_path(path);
    entry.facts.path = std::move(path);
    entry.group = group;
    m_by_name.emplace(entry.facts.name, &entry);
}

void ExportIndex::add(ExporterFacts facts)
{
    Entry& entry = m_entries.emplace_back();
    entry.facts = std::move(facts);
    entry.any_group = true;
    std::call_once(entry.once, [] {});
    m_by_name.emplace(entry.facts.name, &entry);
}

const ExporterFacts& ExportIndex::read(Entry& entry)
{
    std::call_once(entry.once, [this, &facts = entry.facts] {
        const auto file = read_module_file(facts.path);
        if (!file)
        {
            facts.error = file.error();
            return;
        }
        const auto ko = KoReader::open(file->bytes);
        if (!ko)
        {
            facts.error = facts.path + ": " + ko.error();
            return;
        }
        facts.exports = ko_exports(*ko, *m_profile);
        facts.depends = modinfo_depends(file->bytes);
        const auto license = modinfo_value(file->bytes, "license");
        facts.proprietary = !license_is_gpl_compatible(license.empty() ? "unspecified" : license);
    });
    return entry.facts;
}

const ExporterFacts* ExportIndex::find(std::string_view name, std::size_t group)
{
    const auto [first, last] = m_by_name.equal_range(name);
    if (first == last)
        return nullptr;
    const auto same =
        std::find_if(first, last, [group](const auto& row) { return row.second->group == group; });
    return &read(*(same != last ? same : first)->second);
}

ExportIndex::Closure ExportIndex::closure(
    std::string_view name, const std::vector<std::string>& depends, std::size_t group)
{
    Closure closure;
    std::set<std::string, std::less<>> seen{std::string{name}};
    const auto visit = [&](const auto& self, const std::vector<std::string>& names) -> void {
        for (const std::string& needed : names)
        {
            if (!seen.insert(needed).second)
                continue;
            const ExporterFacts* facts = find(needed, group);
            if (facts == nullptr)
            {
                closure.missing.push_back(needed);
                continue;
            }
            self(self, facts->depends);
            closure.modules.push_back(facts);
        }
    };
    visit(visit, depends);
    return closure;
}

std::vector<const ExporterFacts*> ExportIndex::exporters_of(
    std::string_view symbol, std::size_t group)
{
    std::call_once(m_symbols_once, [this] {
        for (Entry& entry : m_entries)
            for (const KoExport& row : read(entry).exports)
                m_by_symbol.emplace(row.name, &entry);
    });
    std::vector<const ExporterFacts*> exporters;
    const auto [first, last] = m_by_symbol.equal_range(symbol);
    for (auto at = first; at != last; ++at)
        if (at->second->any_group || at->second->group == group)
            exporters.push_back(&at->second->facts);
    return exporters;
}

} // namespace kobox
