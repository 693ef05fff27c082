#pragma once

namespace kobox::cli
{

/// The program: parses argv, runs the command, returns the exit code of docs/CLI.md.
[[nodiscard]] int run_command_line(int argc, const char* const* argv);

} // namespace kobox::cli
