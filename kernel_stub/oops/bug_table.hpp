#pragma once

#include "emu/address_space.hpp"
#include "emu/guest.hpp"
#include "kernel_stub/guest_modules.hpp"
#include "kernel_stub/profile.hpp"

#include <cstdint>
#include <optional>
#include <string>

namespace kobox
{

/// BUGFLAG_*, include/asm-generic/bug.h (v6.1).
namespace bugflag
{
constexpr std::uint16_t warning = 1 << 0;
constexpr std::uint16_t once = 1 << 1;
constexpr std::uint16_t done = 1 << 2;
constexpr std::uint16_t no_cut_here = 1 << 3;
} // namespace bugflag

/// An entry of a module's __bug_table: what a `ud2` stands for.
struct BugEntry
{
    std::string file; ///< empty without CONFIG_DEBUG_BUGVERBOSE
    std::uint32_t line{};
    std::uint16_t flags{};
    GuestAddr flags_addr{};
    /// BUG_GET_TAINT(), include/asm-generic/bug.h.
    [[nodiscard]] std::uint8_t taint() const noexcept
    {
        return static_cast<std::uint8_t>(flags >> 8);
    }
};

/// Mirrors find_bug() and module_find_bug(), lib/bug.c (v6.1). nullopt: no table knows the address.
[[nodiscard]] std::optional<BugEntry> find_bug(
    const AddressSpace& memory, const KernelProfile& profile, const GuestModules& modules,
    GuestAddr bugaddr);

} // namespace kobox
