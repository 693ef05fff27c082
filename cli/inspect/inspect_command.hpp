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

struct InspectOptions
{
    std::string module;
    std::vector<std::string> trust; ///< files of certificates, beside the built-in kernel's own
    std::string json;               ///< empty: text on stdout; else the file of a JSON document
};

/// `kobox inspect`: what a module file says of itself.
[[nodiscard]] ExitCode inspect_command(const InspectOptions& options);

void add_inspect_command(CLI::App& app, ExitCode& exit_code);

} // namespace kobox::cli
