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

struct CheckOptions
{
    std::vector<std::string> paths;   ///< module files and directories
    std::vector<std::string> kernels; ///< empty: the embedded one
    unsigned jobs{};                  ///< 0: one for each core
    bool quiet{};                     ///< leave out modules that load everywhere
    std::string json;                 ///< empty: none; "-": standard output
    std::string sarif;
    std::vector<std::string> trust; ///< files of certificates, beside each kernel's own
    bool sig_enforce{};
    bool force_vermagic{};
    bool force_modversion{};
};

/// `kobox check`: which modules would load into which kernels, and why not.
[[nodiscard]] ExitCode check_command(const CheckOptions& options);

void add_check_command(CLI::App& app, ExitCode& exit_code);

} // namespace kobox::cli
