#pragma once

#include "cli/exit_code.hpp"

#include <string_view>

namespace kobox::cli
{

/// The line on stderr for what a command cannot begin with, and its exit code.
ExitCode usage_error(std::string_view line);

} // namespace kobox::cli
