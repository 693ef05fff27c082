#pragma once

#include "emu/guest.hpp"
#include "kernel_stub/printk/format_env.hpp"
#include "kernel_stub/printk/format_spec.hpp"

#include <cstdint>
#include <string_view>

namespace kobox
{

/// Mirrors pointer(), lib/vsprintf.c (v6.1): %p and its extensions. `fmt` is the rest of the
/// format behind the 'p'.
void pointer(FormatContext& context, std::string_view fmt, GuestAddr ptr, const PrintfSpec& spec);

/// The 32-bit identifier that %p prints for an address: SipHash with a key that never changes, so
/// that two runs print the same.
[[nodiscard]] std::uint32_t ptr_to_hashval(GuestAddr ptr) noexcept;

} // namespace kobox
