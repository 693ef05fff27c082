#pragma once

#include "emu/address_space.hpp"
#include "emu/guest.hpp"

#include <cstdint>
#include <map>
#include <optional>
#include <vector>

namespace kobox
{

/// An address range out of which areas are allocated as alloc_vmap_area() does it, mm/vmalloc.c
/// (v6.1): the lowest gap that fits, and an unmapped guard page behind each area.
class VmapAreas
{
public:
    /// When the addresses of a freed area are used again.
    enum class Reuse : std::uint8_t
    {
        at_once, ///< modules: VM_FLUSH_RESET_PERMS purges when they are freed
        lazily,  ///< only when lazy_max_bytes of freed areas have gathered, so that a use after
                 ///< vfree() faults
    };
    static constexpr std::uint64_t lazy_max_bytes = std::uint64_t{32} << 20;

    VmapAreas(AddressSpace& memory, GuestAddr start, GuestAddr end, Reuse reuse);

    /// Zeroed and RW, `size` rounded up to pages; nullopt when space or memory is spent, or for 0.
    [[nodiscard]] std::optional<GuestAddr> allocate(
        std::uint64_t size, std::uint64_t align = page_size);
    /// False when no live area starts there; nothing is changed then.
    bool release(GuestAddr start);
    /// The live area that starts at `start`.
    [[nodiscard]] std::optional<GuestRange> area(GuestAddr start) const;
    /// The live area right above the page of `addr`: that of a stack that grew out of it.
    [[nodiscard]] std::optional<GuestRange> guarded_by(GuestAddr addr) const;
    [[nodiscard]] GuestRange range() const noexcept { return {m_start, m_end - m_start}; }

private:
    struct Area
    {
        std::uint64_t size;
        bool live;
    };
    [[nodiscard]] std::optional<GuestAddr> lowest_gap(
        std::uint64_t size, std::uint64_t align) const;
    void purge();

    AddressSpace* m_memory;
    GuestAddr m_start;
    GuestAddr m_end;
    Reuse m_reuse;
    std::map<GuestAddr, Area> m_areas;
    std::uint64_t m_lazy_bytes{};
};

} // namespace kobox
