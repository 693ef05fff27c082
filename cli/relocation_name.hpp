#pragma once

#include <cstdint>
#include <string>

namespace kobox::cli
{

/// "PC32" for R_X86_64_PC32; the number for a type that has no name here.
[[nodiscard]] std::string relocation_name(std::uint32_t type);

} // namespace kobox::cli
