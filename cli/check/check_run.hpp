#pragma once

#include "cli/check/check_kernel.hpp"
#include "cli/check/check_report.hpp"

#include <cstddef>
#include <functional>
#include <span>
#include <string>
#include <tl/expected.hpp>
#include <vector>

namespace kobox::cli
{

/// A module file to check. Files of one argument of the command line form a group: what they depend
/// on is looked for there first.
struct CheckSubject
{
    std::string path;
    std::size_t group{};
};

/// Files as they are, directories as the module files below them, sorted. The error is one line:
/// what is not there, or has no modules.
[[nodiscard]] tl::expected<std::vector<CheckSubject>, std::string> find_subjects(
    std::span<const std::string> paths);

/// Called now and then, by the thread that called run_check().
using CheckProgress = std::function<void(std::size_t done, std::size_t all)>;

/// Holds every module against every kernel, with `jobs` threads. `progress` may be null.
[[nodiscard]] CheckReport run_check(
    std::span<const CheckKernel> kernels, std::span<const CheckSubject> subjects,
    const CheckPolicy& policy, unsigned jobs, const CheckProgress& progress);

} // namespace kobox::cli
