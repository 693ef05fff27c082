#include "cli/reasons_json.hpp"

#include "cli/errno_name.hpp"

#include <nlohmann/json.hpp>

namespace kobox::cli
{

nlohmann::ordered_json reasons_json(std::span<const Refusal> refusals, const ReasonContext& context)
{
    using Json = nlohmann::ordered_json;
    Json reasons = Json::array();
    for (const auto& refusal : refusals)
    {
        Json compared = Json::array();
        for (const auto& field : refusal.compared)
            compared.push_back(
                {{"what", field.what},
                 {"wanted", field.wanted},
                 {"found", field.found},
                 {"same", field.same()}});
        reasons.push_back(
            {{"rule", name_of(refusal.rule)},
             {"function", refusal.function},
             {"errno", refusal.err},
             {"errno_name", errno_name(refusal.err)},
             {"subject", refusal.subject},
             {"owner", refusal.owner},
             {"compared", std::move(compared)},
             {"kernel_line", refusal.message},
             {"providers", refusal.providers},
             {"depends", refusal.depends},
             {"other_kernels", refusal.other_kernels},
             {"similar", refusal.nearest},
             {"text", reason_text(refusal, context)},
             {"remedy", remedy_text(refusal, context)}});
    }
    return reasons;
}

} // namespace kobox::cli
