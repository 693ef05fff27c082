#pragma once

#include "kernel_real/symbol_table.hpp"

#include <cstddef>
#include <span>
#include <string>
#include <tl/expected.hpp>
#include <vector>

namespace kobox
{

/// The block of a SymbolTable for a kernel: its kallsyms, and the layouts of the structs that the
/// host reads or writes, from its BTF. `elf` is the unpacked vmlinux. An error says what it lacks.
[[nodiscard]] tl::expected<std::vector<std::byte>, std::string> read_kernel_facts(
    std::span<const std::byte> elf);

} // namespace kobox
