#pragma once

#include <cstdint>
#include <string>

namespace kobox
{

/// Of the engine's library, as 0xMMmmppee: saved CPU states are understood by it alone.
[[nodiscard]] std::uint32_t engine_version() noexcept;
/// "2.1.4" of such a number.
[[nodiscard]] std::string engine_version_text(std::uint32_t version);

} // namespace kobox
