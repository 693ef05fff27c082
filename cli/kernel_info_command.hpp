#pragma once

#include "cli/exit_code.hpp"
#include "kernel_stub/fake_kernel.hpp"

#include <span>
#include <string>
#include <string_view>
#include <tl/expected.hpp>
#include <vector>

namespace CLI
{
class App;
}

namespace kobox::cli
{

struct KernelInfoOptions
{
    std::string kernel;             ///< a name or a path as in `kobox run`; empty: the embedded one
    std::vector<std::string> names; ///< of exports; `kernel info` has none
    std::string json;               ///< empty: text on stdout; else the file of a JSON document
};

/// `kobox kernel info [NAME]`: what the fake kernel is made of and where its parts lie; of an
/// imported kernel what it was made of, how, and where its snapshot lies.
[[nodiscard]] ExitCode kernel_info_command(const KernelInfoOptions& options);
/// `kobox kernel export NAME...`: a name that the kernel does not export is a usage error.
[[nodiscard]] ExitCode kernel_export_command(const KernelInfoOptions& options);

[[nodiscard]] std::string kernel_info_text(const FakeKernel& kernel);
[[nodiscard]] std::string kernel_info_json(const FakeKernel& kernel);
/// Errors are one line that names the exports that are close to the one that is not there.
[[nodiscard]] tl::expected<std::string, std::string> kernel_export_text(
    const FakeKernel& kernel, std::span<const std::string> names);
[[nodiscard]] tl::expected<std::string, std::string> kernel_export_json(
    const FakeKernel& kernel, std::span<const std::string> names);

/// `info` and `export` as subcommands of `kobox kernel`.
void add_kernel_info_commands(CLI::App& kernel, ExitCode& exit_code);

} // namespace kobox::cli
