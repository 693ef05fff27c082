#pragma once

#include "cli/exit_code.hpp"

#include <string>

namespace CLI
{
class App;
}

namespace kobox::cli
{

struct KernelProfileOptions
{
    std::string image;  ///< a vmlinuz or vmlinux
    std::string output; ///< "-" is standard output
    std::string config; ///< the kernel's .config; empty: the image alone decides
    std::string source; ///< what the profile says of its origin; empty: the image's file name
};

/// Writes the profile of a kernel image, whole or not at all; what fails is one line on stderr.
[[nodiscard]] ExitCode kernel_profile_command(const KernelProfileOptions& options);

/// `kobox kernel profile`, as a subcommand of `kobox kernel`.
void add_kernel_profile_command(CLI::App& kernel, ExitCode& exit_code);

} // namespace kobox::cli
