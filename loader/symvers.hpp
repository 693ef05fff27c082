#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <tl/expected.hpp>
#include <vector>

namespace kobox
{

/// A row of a Module.symvers, which modpost writes: Documentation/kbuild/modules.rst (v6.1).
struct SymversRow
{
    std::uint32_t crc{};
    std::string name;
    std::string module; ///< "vmlinux", or a module's path without its ending
    bool gpl_only{};
    std::string name_space;
    friend bool operator==(const SymversRow&, const SymversRow&) = default;
};

/// The error says line and cause.
[[nodiscard]] tl::expected<std::vector<SymversRow>, std::string> parse_symvers(
    std::string_view text);

} // namespace kobox
