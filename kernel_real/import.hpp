#pragma once

#include "kernel_real/kernel_store.hpp"

#include <cstddef>
#include <functional>
#include <span>
#include <string>
#include <tl/expected.hpp>

namespace kobox
{

struct ImportOptions
{
    std::string name;   ///< empty: the kernel's release
    std::string source; ///< where the image came from
    /// Appended to the command line that the host model needs.
    std::string command_line;
    /// Told of each line on the kernel's console while it boots.
    std::function<void(const std::string& line)> console;
};

/// Boots a kernel (a vmlinuz, or a vmlinux with its symbols) and adds its snapshot to the store.
/// The error says what is wrong with the image, or where the boot ended.
[[nodiscard]] tl::expected<KernelStore::Entry, std::string> import_kernel(
    KernelStore& store, std::span<const std::byte> image, const ImportOptions& options);

} // namespace kobox
