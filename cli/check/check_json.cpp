#include "cli/check/check_report.hpp"
#include "cli/errno_name.hpp"
#include "cli/reasons_json.hpp"

#include <nlohmann/json.hpp>

namespace kobox::cli
{
namespace
{

using Json = nlohmann::ordered_json;

Json to_json(const CheckResult& result, std::size_t kernel_index, const CheckedKernel& kernel)
{
    const Verdict& verdict = result.verdict;
    const bool held_up = verdict.good() && !result.good();
    return {
        {"kernel", kernel_index},
        {"kind", held_up          ? "needs_refused"
                 : verdict.good() ? "loads"
                                  : name_of(verdict.kind)},
        {"good", result.good()},
        {"errno", verdict.err},
        {"errno_name", verdict.err != 0 ? Json(errno_name(verdict.err)) : Json(nullptr)},
        {"stage", verdict.stage.empty() ? Json(nullptr) : Json(verdict.stage)},
        {"detail", verdict.detail},
        {"text", verdict.line()},
        {"reasons",
         reasons_json(verdict.refusals, {verdict.module, verdict.stage, kernel.release})},
        {"needs", result.needs},
        {"not_given", result.not_given},
        {"needs_refused", result.needs_refused},
        {"log", result.log},
    };
}

} // namespace

std::string check_json(const CheckReport& report)
{
    Json kernels = Json::array();
    for (std::size_t k = 0; k < report.kernels.size(); ++k)
    {
        const auto& kernel = report.kernels[k];
        std::size_t good = 0;
        for (const auto& row : report.rows)
            good += row.unreadable.empty() && row.results[k].good() ? 1 : 0;
        kernels.push_back(
            {{"name", kernel.label},
             {"release", kernel.release},
             {"vermagic_known", kernel.vermagic_known},
             {"good", good}});
    }
    Json modules = Json::array();
    for (const auto& row : report.rows)
    {
        Json results = Json::array();
        for (std::size_t k = 0; k < row.results.size(); ++k)
            results.push_back(to_json(row.results[k], k, report.kernels[k]));
        modules.push_back(
            {{"file", row.path},
             {"name", row.results.empty() ? std::string{} : row.results.front().verdict.module},
             {"file_size", row.size},
             {"unreadable", row.unreadable.empty() ? Json(nullptr) : Json(row.unreadable)},
             {"results", std::move(results)}});
    }
    const Json json = {
        {"schema", "kobox.check"},
        {"schema_version", 1},
        {"exit_code", to_int(report.exit_code())},
        {"kernels", std::move(kernels)},
        {"modules", std::move(modules)},
    };
    return json.dump(1, ' ', false, Json::error_handler_t::replace) + "\n";
}

} // namespace kobox::cli
