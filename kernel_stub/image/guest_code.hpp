#pragma once

#include "emu/guest.hpp"

#include <cstddef>
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace kobox
{

/// Where a symbol of the image lies; nullopt when the kernel has none of that name.
using SymbolLookup = std::function<std::optional<GuestAddr>(std::string_view)>;

/// The instructions that stand in the slot of an export which is code of the kernel's own, too
/// small to be worth an exit: thunks, static call trampolines. At most Machine::slot_size bytes;
/// nullopt when the export is an ordinary function.
[[nodiscard]] std::optional<std::vector<std::byte>> guest_code(
    std::string_view name, GuestAddr at, const SymbolLookup& symbol);

/// Functions of the kernel's own that no module can import but that data or patched code of a
/// module leads to, and that do not fit into a slot.
struct GuestFunction
{
    std::string_view name;
    std::vector<std::byte> code;
};
[[nodiscard]] std::vector<GuestFunction> guest_functions();

/// What a static call of the name (without its __SCT__ prefix) goes to in a booted kernel: a
/// symbol, or none where the call is a plain return.
struct StaticCallTarget
{
    std::string name; ///< empty: the call returns at once
};
[[nodiscard]] std::optional<StaticCallTarget> static_call_target(std::string_view name);

} // namespace kobox
