#pragma once

#include "emu/address_space.hpp"
#include "emu/guest.hpp"

#include <array>
#include <cstdint>
#include <optional>
#include <set>
#include <unordered_map>

namespace kobox
{

/// Largest block: 2^10 pages. MAX_ORDER, include/linux/mmzone.h (v6.1), is one more.
constexpr std::uint32_t max_page_order = 10;

/// The order of the smallest block that holds `size` bytes; 52 for none. Mirrors get_order().
[[nodiscard]] std::uint32_t get_order(std::uint64_t size) noexcept;

/// The kernel's physical pages behind the direct map: a buddy allocator that takes the lowest of
/// the smallest fitting blocks, so that a run is repeatable. Memory is mapped in chunks as it is
/// first needed, and stays mapped as the real direct map does; struct pages come with it.
///
/// A value: copying it copies the bookkeeping (for snapshots), not the guest's memory.
class PageAllocator
{
public:
    struct Layout
    {
        GuestRange direct_map;          ///< pages to hand out; its start is page frame 0
        GuestAddr vmemmap;              ///< struct page of frame 0
        std::uint64_t page_struct = 64; ///< sizeof(struct page)
    };

    PageAllocator(AddressSpace& memory, const Layout& layout);

    /// 2^order pages, naturally aligned and zeroed; nullopt when memory or the order is spent.
    [[nodiscard]] std::optional<GuestAddr> alloc_pages(std::uint32_t order);
    /// False when no live block starts at `block`; nothing is changed then.
    bool free_pages(GuestAddr block);
    /// The order of the live block that starts at `block`.
    [[nodiscard]] std::optional<std::uint32_t> order_of(GuestAddr block) const;
    /// The live block that holds `addr`.
    [[nodiscard]] std::optional<GuestRange> block_of(GuestAddr addr) const;

    [[nodiscard]] GuestAddr virt_to_page(GuestAddr addr) const noexcept;
    [[nodiscard]] GuestAddr page_to_virt(GuestAddr page) const noexcept;
    [[nodiscard]] std::uint64_t pages_in_use() const noexcept { return m_in_use; }

private:
    [[nodiscard]] bool map_chunk();
    [[nodiscard]] std::uint64_t frame_of(GuestAddr addr) const noexcept;

    AddressSpace* m_memory;
    Layout m_layout;
    std::uint64_t m_mapped_frames{};  ///< frames below this one are mapped
    std::uint64_t m_pristine_frame{}; ///< frames from this one on are still zero
    std::uint64_t m_in_use{};
    std::array<std::set<std::uint64_t>, max_page_order + 1> m_free;
    std::unordered_map<std::uint64_t, std::uint32_t> m_live; ///< first frame -> order
};

} // namespace kobox
