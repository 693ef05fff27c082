#pragma once

#include "loader/load_context.hpp"

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace kobox
{

/// The rules of the loader whose breach says more than its log line.
enum class RefusalRule : std::uint8_t
{
    kernel_message,     ///< `message` is what the kernel says of it
    silent,             ///< the kernel says nothing: stage and errno are all there is
    vermagic_differs,   ///< compared: each field of the two strings
    vermagic_missing,   ///< .modinfo has no vermagic
    version_differs,    ///< compared: the CRCs of `subject`
    version_missing,    ///< __versions has no entry for `subject`
    versions_missing,   ///< there is no __versions at all; `subject` was looked up
                        ///< first
    symbol_missing,     ///< nobody exports `subject`
    symbol_gpl_only,    ///< the export exists, for modules under the GPL
    symbol_proprietary, ///< its owner is proprietary, and the module uses
                        ///< GPL-only exports
    symbol_owner_busy,  ///< its owner is coming or going
    namespace_missing,  ///< compared: the export's namespace and those that the
                        ///< module imports
    export_duplicate,   ///< `owner` exports `subject` already
};

/// One thing that was compared: what the kernel has or wants, and what the module has.
struct Comparison
{
    std::string what;
    std::string wanted;
    std::string found;
    [[nodiscard]] bool same() const noexcept { return wanted == found; }
};

/// Why the kernel refused, as facts; what a person reads is made of them in
/// cli/. A stage that compares notes one for each thing that does not fit.
struct Refusal
{
    RefusalRule rule{};
    std::string_view function; ///< the kernel's function that compared; points to a literal
    int err{};                 ///< positive errno of this one; the stage may end with another's
    std::string subject{};     ///< the symbol, the field, ...
    std::string owner{};       ///< who has the symbol: "vmlinux" or a module
    std::vector<Comparison> compared{};
    std::string message{}; ///< the kernel's own line

    // Found out afterwards, by explain().
    std::vector<std::string> nearest{};       ///< exports with similar names
    std::vector<std::string> providers{};     ///< modules that are not loaded and export it
    std::vector<std::string> depends{};       ///< named by the module's depends: and not loaded
    std::vector<std::string> other_kernels{}; ///< releases known to kobox that export it
};

/// An observer of loads that wants to know why as well.
class RefusalObserver : public LoadObserver
{
public:
    virtual void refused(Refusal refusal) = 0;
    /// False when it has as many as it takes: a module may be refused for a million symbols.
    [[nodiscard]] virtual bool wants_refusals() const { return true; }
};

/// Whether a note for the load's observer is worth being made.
[[nodiscard]] bool wants_note(const LoadContext& context);

/// For stages: tells the load's observer, if it wants to know.
void note(LoadContext& context, Refusal refusal);

/// The name of a rule in reports: "version_differs".
[[nodiscard]] std::string_view name_of(RefusalRule rule) noexcept;

} // namespace kobox
