#pragma once

#include "cli/run_options.hpp"
#include "loader/module_file.hpp"
#include "loader/module_tree.hpp"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <tl/expected.hpp>
#include <vector>

namespace kobox::cli
{

/// A module that is read before anything runs, so that a missing file costs nothing.
struct Subject
{
    ModuleFile file; ///< as the kernel gets it
    std::string args{};
    std::uint32_t flags{}; ///< of finit_module(2)
    bool asked_for{true};  ///< on the command line, not found as a need of another one
    bool required{true};   ///< false: a soft dependency, which may fail
};

/// What a run loads, in order.
struct LoadPlan
{
    std::vector<Subject> subjects;
    std::size_t main{}; ///< the module of the run; what stands behind it comes after it ("post:")
};

/// The tree of --modules for a kernel of this release; none without the option.
[[nodiscard]] tl::expected<std::optional<ModuleTree>, std::string> open_tree(
    const RunOptions& options, std::string_view release);

/// The files of --with in their order and the module, each behind what the tree says that it needs.
/// The error is one line: a file that cannot be read, a need that the tree does not have, a loop.
[[nodiscard]] tl::expected<LoadPlan, std::string> plan_loads(
    const RunOptions& options, const std::optional<ModuleTree>& tree);

} // namespace kobox::cli
