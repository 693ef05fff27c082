#include "kernel_stub/page_allocator.hpp"

#include <algorithm>
#include <bit>

namespace kobox
{

namespace
{

constexpr std::uint64_t frames_per_chunk = std::uint64_t{1} << max_page_order;

/// Low memory that is never handed out, as the kernel keeps the first megabyte for the BIOS. Not a
/// multiple of 256 pages: the engine's TLB is indexed by the low bits of the page number, which the
/// heap would otherwise share with the start of every other area.
constexpr std::uint64_t reserved_frames = 0x150;

} // namespace

std::uint32_t get_order(std::uint64_t size) noexcept
{
    if (size == 0)
        return 52;
    std::uint32_t order = 0;
    // 2^52 pages are the whole address space; no size needs more.
    while (order < 52 && (page_size << order) < size)
        ++order;
    return order;
}

PageAllocator::PageAllocator(AddressSpace& memory, const Layout& layout)
    : m_memory{&memory}, m_layout{layout}
{}

std::uint64_t PageAllocator::frame_of(GuestAddr addr) const noexcept
{
    return (addr - m_layout.direct_map.start) / page_size;
}

GuestAddr PageAllocator::virt_to_page(GuestAddr addr) const noexcept
{
    return m_layout.vmemmap + frame_of(addr) * m_layout.page_struct;
}

GuestAddr PageAllocator::page_to_virt(GuestAddr page) const noexcept
{
    return m_layout.direct_map.start + (page - m_layout.vmemmap) / m_layout.page_struct * page_size;
}

bool PageAllocator::map_chunk()
{
    const std::uint64_t frame = m_mapped_frames;
    if ((frame + frames_per_chunk) * page_size > m_layout.direct_map.size)
        return false;
    const GuestRange pages{
        m_layout.direct_map.start + frame * page_size, frames_per_chunk * page_size};
    const GuestRange structs{
        m_layout.vmemmap + frame * m_layout.page_struct,
        align_up(frames_per_chunk * m_layout.page_struct, page_size)};
    if (!m_memory->map(pages, Perms::rw))
        return false;
    if (!m_memory->map(structs, Perms::rw))
    {
        m_memory->unmap(pages);
        return false;
    }
    m_mapped_frames += frames_per_chunk;
    if (frame != 0)
    {
        m_free[max_page_order].insert(frame);
        return true;
    }
    for (std::uint64_t start = reserved_frames; start < frames_per_chunk;)
    {
        const auto order = static_cast<std::uint32_t>(std::countr_zero(start));
        m_free[order].insert(start);
        start += std::uint64_t{1} << order;
    }
    return true;
}

std::optional<GuestAddr> PageAllocator::alloc_pages(std::uint32_t order)
{
    if (order > max_page_order)
        return std::nullopt;
    std::uint32_t found = order;
    while (found <= max_page_order && m_free[found].empty())
        ++found;
    if (found > max_page_order)
    {
        if (!map_chunk())
            return std::nullopt;
        return alloc_pages(order);
    }
    const std::uint64_t frame = *m_free[found].begin();
    m_free[found].erase(m_free[found].begin());
    while (found > order)
    {
        --found;
        m_free[found].insert(frame + (std::uint64_t{1} << found));
    }
    m_live.emplace(frame, order);
    m_in_use += std::uint64_t{1} << order;

    const GuestAddr block = m_layout.direct_map.start + frame * page_size;
    const std::uint64_t end = frame + (std::uint64_t{1} << order);
    // Clearing a page commits host memory; what was never handed out is zero as it is.
    if (frame < m_pristine_frame)
        m_memory->fill(block, std::byte{0}, page_size << order);
    m_pristine_frame = std::max(m_pristine_frame, end);
    return block;
}

bool PageAllocator::free_pages(GuestAddr block)
{
    if (!order_of(block))
        return false;
    std::uint64_t frame = frame_of(block);
    std::uint32_t order = m_live.at(frame);
    m_live.erase(frame);
    m_in_use -= std::uint64_t{1} << order;
    while (order < max_page_order)
    {
        const std::uint64_t buddy = frame ^ (std::uint64_t{1} << order);
        if (m_free[order].erase(buddy) == 0)
            break;
        frame = frame < buddy ? frame : buddy;
        ++order;
    }
    m_free[order].insert(frame);
    return true;
}

std::optional<std::uint32_t> PageAllocator::order_of(GuestAddr block) const
{
    if (!m_layout.direct_map.contains(block) || to_u64(block) % page_size != 0)
        return std::nullopt;
    const auto live = m_live.find(frame_of(block));
    if (live == m_live.end())
        return std::nullopt;
    return live->second;
}

std::optional<GuestRange> PageAllocator::block_of(GuestAddr addr) const
{
    if (!m_layout.direct_map.contains(addr))
        return std::nullopt;
    const std::uint64_t frame = frame_of(addr);
    for (std::uint32_t order = 0; order <= max_page_order; ++order)
    {
        const std::uint64_t first = align_down(frame, std::uint64_t{1} << order);
        const auto live = m_live.find(first);
        if (live != m_live.end() && live->second >= order &&
            frame - first < std::uint64_t{1} << live->second)
            return GuestRange{
                m_layout.direct_map.start + first * page_size, page_size << live->second};
    }
    return std::nullopt;
}

} // namespace kobox
