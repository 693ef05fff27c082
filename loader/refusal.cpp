#include "loader/refusal.hpp"

#include <algorithm>
#include <array>
#include <utility>

namespace kobox
{
namespace
{

struct RuleName
{
    RefusalRule rule;
    std::string_view name;
};
constexpr auto rule_names = std::to_array<RuleName>({
    {RefusalRule::kernel_message, "kernel_message"},
    {RefusalRule::silent, "silent"},
    {RefusalRule::vermagic_differs, "vermagic_differs"},
    {RefusalRule::vermagic_missing, "vermagic_missing"},
    {RefusalRule::version_differs, "version_differs"},
    {RefusalRule::version_missing, "version_missing"},
    {RefusalRule::versions_missing, "versions_missing"},
    {RefusalRule::symbol_missing, "symbol_missing"},
    {RefusalRule::symbol_gpl_only, "symbol_gpl_only"},
    {RefusalRule::symbol_proprietary, "symbol_proprietary"},
    {RefusalRule::symbol_owner_busy, "symbol_owner_busy"},
    {RefusalRule::namespace_missing, "namespace_missing"},
    {RefusalRule::export_duplicate, "export_duplicate"},
});

} // namespace

bool wants_note(const LoadContext& context)
{
    const auto* observer = dynamic_cast<const RefusalObserver*>(&context.observer);
    return observer != nullptr && observer->wants_refusals();
}

void note(LoadContext& context, Refusal refusal)
{
    if (auto* observer = dynamic_cast<RefusalObserver*>(&context.observer))
        observer->refused(std::move(refusal));
}

std::string_view name_of(RefusalRule rule) noexcept
{
    const auto* row = std::ranges::find(rule_names, rule, &RuleName::rule);
    return row != rule_names.end() ? row->name : std::string_view{};
}

} // namespace kobox
