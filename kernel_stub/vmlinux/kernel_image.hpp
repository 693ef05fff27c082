#pragma once

#include <cstddef>
#include <span>
#include <string>
#include <tl/expected.hpp>
#include <vector>

namespace kobox
{

/// The ELF file of a kernel: `file` itself where it is one (vmlinux), the unpacked payload of a
/// bzImage (vmlinuz) otherwise. An error says what the file is instead and what to give.
[[nodiscard]] tl::expected<std::vector<std::byte>, std::string> unpack_kernel_image(
    std::span<const std::byte> file);

} // namespace kobox
