#include "cli/usage_error.hpp"

#include <cstdio>

#include <spdlog/fmt/fmt.h>

namespace kobox::cli
{

ExitCode usage_error(std::string_view line)
{
    fmt::print(stderr, "kobox: {}\n", line);
    return ExitCode::usage;
}

} // namespace kobox::cli
