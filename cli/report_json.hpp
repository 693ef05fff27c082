#pragma once

#include "cli/report.hpp"
#include "kernel_stub/kernel.hpp"

#include <span>
#include <string>

namespace kobox::cli
{

/// The whole run as JSON (docs/REPORT.md): the last of `modules` is the one that was asked for,
/// the others were loaded for it. `unloads`: what --rmmod took away, the module first.
[[nodiscard]] std::string report_json(
    Kernel& kernel, std::span<const ModuleRecord> modules, std::span<const Verdict> unloads);

} // namespace kobox::cli
