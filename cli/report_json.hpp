#pragma once

#include "cli/report.hpp"
#include "kernel_stub/fake_kernel.hpp"

#include <span>
#include <string>

namespace kobox::cli
{

/// The whole run as JSON (docs/REPORT.md): the last of `modules` is the one that was asked for,
/// those before it were loaded for it. `unload` is null without --rmmod.
[[nodiscard]] std::string report_json(
    FakeKernel& kernel, std::span<const ModuleRecord> modules, const Verdict* unload);

} // namespace kobox::cli
