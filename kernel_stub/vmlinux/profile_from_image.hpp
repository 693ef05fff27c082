#pragma once

#include "kernel_stub/profile.hpp"

#include <cstddef>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <tl/expected.hpp>

namespace kobox
{

/// The profile of a kernel by its vmlinuz or vmlinux. `source` goes into the profile as it is;
/// `config`, the text of the kernel's .config, decides the options where it is given or the image
/// carries one (CONFIG_IKCONFIG). An error says what is wrong with the file.
[[nodiscard]] tl::expected<KernelProfile, std::string> profile_from_image(
    std::span<const std::byte> file, std::string source,
    std::optional<std::string_view> config = std::nullopt);

} // namespace kobox
