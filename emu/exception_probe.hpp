#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>

namespace kobox
{

/// Where a saved CPU state keeps what the engine has no register for, as offsets into
/// Unicorn::cpu_state().
struct ExceptionFields
{
    /// The exception that is being delivered; the engine leaves it set when a hook has taken the
    /// exception, and makes a double fault of the next.
    std::uint64_t pending;
    /// The error code of the last exception.
    std::uint64_t error_code;
    friend bool operator==(const ExceptionFields&, const ExceptionFields&) = default;
};

/// Found by comparing the states of engines of its own after page faults of three kinds; nullopt:
/// this engine keeps them elsewhere, or not so.
[[nodiscard]] std::optional<ExceptionFields> probe_exception_fields();

} // namespace kobox
