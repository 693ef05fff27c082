#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace kobox
{

/// UNESCAPE_* of include/linux/string_helpers.h (v6.1).
namespace unescape
{
constexpr std::uint32_t space = 1U << 0;
constexpr std::uint32_t octal = 1U << 1;
constexpr std::uint32_t hex = 1U << 2;
constexpr std::uint32_t special = 1U << 3;
} // namespace unescape

/// Mirrors string_unescape(), lib/string_helpers.c (v6.1): `size` is that of the destination,
/// terminator included; 0 is without limit.
[[nodiscard]] std::string string_unescape(
    std::string_view source, std::uint64_t size, std::uint32_t flags);

/// Mirrors string_get_size(), lib/string_helpers.c (v6.1): "1.07 GB", or with `binary` units
/// "1.00 GiB".
[[nodiscard]] std::string string_get_size(
    std::uint64_t size, std::uint64_t block_size, bool binary);

} // namespace kobox
