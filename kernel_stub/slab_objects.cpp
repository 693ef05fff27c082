#include "kernel_stub/slab.hpp"

#include <algorithm>

// What is allocated, for reports of leaks and of bad frees.

namespace kobox
{

std::vector<LiveObject> Slab::live_objects() const
{
    std::vector<LiveObject> all;
    for (const auto& [start, page] : m_slabs)
    {
        if (page.cache == m_kmem_cache)
            continue;
        const Cache& owner = cache(page.cache);
        for (std::size_t i = 0; i < page.objects.size(); ++i)
            if (page.objects[i].live)
                all.push_back(
                    {.addr = start + i * owner.stride,
                     .size = page.objects[i].size,
                     .cache = owner.options.name,
                     .site = page.objects[i].site,
                     .serial = page.objects[i].serial});
    }
    for (const auto& [start, block] : m_blocks)
        all.push_back(
            {.addr = start,
             .size = block.size,
             .cache = "pages",
             .site = block.site,
             .serial = block.serial});
    std::ranges::sort(all, {}, &LiveObject::serial);
    return all;
}

std::optional<LiveObject> Slab::object_at(GuestAddr addr) const
{
    GuestAddr start{};
    if (const SlabPage* page = slab_page(addr, start))
    {
        const Cache& owner = cache(page->cache);
        const std::uint64_t index = (addr - start) / owner.stride;
        if (index >= page->objects.size() || !page->objects[index].live)
            return std::nullopt;
        const Object& record = page->objects[index];
        return LiveObject{
            .addr = start + index * owner.stride,
            .size = record.size,
            .cache = owner.options.name,
            .site = record.site,
            .serial = record.serial};
    }
    const auto block = m_pages.block_of(addr);
    if (!block)
        return std::nullopt;
    const auto found = m_blocks.find(block->start);
    if (found == m_blocks.end())
        return std::nullopt;
    return LiveObject{
        .addr = block->start,
        .size = found->second.size,
        .cache = "pages",
        .site = found->second.site,
        .serial = found->second.serial};
}

} // namespace kobox
