#pragma once

#include <cstddef>
#include <span>
#include <string>

namespace kobox
{

/// The GNU build id of a vmlinux in hexadecimal; empty when it has none.
[[nodiscard]] std::string read_build_id(std::span<const std::byte> elf);

} // namespace kobox
