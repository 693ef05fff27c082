#pragma once

#include <cstddef>
#include <span>

namespace kobox::cli
{

/// Whether a module's code has instructions of AVX, which the engine executes wrongly and which the
/// CPU of a real kernel therefore does not have. False for bytes that are no module.
[[nodiscard]] bool has_avx_code(std::span<const std::byte> module);

} // namespace kobox::cli
