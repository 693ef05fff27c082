#pragma once

#include "loader/refusal.hpp"

#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace kobox::cli
{

/// What a reason is about, beside itself.
struct ReasonContext
{
    std::string module;
    std::string_view stage;
    std::string_view release; ///< of the kernel that refused
};

/// One sentence: the kernel's function, what it compared with what, and where that stands.
[[nodiscard]] std::string reason_text(const Refusal& refusal, const ReasonContext& context);

/// One line of what to do about it; empty when there is nothing to advise.
[[nodiscard]] std::string remedy_text(const Refusal& refusal, const ReasonContext& context);

/// The lines below a verdict: "  why: ..." for the first reasons, "  do:  ..." for each remedy
/// once.
[[nodiscard]] std::vector<std::string> reason_lines(
    std::span<const Refusal> refusals, const ReasonContext& context);

} // namespace kobox::cli
