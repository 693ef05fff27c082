#pragma once

#include "emu/guest.hpp"
#include "kernel_stub/module_memory.hpp"
#include "loader/guest_window.hpp"
#include "loader/load_context.hpp"

#include <array>
#include <cstddef>
#include <optional>

namespace kobox
{

/// The regions of the module that is being loaded, for bulk work on all of them.
class RegionWindows
{
public:
    explicit RegionWindows(LoadContext& context);

    [[nodiscard]] GuestAddr start(std::size_t region) const { return m_ranges.at(region).start; }
    [[nodiscard]] GuestWindow& region(std::size_t region) { return m_windows.at(region).value(); }
    /// The region with the symbol table.
    [[nodiscard]] GuestWindow& symbols() { return region(m_shape->init_data()); }
    /// The region that holds `addr`; that with the symbol table for an address in none.
    [[nodiscard]] GuestWindow& of(GuestAddr addr);

private:
    const ModuleMemoryShape* m_shape;
    std::array<GuestRange, max_module_regions> m_ranges{};
    std::array<std::optional<GuestWindow>, max_module_regions> m_windows;
};

} // namespace kobox
