#pragma once

#include "cli/exit_code.hpp"
#include "cli/run_options.hpp"

namespace kobox::cli
{

/// `kobox run`: loads and runs one module. The kernel log goes to stdout, traces and the closing
/// verdict line to stderr.
[[nodiscard]] ExitCode run_command(const RunOptions& options);

/// `kobox stages`: the same load as a lesson on stdout.
[[nodiscard]] ExitCode stages_command(const RunOptions& options);

} // namespace kobox::cli
