#include "cli/check/check_report.hpp"
#include "cli/reasons.hpp"

#include <array>
#include <map>

#include <nlohmann/json.hpp>
#include <spdlog/fmt/fmt.h>

namespace kobox::cli
{
namespace
{

using Json = nlohmann::ordered_json;

struct SarifRule
{
    std::string_view id;
    std::string_view text;
};
constexpr auto rules = std::to_array<SarifRule>({
    {"kernel_message", "The kernel refuses the module with a line in its log"},
    {"silent", "The kernel refuses the module without a word"},
    {"vermagic_differs", "The module was built for a kernel with another version magic"},
    {"vermagic_missing", "The module has no version magic"},
    {"version_differs", "The module was built against another version of an exported symbol"},
    {"version_missing", "The module does not say against which version of a symbol it was built"},
    {"versions_missing", "The module was built without symbol versions"},
    {"symbol_missing", "The module needs a symbol that nobody exports"},
    {"symbol_gpl_only", "The module needs a symbol that is for modules under the GPL"},
    {"symbol_proprietary", "The module mixes GPL-only symbols with those of a proprietary module"},
    {"symbol_owner_busy", "The module needs a symbol of a module that is not ready"},
    {"namespace_missing", "The module does not import the namespace of a symbol that it uses"},
    {"export_duplicate", "The module exports a symbol that exists already"},
    {"oops", "The module would crash the kernel's loader"},
    {"unsupported", "The emulator lacks what the load needs"},
    {"needs_refused", "The module needs another one that the kernel refuses"},
    {"unreadable", "The file could not be read"},
});

/// RFC 3986: everything in a path that is not unreserved, or a slash, as %XX.
std::string uri_of(std::string_view path)
{
    std::string uri;
    for (const char c : path)
    {
        const bool plain = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') ||
                           (c >= '0' && c <= '9') ||
                           std::string_view{"-._~/"}.find(c) != std::string_view::npos;
        if (plain)
            uri += c;
        else
            uri += fmt::format("%{:02X}", static_cast<unsigned char>(c));
    }
    return path.starts_with('/') ? "file://" + uri : uri;
}

Json result_json(
    std::string_view rule, const std::string& path, std::string message, Json properties)
{
    return {
        {"ruleId", rule},
        {"level", "error"},
        {"message", {{"text", std::move(message)}}},
        {"locations",
         Json::array({{{"physicalLocation", {{"artifactLocation", {{"uri", uri_of(path)}}}}}}})},
        {"properties", std::move(properties)},
    };
}

std::string_view rule_of(const CheckResult& result)
{
    switch (result.verdict.kind)
    {
    case VerdictKind::oops:
        return "oops";
    case VerdictKind::unsupported:
    case VerdictKind::budget:
        return "unsupported";
    default:
        return "needs_refused";
    }
}

void add_results(Json& results, const CheckRow& row, const CheckReport& report)
{
    if (!row.unreadable.empty())
        results.push_back(result_json("unreadable", row.path, row.unreadable, Json::object()));
    for (std::size_t k = 0; k < row.results.size(); ++k)
    {
        const auto& result = row.results[k];
        if (result.good())
            continue;
        const auto& kernel = report.kernels[k];
        const auto& verdict = result.verdict;
        const Json properties = {{"kernel", kernel.label}, {"release", kernel.release}};
        const ReasonContext about{verdict.module, verdict.stage, kernel.release};
        for (const auto& refusal : verdict.refusals)
        {
            auto text = fmt::format(
                "{} on {}: {}", verdict.module, kernel.release, reason_text(refusal, about));
            if (const auto remedy = remedy_text(refusal, about); !remedy.empty())
                text += ". To do: " + remedy;
            results.push_back(
                result_json(name_of(refusal.rule), row.path, std::move(text), properties));
        }
        if (verdict.refusals.empty())
        {
            const auto lines = result_lines(result, kernel);
            results.push_back(result_json(
                rule_of(result), row.path, lines.empty() ? verdict.line() : lines.front(),
                properties));
        }
    }
}

} // namespace

std::string check_sarif(const CheckReport& report, std::string_view version)
{
    Json rule_list = Json::array();
    for (const auto& rule : rules)
        rule_list.push_back({{"id", rule.id}, {"shortDescription", {{"text", rule.text}}}});
    Json results = Json::array();
    for (const auto& row : report.rows)
        add_results(results, row, report);
    const Json run = {
        {"tool",
         {{"driver", {{"name", "kobox"}, {"version", version}, {"rules", std::move(rule_list)}}}}},
        {"columnKind", "utf16CodeUnits"},
        {"results", std::move(results)},
    };
    const Json json = {
        {"$schema", "https://json.schemastore.org/sarif-2.1.0.json"},
        {"version", "2.1.0"},
        {"runs", Json::array({run})},
    };
    return json.dump(1, ' ', false, Json::error_handler_t::replace) + "\n";
}

} // namespace kobox::cli
