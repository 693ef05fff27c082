#pragma once

#include "kernel_stub/kernel.hpp"

#include <cstdint>
#include <string>

namespace kobox
{

[[nodiscard]] constexpr std::uint64_t taint_bit(Taint flag) noexcept
{
    return std::uint64_t{1} << static_cast<std::uint8_t>(flag);
}

/// "Not tainted", or "Tainted: G        W         " with a column for each flag. Mirrors
/// print_tainted(), kernel/panic.c (v6.1).
[[nodiscard]] std::string print_tainted(std::uint64_t mask);

/// The letters of a module's own taints. Mirrors module_flags_taint(), kernel/module/main.c (v6.1).
[[nodiscard]] std::string module_flags_taint(std::uint64_t taints);

} // namespace kobox
