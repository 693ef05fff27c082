#pragma once

#include "emu/call_frame.hpp"
#include "emu/guest.hpp"
#include "kernel_stub/printk/format_env.hpp"

#include <cstdint>
#include <string>
#include <string_view>

namespace kobox
{

/// The kernel's format language, lib/vsprintf.c (v6.1), whole. All of these throw GuestFault where
/// the kernel's own function would have taken a page fault.

/// What a format makes of its arguments, and how long it would be without a limit.
struct Formatted
{
    std::string text;      ///< cut at the limit
    std::int32_t length{}; ///< what vsnprintf() returns
};

/// Formats for the kernel's own use: at most `max` bytes are kept.
[[nodiscard]] Formatted format_text(
    FormatEnv& env, std::string_view format, VarArgs& args, std::uint64_t max);
/// The same with a format in guest memory.
[[nodiscard]] Formatted format_text(
    FormatEnv& env, GuestAddr format, VarArgs& args, std::uint64_t max);

/// vsnprintf() into guest memory: writes what fits and a terminator, unless `size` is 0. The value
/// is that of C99: the length that the whole would have. `size` above INT_MAX is refused: 0, and a
/// warning.
std::int32_t vsnprintf(
    FormatEnv& env, GuestAddr buf, std::uint64_t size, GuestAddr format, VarArgs& args);
/// vscnprintf(): returns what was written, terminator not counted.
std::int32_t vscnprintf(
    FormatEnv& env, GuestAddr buf, std::uint64_t size, GuestAddr format, VarArgs& args);

/// The format string at `format`.
[[nodiscard]] std::string load_format(const AddressSpace& memory, GuestAddr format);

} // namespace kobox
