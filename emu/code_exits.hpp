#pragma once

#include "emu/address_space.hpp"

#include <cstdint>
#include <span>
#include <unordered_map>
#include <unordered_set>
#include <vector>

namespace kobox
{

/// Addresses before which the engine must stop translating: those asked for, and those where code
/// lies that must not run. The latter are found when a page is first fetched.
class CodeExits
{
public:
    /// The exits that somebody wants to stop at.
    void set_wanted(std::span<const GuestAddr> addresses);
    [[nodiscard]] bool is_wanted(GuestAddr at) const;

    /// Looks for forbidden code in a page that is about to be fetched; once for each page and the
    /// memory behind it. True when that adds exits.
    [[nodiscard]] bool scan(const AddressSpace& memory, GuestAddr page, std::uint64_t arena_offset);
    /// Scans anew what lies in these bytes of the arena: they were changed.
    void forget_scan(std::uint64_t arena_offset);
    void forget_forbidden();
    [[nodiscard]] bool is_forbidden(GuestAddr at) const { return m_forbidden.contains(at); }

    [[nodiscard]] bool contains(GuestAddr at) const { return is_forbidden(at) || is_wanted(at); }
    /// True when the page after this one starts with an exit.
    [[nodiscard]] bool is_before_exit(GuestAddr page) const { return contains(page + page_size); }

    [[nodiscard]] bool take_change() noexcept;
    [[nodiscard]] std::vector<std::uint64_t> all() const;

private:
    std::vector<GuestAddr> m_wanted;
    std::unordered_set<GuestAddr> m_forbidden;
    std::unordered_map<GuestAddr, std::uint64_t> m_scanned; ///< page to arena offset
    bool m_changed{};
};

} // namespace kobox
