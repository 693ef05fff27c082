#pragma once

#include "kernel_stub/printk/format_output.hpp"
#include "kernel_stub/printk/format_spec.hpp"

#include <cstdint>

namespace kobox
{

/// Mirrors number(), lib/vsprintf.c (v6.1).
void number(FormatOutput& out, std::uint64_t num, PrintfSpec spec);

/// Mirrors special_hex_number(), lib/vsprintf.c (v6.1): "0x" and all digits of `size` bytes.
void special_hex_number(FormatOutput& out, std::uint64_t num, std::int32_t size);

/// Two digits, as hex_byte_pack() and hex_byte_pack_upper() write them.
void put_hex_byte(FormatOutput& out, std::uint8_t value, bool upper = false);

} // namespace kobox
