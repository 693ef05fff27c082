#include "kernel_stub/memory/percpu_area.hpp"

#include <algorithm>
#include <bit>

namespace kobox
{

namespace
{

/// PCPU_MIN_ALLOC_SIZE, include/linux/percpu.h (v6.1): the granule of the allocator.
constexpr std::uint64_t granule = 4;

} // namespace

PercpuArea::PercpuArea(AddressSpace& memory, GuestAddr base, std::uint64_t static_size)
    : m_memory{&memory}, m_base{base}, m_reserved{GuestAddr{static_size}, reserved_size}
{}

std::optional<GuestAddr> PercpuArea::allocate(std::uint64_t size, std::uint64_t align)
{
    align = std::max(align, granule);
    if (size == 0 || size > max_allocation || align > page_size || !std::has_single_bit(align))
        return std::nullopt;
    size = align_up(size, granule);
    GuestAddr candidate{align_up(to_u64(m_reserved.start), align)};
    for (const auto& [start, live_size] : m_live)
    {
        if (candidate <= start && start - candidate >= size)
            break;
        candidate = GuestAddr{align_up(to_u64(start + live_size), align)};
    }
    if (!m_reserved.contains(candidate, size))
        return std::nullopt;
    m_live.emplace(candidate, size);
    m_memory->fill(ptr(candidate), std::byte{0}, size);
    return candidate;
}

bool PercpuArea::release(GuestAddr offset)
{
    return m_live.erase(offset) != 0;
}

} // namespace kobox
