#pragma once

#include <cstddef>
#include <span>
#include <string_view>
#include <vector>

namespace kobox::test
{

/// Packs bytes as the kernel's build does: "gzip", "xz", "zstd" or "lz4" (the legacy format).
[[nodiscard]] std::vector<std::byte> compress(
    std::string_view format, std::span<const std::byte> bytes);

} // namespace kobox::test
