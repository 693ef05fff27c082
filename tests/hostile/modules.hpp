#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

namespace kobox::hostile
{

/// A module that wants the loader's time or memory. `size` scales it: the file, or a count in it,
/// grows in proportion.
struct HostileModule
{
    std::string_view name;
    std::string_view wants; ///< what a careless loader would do, in words
    std::vector<std::byte> (*build)(std::uint64_t size);
    std::uint64_t size;
    std::string_view args{}; ///< what the user gives it
};

[[nodiscard]] std::span<const HostileModule> hostile_modules();

} // namespace kobox::hostile
