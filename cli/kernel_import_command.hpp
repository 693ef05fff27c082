#pragma once

#include "cli/exit_code.hpp"

namespace CLI
{
class App;
}

namespace kobox::cli
{

/// `kobox kernel import`, `list` and `remove` (docs/CLI.md).
void add_kernel_import_commands(CLI::App& kernel, ExitCode& exit_code);

} // namespace kobox::cli
