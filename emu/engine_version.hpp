#pragma once

#include <cstdint>

namespace kobox
{

/// Of the engine's library, as 0xMMmmppee: saved CPU states are understood by it alone.
[[nodiscard]] std::uint32_t engine_version() noexcept;

} // namespace kobox
