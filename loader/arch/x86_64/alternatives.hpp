#pragma once

#include "kernel_stub/kernel.hpp"

#include <cstddef>
#include <span>

namespace kobox
{

/// Mirrors apply_alternatives(), arch/x86/kernel/alternative.c (v6.1): of the entries of
/// .altinstructions those whose feature the CPU has (or lacks, with ALTINSTR_FLAG_INV) replace the
/// instructions they name. Returns how many did.
KResult<std::uint64_t> apply_alternatives(Kernel& kernel, GuestRange entries);

/// Mirrors optimize_nops(): runs of one-byte nops that start within the first `length` bytes become
/// long ones. What lies behind is looked at when an instruction reaches there, never changed.
/// Returns whether anything was.
bool optimize_nops(std::span<std::byte> bytes, std::size_t length);

} // namespace kobox
