#pragma once

#include "cli/reasons.hpp"

#include <nlohmann/json_fwd.hpp>
#include <span>

namespace kobox::cli
{

/// The array `reasons` of a verdict (docs/REPORT.md).
[[nodiscard]] nlohmann::ordered_json reasons_json(
    std::span<const Refusal> refusals, const ReasonContext& context);

} // namespace kobox::cli
