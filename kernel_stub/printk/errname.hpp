#pragma once

#include <string_view>

namespace kobox
{

/// Mirrors errname(), lib/errname.c (v6.1): "EIO" for 5, "-EIO" for -5; empty for a number that
/// has no name.
[[nodiscard]] std::string_view errname(int err) noexcept;

} // namespace kobox
