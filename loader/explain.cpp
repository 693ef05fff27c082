#include "loader/explain.hpp"

#include "loader/find_symbol.hpp"
#include "loader/module_file.hpp"
#include "loader/module_list.hpp"

#include <algorithm>
#include <array>
#include <cstdint>
#include <utility>

namespace kobox
{
namespace
{

constexpr std::size_t nearest_shown = 3;
/// Longer names are no symbols: KSYM_NAME_LEN, include/linux/kallsyms.h (v6.1).
constexpr std::size_t longest_name = 512;

/// Edits (insert, delete, replace) that make one name of the other, or `limit` + 1 when there are
/// more.
std::size_t edit_distance(std::string_view a, std::string_view b, std::size_t limit)
{
    const auto gap = a.size() > b.size() ? a.size() - b.size() : b.size() - a.size();
    if (gap > limit || b.size() >= longest_name)
        return limit + 1;
    std::array<std::size_t, longest_name> row{};
    for (std::size_t j = 0; j <= b.size(); ++j)
        row.at(j) = j;
    for (std::size_t i = 1; i <= a.size(); ++i)
    {
        std::size_t diagonal = std::exchange(row[0], i);
        std::size_t best = row[0];
        for (std::size_t j = 1; j <= b.size(); ++j)
        {
            const std::size_t replace = diagonal + (a[i - 1] == b[j - 1] ? 0 : 1);
            diagonal = row.at(j);
            row.at(j) = std::min({replace, row.at(j) + 1, row.at(j - 1) + 1});
            best = std::min(best, row.at(j));
        }
        if (best > limit)
            return limit + 1;
    }
    return row.at(b.size());
}

/// Read once: .modinfo may be long, and the refusals many.
struct ModuleSays
{
    std::string license;
    std::vector<std::string> missing; ///< what depends: names and is not loaded
};

ModuleSays what_module_says(LoadContext& context)
{
    ModuleSays says{
        modinfo_value(context.request.file, "license"), modinfo_depends(context.request.file)};
    std::erase_if(says.missing, [&context](const std::string& name) {
        return find_module_all(context.kernel, name, true).has_value();
    });
    return says;
}

/// A missing symbol that the module's licence hides: the export as it is.
void find_behind_licence(LoadContext& context, const ModuleSays& says, Refusal& refusal)
{
    Kernel& kernel = context.kernel;
    const auto found = SymbolSearch{kernel}.find_symbol(refusal.subject, true);
    if (!found || !found->gpl_only)
        return;
    refusal.rule = RefusalRule::symbol_gpl_only;
    refusal.function = "find_symbol";
    refusal.owner = owner_in_reports(kernel, found->owner);
    refusal.compared = {
        {"licence", "compatible with the GPL",
         says.license.empty() ? "unspecified" : says.license}};
}

void find_elsewhere(
    LoadContext& context, const ExplainSources& sources, const ModuleSays& says,
    bool look_for_similar, Refusal& refusal)
{
    const KernelProfile& profile = context.kernel.profile();
    if (sources.providers)
        refusal.providers = sources.providers(refusal.subject);
    for (const KernelProfile* other : sources.other_kernels)
        if (other->release != profile.release && other->find_export(refusal.subject) != nullptr)
            refusal.other_kernels.push_back(other->release);
    refusal.depends = says.missing;
    if (look_for_similar && refusal.providers.empty())
        refusal.nearest = nearest_exports(profile, refusal.subject);
}

/// Stages that remark on modules which they do not refuse: there, only an error is a reason.
constexpr auto remarking_stages =
    std::to_array<std::string_view>({"layout_and_allocate", "add_unformed_module"});

/// The line that records[first, end) end with, where they do not end with a dump of the stack:
/// that has the line before it, or, as a WARN(), the line that it starts with.
const std::string& last_line(
    const std::vector<KlogRecord>& records, std::size_t first, std::size_t end)
{
    const std::string& last = records[end - 1].text;
    const auto find_back = [&](std::string_view start) {
        std::size_t at = end;
        while (at > first && !records[at - 1].text.starts_with(start))
            --at;
        return at;
    };
    if (last.starts_with("---[ end trace"))
        if (const std::size_t cut_here = find_back("------------[ cut here"); cut_here > first)
            return records[cut_here].text;
    if (last == " </TASK>")
        if (const std::size_t dump = find_back("CPU: "); dump > first + 1)
            return records[dump - 2].text;
    return last;
}

/// The last error that the stage printed, or its last line; empty when it printed nothing.
std::string refusing_line(const Klog& klog, std::string_view stage, const RefusalNotes& notes)
{
    const auto& records = klog.records();
    const std::size_t end = std::min(notes.log_end, records.size());
    for (std::size_t i = end; i > notes.log_first; --i)
        if (records[i - 1].level <= KernLevel::err)
            return records[i - 1].text;
    if (end <= notes.log_first ||
        std::ranges::find(remarking_stages, stage) != remarking_stages.end())
        return {};
    return last_line(records, notes.log_first, end);
}

} // namespace

void RefusalNotes::stage_entered(const LoadContext& context)
{
    log_first = context.kernel.klog().records().size();
}

void RefusalNotes::stage_failed(const LoadContext& context)
{
    log_end = context.kernel.klog().records().size();
}

void RefusalNotes::add(Refusal refusal)
{
    if (refusals.size() < max_refusals)
        refusals.push_back(std::move(refusal));
}

std::vector<std::string> nearest_exports(const KernelProfile& profile, std::string_view name)
{
    if (name.size() < 4 || name.size() >= longest_name)
        return {};
    const std::size_t limit = name.size() < 8 ? 1 : name.size() < 16 ? 2 : 3;
    std::vector<std::pair<std::size_t, std::string_view>> close;
    for (const ProfileExport& symbol : profile.exports)
        if (const auto edits = edit_distance(name, symbol.name, limit); edits <= limit)
            close.emplace_back(edits, symbol.name);
    std::ranges::sort(close);
    if (close.size() > nearest_shown)
        close.resize(nearest_shown);
    std::vector<std::string> names;
    names.reserve(close.size());
    for (const auto& [edits, symbol] : close)
        names.emplace_back(symbol);
    return names;
}

std::vector<Refusal> explain(
    LoadContext& context, const Failure& failure, const RefusalNotes& notes,
    const ExplainSources& sources)
{
    const int err = failure.err();
    if (err == 0 || context.init_ran)
        return {};
    auto refusals = notes.refusals;
    std::size_t similar_left = sources.max_nearest;
    const auto says = refusals.empty() ? ModuleSays{} : what_module_says(context);
    for (Refusal& refusal : refusals)
    {
        if (refusal.rule != RefusalRule::symbol_missing)
            continue;
        find_behind_licence(context, says, refusal);
        if (refusal.rule != RefusalRule::symbol_missing)
            continue;
        find_elsewhere(context, sources, says, similar_left != 0, refusal);
        similar_left -= similar_left != 0 ? 1 : 0;
    }
    if (!refusals.empty())
        return refusals;

    Refusal refusal{.rule = RefusalRule::silent, .function = failure.stage, .err = err};
    refusal.message = refusing_line(context.kernel.klog(), failure.stage, notes);
    if (!refusal.message.empty())
        refusal.rule = RefusalRule::kernel_message;
    refusals.push_back(std::move(refusal));
    return refusals;
}

} // namespace kobox
