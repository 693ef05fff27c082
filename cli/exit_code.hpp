#pragma once

#include <cstdint>

namespace kobox::cli
{

/// The command line's contract (docs/CLI.md): scripts rely on these numbers.
enum class ExitCode : std::uint8_t
{
    ok = 0,          ///< init returned 0 or a positive value
    refused = 1,     ///< the kernel refused, or init returned an error
    usage = 2,       ///< bad arguments, or a file that cannot be read or written
    oops = 3,        ///< the guest crashed
    unsupported = 4, ///< kobox lacks something that the module needs
    budget = 5,      ///< the instruction budget is spent
};

[[nodiscard]] constexpr int to_int(ExitCode code) noexcept
{
    return static_cast<int>(code);
}

} // namespace kobox::cli
