#pragma once

#include "cli/exit_code.hpp"

#include <string>
#include <vector>

namespace CLI
{
class App;
}

namespace kobox::cli
{

/// `kobox verify` (docs/CLI.md).
struct VerifyOptions
{
    std::vector<std::string> modules;
    std::string kernel;
    std::string tree;
    unsigned jobs{}; ///< 0: one a CPU
    bool finalize_on_host{};
    bool quiet{}; ///< only what differs
};

ExitCode verify_command(const VerifyOptions& options);
void add_verify_command(CLI::App& app, ExitCode& exit_code);

} // namespace kobox::cli
