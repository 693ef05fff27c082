#pragma once

#include <span>
#include <string_view>

namespace kobox
{

/// A row of what a profile keeps of a kernel's type information.
struct WantedStruct
{
    std::string_view type; ///< a struct, a union or a typedef of one
    /// Blank-separated: `*` the direct members, `**` all that are nested in them too, a path
    /// ("pid", "thread_info.flags"), or a path and `.*` for what is directly below it. A member
    /// that a release lacks is left out.
    std::string_view members;
    std::string_view why;
};

/// Sorted by type. A type that a release lacks is left out of its profile.
[[nodiscard]] std::span<const WantedStruct> wanted_structs();

/// Whether a row's members select this path.
[[nodiscard]] bool selects(std::string_view members, std::string_view path);

} // namespace kobox
