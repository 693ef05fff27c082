#pragma once

#include <cstdint>

namespace kobox::hostile
{

/// What the program asked of operator new. The memory of the guest is not among it.
struct Allocations
{
    std::uint64_t bytes{}; ///< in all, whether freed or not
    std::uint64_t live{};
    std::uint64_t peak{}; ///< of live
};

/// Starts anew: what is live counts as nothing.
void reset_allocations() noexcept;
[[nodiscard]] Allocations allocations() noexcept;

} // namespace kobox::hostile
