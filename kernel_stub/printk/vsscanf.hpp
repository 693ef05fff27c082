#pragma once

#include "emu/call_frame.hpp"
#include "emu/guest.hpp"

#include <cstdint>

namespace kobox
{

/// Mirrors vsscanf(), lib/vsprintf.c (v6.1): `args` are pointers into guest memory; returns how
/// many were written, %n not counted.
std::int32_t vsscanf(AddressSpace& memory, GuestAddr buf, GuestAddr format, VarArgs& args);

} // namespace kobox
