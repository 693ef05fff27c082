#include "kernel_stub/memory/vmap_areas.hpp"

namespace kobox
{

VmapAreas::VmapAreas(AddressSpace& memory, GuestAddr start, GuestAddr end, Reuse reuse)
    : m_memory{&memory}, m_start{start}, m_end{end}, m_reuse{reuse}
{}

std::optional<GuestAddr> VmapAreas::allocate(std::uint64_t size, std::uint64_t align)
{
    if (size == 0 || size > m_end - m_start)
        return std::nullopt;
    size = align_up(size, page_size);
    auto start = lowest_gap(size, align);
    if (!start && m_lazy_bytes != 0)
    {
        purge();
        start = lowest_gap(size, align);
    }
    if (!start || !m_memory->map({*start, size}, Perms::rw))
        return std::nullopt;
    m_areas.emplace(*start, Area{size, true});
    return start;
}

std::optional<GuestAddr> VmapAreas::lowest_gap(std::uint64_t size, std::uint64_t align) const
{
    const std::uint64_t wanted = size + page_size;
    GuestAddr candidate{align_up(to_u64(m_start), align)};
    for (const auto& [start, area] : m_areas)
    {
        if (candidate <= start && start - candidate >= wanted)
            return candidate;
        const GuestAddr behind = start + area.size + page_size;
        if (behind > candidate)
            candidate = GuestAddr{align_up(to_u64(behind), align)};
    }
    if (candidate >= m_end || m_end - candidate < wanted)
        return std::nullopt;
    return candidate;
}

bool VmapAreas::release(GuestAddr start)
{
    const auto found = m_areas.find(start);
    if (found == m_areas.end() || !found->second.live)
        return false;
    m_memory->unmap({start, found->second.size});
    if (m_reuse == Reuse::at_once)
    {
        m_areas.erase(found);
        return true;
    }
    found->second.live = false;
    m_lazy_bytes += found->second.size;
    if (m_lazy_bytes > lazy_max_bytes)
        purge();
    return true;
}

void VmapAreas::purge()
{
    std::erase_if(m_areas, [](const auto& entry) { return !entry.second.live; });
    m_lazy_bytes = 0;
}

std::optional<GuestRange> VmapAreas::area(GuestAddr start) const
{
    const auto found = m_areas.find(start);
    if (found == m_areas.end() || !found->second.live)
        return std::nullopt;
    return GuestRange{start, found->second.size};
}

std::optional<GuestRange> VmapAreas::guarded_by(GuestAddr addr) const
{
    const auto above = m_areas.upper_bound(addr);
    if (above == m_areas.end() || !above->second.live || above->first - addr > page_size)
        return std::nullopt;
    return GuestRange{above->first, above->second.size};
}

} // namespace kobox
