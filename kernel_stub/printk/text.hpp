#pragma once

#include "emu/guest.hpp"
#include "kernel_stub/printk/format_env.hpp"
#include "kernel_stub/printk/format_spec.hpp"

#include <string_view>

namespace kobox
{

/// IS_ERR_VALUE(), include/linux/err.h (v6.1).
[[nodiscard]] constexpr bool is_err_value(GuestAddr ptr) noexcept
{
    constexpr std::uint64_t max_errno = 4095;
    return to_u64(ptr) >= 0 - max_errno;
}

/// Mirrors check_pointer_msg(), lib/vsprintf.c (v6.1): what is printed in place of what a NULL
/// pointer, an error pointer or one into the first page points to; empty for any other.
[[nodiscard]] std::string_view check_pointer_msg(GuestAddr ptr) noexcept;

/// Mirrors check_pointer(): false when the message was printed.
[[nodiscard]] bool check_pointer(FormatContext& context, GuestAddr ptr, const PrintfSpec& spec);

/// Mirrors string(), lib/vsprintf.c (v6.1), for a string of the guest, checked.
void string(FormatContext& context, GuestAddr text, const PrintfSpec& spec);

/// Mirrors string_nocheck() for text of the kernel's own: cut by the precision, padded to the
/// field width.
void string_nocheck(FormatContext& context, std::string_view text, const PrintfSpec& spec);

/// Mirrors error_string(): no longer than a pointer unless the precision says so.
void error_string(FormatContext& context, std::string_view text, PrintfSpec spec);

/// Mirrors widen_string(): writes `text`, padded to the field width.
void put_widened(FormatOutput& out, const FormatOutput& text, const PrintfSpec& spec);

} // namespace kobox
