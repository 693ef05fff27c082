#pragma once

#include "kernel_real/host_model.hpp"
#include "kernel_real/symbol_table.hpp"

#include <string>
#include <tl/expected.hpp>

namespace kobox
{

/// Runs a kernel on a machine that prepare_boot() made ready. The boot ends in process 1, which has
/// executed its program, at the entry of a system call of that program. The result is RSP there: it
/// points to where that call returns. The error says where the boot ended instead.
[[nodiscard]] tl::expected<GuestAddr, std::string> boot_kernel(
    HostModel& host, const SymbolTable& symbols);

} // namespace kobox
