#pragma once

#include "kernel_real/booted_kernel.hpp"

#include <cstdio>

namespace kobox::cli
{

/// `--trace insn` of a real kernel: each instruction from here on, with its address, symbol and
/// disassembly. The kernel must outlive the run.
void trace_instructions(BootedKernel& kernel, std::FILE* out);

} // namespace kobox::cli
