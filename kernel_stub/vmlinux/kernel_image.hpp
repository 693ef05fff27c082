#pragma once

#include <cstddef>
#include <span>
#include <string>
#include <tl/expected.hpp>
#include <vector>

namespace kobox
{

struct KernelImage
{
    std::vector<std::byte> unpacked; ///< empty where the file needs no unpacking
    std::span<const std::byte> file;

    /// The ELF file of the kernel.
    [[nodiscard]] std::span<const std::byte> elf() const noexcept
    {
        return unpacked.empty() ? file : unpacked;
    }
};

/// Unpacks a bzImage (vmlinuz), takes an ELF file (vmlinux) as it is; `file` must outlive the
/// result. An error says what the file is instead and what to give.
[[nodiscard]] tl::expected<KernelImage, std::string> unpack_kernel_image(
    std::span<const std::byte> file);

} // namespace kobox
