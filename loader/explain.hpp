#pragma once

#include "loader/load_context.hpp"
#include "loader/refusal.hpp"

#include <cstddef>
#include <functional>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace kobox
{

/// What is known beside the kernel that refused.
struct ExplainSources
{
    /// Modules that export a symbol and are not loaded; empty: nobody knows of any.
    std::function<std::vector<std::string>(std::string_view symbol)> providers{};
    /// Other releases, to be named when they export what is missing.
    std::vector<const KernelProfile*> other_kernels{};
    /// Where similar names of missing symbols are looked for; 0: nowhere.
    std::size_t max_nearest{8};
};

/// What an observer of the load keeps for explain().
struct RefusalNotes
{
    static constexpr std::size_t max_refusals = 1000;
    [[nodiscard]] bool wants_more() const noexcept { return refusals.size() < max_refusals; }

    std::vector<Refusal> refusals{}; ///< in the order in which they were noted
    /// What the last stage wrote to the kernel log: the index of the first
    /// record, and of the one behind the last.
    std::size_t log_first{};
    std::size_t log_end{};

    void stage_entered(const LoadContext& context);
    void stage_failed(const LoadContext& context);
    /// A module of millions of missing symbols has the first ones explained.
    void add(Refusal refusal);
};

/// An observer that wants nothing else.
class RefusalRecorder final : public RefusalObserver
{
public:
    void stage_entered(std::string_view /*name*/, const LoadContext& context) override
    {
        m_notes.stage_entered(context);
    }
    void stage_failed(
        std::string_view /*name*/, const LoadContext& context, const Failure& /*failure*/) override
    {
        m_notes.stage_failed(context);
    }
    void refused(Refusal refusal) override { m_notes.add(std::move(refusal)); }
    [[nodiscard]] bool wants_refusals() const override { return m_notes.wants_more(); }
    [[nodiscard]] const RefusalNotes& notes() const noexcept { return m_notes; }

private:
    RefusalNotes m_notes;
};

/// Why `context`'s load ended with `failure`, in full: what the stages found wrong, and for symbols
/// that are missing, where they are; where no stage noted anything, the line with which the kernel
/// refused, or nothing but stage and errno. Empty when the kernel did not refuse, or when init did.
/// Called before anything else is loaded into the kernel.
[[nodiscard]] std::vector<Refusal> explain(
    LoadContext& context, const Failure& failure, const RefusalNotes& notes,
    const ExplainSources& sources);

/// Exports of the kernel whose names are close to one that it does not have, the closest first.
[[nodiscard]] std::vector<std::string> nearest_exports(
    const KernelProfile& profile, std::string_view name);

} // namespace kobox
