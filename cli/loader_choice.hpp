#pragma once

#include "kernel_real/real_kernel.hpp"

#include <cstdint>
#include <optional>
#include <string>
#include <tl/expected.hpp>

namespace CLI
{
class App;
}

namespace kobox::cli
{

/// Who loads the modules into a real kernel.
enum class LoaderKind : std::uint8_t
{
    host,   ///< kobox
    kernel, ///< its own load_module()
};

/// `--loader host|kernel` of a command.
void add_loader_option(CLI::App& command, std::optional<LoaderKind>& loader);

/// Whether kobox knows the kernel's struct module and its tables of exports.
[[nodiscard]] bool loads_by_kobox(const RestoredKernel& kernel);

/// Nobody chosen: kobox, where it knows the kernel's struct module. The error says that it does
/// not.
[[nodiscard]] tl::expected<RealKernel::Loader, std::string> choose_loader(
    std::optional<LoaderKind> wanted, const RestoredKernel& kernel);

} // namespace kobox::cli
