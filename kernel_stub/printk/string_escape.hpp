#pragma once

#include "kernel_stub/printk/format_output.hpp"

#include <cstdint>
#include <string_view>

namespace kobox
{

/// ESCAPE_* of include/linux/string_helpers.h (v6.1).
namespace escape
{
constexpr std::uint32_t space = 1U << 0;
constexpr std::uint32_t special = 1U << 1;
constexpr std::uint32_t null = 1U << 2;
constexpr std::uint32_t octal = 1U << 3;
constexpr std::uint32_t any = space | octal | special | null;
constexpr std::uint32_t np = 1U << 4; ///< only what is not printable
constexpr std::uint32_t any_np = any | np;
constexpr std::uint32_t hex = 1U << 5;
constexpr std::uint32_t na = 1U << 6;     ///< only what is not ASCII
constexpr std::uint32_t nap = 1U << 7;    ///< only what is not printable or not ASCII
constexpr std::uint32_t append = 1U << 8; ///< `only` adds to the classes above
} // namespace escape

/// Mirrors string_escape_mem(), lib/string_helpers.c (v6.1); `only` may be empty.
void string_escape_mem(
    FormatOutput& out, std::string_view source, std::uint32_t flags, std::string_view only);

} // namespace kobox
