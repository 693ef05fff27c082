#include "cli/reasons.hpp"

#include "cli/kernel_lines.hpp"

#include <algorithm>
#include <array>

#include <spdlog/fmt/fmt.h>
#include <spdlog/fmt/ranges.h>

namespace kobox::cli
{
namespace
{

constexpr std::size_t reasons_shown = 10;
constexpr std::size_t names_shown = 5;

const Comparison& first_compared(const Refusal& refusal)
{
    static const Comparison nothing;
    return refusal.compared.empty() ? nothing : refusal.compared.front();
}

std::string or_none(std::string_view text)
{
    return text.empty() ? std::string{"none"} : std::string{text};
}

/// "a, b, c and 4 more".
std::string list_of(const std::vector<std::string>& names)
{
    const auto shown = std::min(names.size(), names_shown);
    auto text =
        fmt::format("{}", fmt::join(names.begin(), names.begin() + static_cast<long>(shown), ", "));
    if (shown < names.size())
        text += fmt::format(" and {} more", names.size() - shown);
    return text;
}

std::string vermagic_differs(const Refusal& refusal, const ReasonContext&)
{
    std::vector<std::string> fields;
    for (const auto& field : refusal.compared)
    {
        if (field.same())
            continue;
        if (field.wanted.empty())
            fields.push_back(fmt::format("the module has {}, the kernel has not", field.found));
        else if (field.found.empty())
            fields.push_back(fmt::format("the kernel has {}, the module has not", field.wanted));
        else
            fields.push_back(
                fmt::format("{} is '{}', should be '{}'", field.what, field.found, field.wanted));
    }
    std::vector<std::string> same;
    for (const auto& field : refusal.compared)
        if (field.same())
            same.push_back(field.what);
    auto text = fmt::format("vermagic in .modinfo: {}", fmt::join(fields, "; "));
    if (!same.empty())
        text += fmt::format(" (the same: {})", fmt::join(same, ", "));
    return text;
}

std::string vermagic_missing(const Refusal& refusal, const ReasonContext&)
{
    return fmt::format(
        ".modinfo has no vermagic; the kernel's is '{}'", first_compared(refusal).wanted);
}

std::string version_differs(const Refusal& refusal, const ReasonContext&)
{
    const auto& crc = first_compared(refusal);
    return fmt::format(
        "{}: the module was built against CRC {} (its __versions), {} exports it with {} (its "
        "__kcrctab)",
        refusal.subject, crc.found, refusal.owner, crc.wanted);
}

std::string version_missing(const Refusal& refusal, const ReasonContext&)
{
    return fmt::format(
        "{}: __versions has no entry for it; {} exports it with CRC {}", refusal.subject,
        refusal.owner, first_compared(refusal).wanted);
}

std::string versions_missing(const Refusal& refusal, const ReasonContext&)
{
    return fmt::format(
        "the module has no __versions section; the kernel checks CRCs ({} has {})", refusal.subject,
        first_compared(refusal).wanted);
}

std::string symbol_missing(const Refusal& refusal, const ReasonContext& context)
{
    auto text = fmt::format(
        "{}: neither {} nor a loaded module exports it", refusal.subject, context.release);
    if (!refusal.providers.empty())
        text += fmt::format("; {} would", list_of(refusal.providers));
    if (!refusal.other_kernels.empty())
        text += fmt::format("; {} exports it", list_of(refusal.other_kernels));
    if (!refusal.nearest.empty())
        text += fmt::format("; similar names: {}", list_of(refusal.nearest));
    return text;
}

std::string symbol_gpl_only(const Refusal& refusal, const ReasonContext&)
{
    return fmt::format(
        "{}: {} exports it under the GPL only, and the module's licence is '{}'", refusal.subject,
        refusal.owner, first_compared(refusal).found);
}

std::string symbol_proprietary(const Refusal& refusal, const ReasonContext&)
{
    return fmt::format(
        "{}: it belongs to the proprietary module {}, and this module uses GPL-only symbols too",
        refusal.subject, refusal.owner);
}

std::string symbol_owner_busy(const Refusal& refusal, const ReasonContext&)
{
    return fmt::format(
        "{}: its module {} is still being loaded, or is going", refusal.subject, refusal.owner);
}

std::string namespace_missing(const Refusal& refusal, const ReasonContext&)
{
    const auto& names = first_compared(refusal);
    return fmt::format(
        "{}: {} exports it in namespace {}; the module imports {}", refusal.subject, refusal.owner,
        names.wanted, or_none(names.found));
}

std::string export_duplicate(const Refusal& refusal, const ReasonContext&)
{
    return fmt::format("{}: {} exports it already", refusal.subject, refusal.owner);
}

std::string kernel_message(const Refusal& refusal, const ReasonContext&)
{
    const auto meaning = meaning_of_line(refusal.message).meaning;
    return meaning.empty() ? fmt::format("the kernel says: {}", refusal.message)
                           : std::string{meaning};
}

std::string silent(const Refusal& refusal, const ReasonContext& context)
{
    const auto meaning = meaning_of_silence(context.stage, refusal.err).meaning;
    return meaning.empty() ? std::string{"the kernel refuses without a word"}
                           : std::string{meaning};
}

std::string rebuild(const Refusal&, const ReasonContext& context)
{
    return fmt::format(
        "build the module against the headers and the Module.symvers of {}", context.release);
}

std::string provide_symbol(const Refusal& refusal, const ReasonContext& context)
{
    if (!refusal.providers.empty())
        return fmt::format(
            "load {} first: --with FILE, or --modules DIR when the module's depends: names it",
            refusal.providers.front());
    if (!refusal.other_kernels.empty())
        return fmt::format(
            "port it to {}: that kernel no longer, or not yet, exports {}", context.release,
            refusal.subject);
    if (!refusal.depends.empty())
        return fmt::format(
            "load {} first, which its depends: names: kobox run takes --with FILE or --modules "
            "DIR, kobox check the file of each",
            list_of(refusal.depends));
    if (!refusal.nearest.empty())
        return fmt::format("is {} meant?", refusal.nearest.front());
    return "load the module that exports it first, or do without it: the name is misspelt, is not "
           "exported, or needs an option that this kernel was built without";
}

std::string use_open_licence(const Refusal&, const ReasonContext&)
{
    return "declare a GPL-compatible MODULE_LICENSE() if that is the licence, or do without what "
           "is "
           "for the GPL only";
}

std::string separate_licences(const Refusal& refusal, const ReasonContext&)
{
    return fmt::format("do without the GPL-only symbols, or without those of {}", refusal.owner);
}

std::string wait_for_owner(const Refusal& refusal, const ReasonContext&)
{
    return fmt::format("load it when the init of {} is done", refusal.owner);
}

std::string import_namespace(const Refusal& refusal, const ReasonContext&)
{
    return fmt::format("add MODULE_IMPORT_NS({}) to the module", first_compared(refusal).wanted);
}

std::string rename_export(const Refusal& refusal, const ReasonContext&)
{
    if (refusal.owner == "vmlinux")
        return "rename the export: the kernel itself has one of this name";
    return fmt::format(
        "rename the export, or unload {}: two modules cannot both have it", refusal.owner);
}

std::string remedy_of_message(const Refusal& refusal, const ReasonContext&)
{
    return std::string{meaning_of_line(refusal.message).remedy};
}

std::string remedy_of_silence(const Refusal& refusal, const ReasonContext& context)
{
    return std::string{meaning_of_silence(context.stage, refusal.err).remedy};
}

struct Wording
{
    RefusalRule rule;
    std::string (*reason)(const Refusal&, const ReasonContext&);
    std::string (*remedy)(const Refusal&, const ReasonContext&);
};
constexpr auto wordings = std::to_array<Wording>({
    {RefusalRule::kernel_message, kernel_message, remedy_of_message},
    {RefusalRule::silent, silent, remedy_of_silence},
    {RefusalRule::vermagic_differs, vermagic_differs, rebuild},
    {RefusalRule::vermagic_missing, vermagic_missing, rebuild},
    {RefusalRule::version_differs, version_differs, rebuild},
    {RefusalRule::version_missing, version_missing, rebuild},
    {RefusalRule::versions_missing, versions_missing, rebuild},
    {RefusalRule::symbol_missing, symbol_missing, provide_symbol},
    {RefusalRule::symbol_gpl_only, symbol_gpl_only, use_open_licence},
    {RefusalRule::symbol_proprietary, symbol_proprietary, separate_licences},
    {RefusalRule::symbol_owner_busy, symbol_owner_busy, wait_for_owner},
    {RefusalRule::namespace_missing, namespace_missing, import_namespace},
    {RefusalRule::export_duplicate, export_duplicate, rename_export},
});

constexpr bool every_rule_has_its_place()
{
    for (std::size_t i = 0; i < wordings.size(); ++i)
        if (static_cast<std::size_t>(wordings.at(i).rule) != i)
            return false;
    return true;
}
static_assert(every_rule_has_its_place());

const Wording& wording_of(const Refusal& refusal)
{
    return wordings.at(static_cast<std::size_t>(refusal.rule));
}

} // namespace

std::string reason_text(const Refusal& refusal, const ReasonContext& context)
{
    return fmt::format("{}(): {}", refusal.function, wording_of(refusal).reason(refusal, context));
}

std::string remedy_text(const Refusal& refusal, const ReasonContext& context)
{
    return wording_of(refusal).remedy(refusal, context);
}

std::vector<std::string> reason_lines(
    std::span<const Refusal> refusals, const ReasonContext& context)
{
    std::vector<std::string> lines;
    std::vector<std::string> remedies;
    const auto shown = refusals.first(std::min(refusals.size(), reasons_shown));
    for (const auto& refusal : shown)
    {
        lines.push_back("  why: " + reason_text(refusal, context));
        auto remedy = remedy_text(refusal, context);
        if (!remedy.empty() && std::ranges::find(remedies, remedy) == remedies.end())
            remedies.push_back(std::move(remedy));
    }
    if (shown.size() < refusals.size())
        lines.push_back(fmt::format("  why: ... and {} more", refusals.size() - shown.size()));
    for (const auto& remedy : remedies)
        lines.push_back("  do:  " + remedy);
    return lines;
}

} // namespace kobox::cli
