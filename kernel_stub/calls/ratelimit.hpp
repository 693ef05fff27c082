#pragma once

#include "kernel_stub/fake_kernel.hpp"

#include <cstdint>
#include <string_view>

namespace kobox
{

/// What of struct ratelimit_state, include/linux/ratelimit_types.h (v6.1), is no lock.
struct RatelimitState
{
    std::int32_t interval{}; ///< in jiffies
    std::int32_t burst{};
    std::int32_t printed{};
    std::int32_t missed{};
    std::uint64_t begin{};
    std::uint64_t flags{};
};

/// Mirrors ___ratelimit(), lib/ratelimit.c (v6.1): true when the caller may go ahead. `function` is
/// named in the message about those that were not.
[[nodiscard]] bool ratelimit(FakeKernel& kernel, RatelimitState& state, std::string_view function);

} // namespace kobox
