#pragma once

#include "emu/guest.hpp"
#include "kernel_stub/kernel.hpp"

namespace kobox
{

/// Mirrors sort_extable(), lib/extable.c (v6.1): the module's exception table, whose entries hold
/// offsets relative to themselves, in the order of the instructions they are for.
void sort_extable(Kernel& kernel, GuestAddr mod);

} // namespace kobox
