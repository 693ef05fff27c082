#include "kernel_stub/slab.hpp"

#include <algorithm>
#include <array>
#include <bit>
#include <cassert>
#include <utility>

namespace kobox
{

namespace
{

constexpr std::uint32_t slab_hwcache_align = 0x2000;
constexpr std::uint32_t slab_typesafe_by_rcu = 0x80000;
constexpr std::uint32_t slab_poison = 0x800;

constexpr std::uint64_t cache_line_size = 64;
constexpr std::uint64_t slub_max_order = 3;

/// Objects that a slab should hold at least: 4 * (fls(nr_cpu_ids) + 1), with one CPU.
constexpr std::uint64_t slub_min_objects = 8;

/// kmem_cache structs are opaque to modules: they only pass the address on. The size is that of
/// a slab object of its own, so that the addresses differ as real ones do.
constexpr std::uint64_t kmem_cache_size = 256;

/// enum kmalloc_cache_type, include/linux/slab.h (v6.1, CONFIG_ZONE_DMA, CONFIG_MEMCG_KMEM).
enum KmallocType : std::uint32_t
{
    kmalloc_normal,
    kmalloc_cgroup,
    kmalloc_reclaim,
    kmalloc_dma,
};
constexpr auto kmalloc_prefixes = std::to_array<std::string_view>({
    "kmalloc-",
    "kmalloc-cg-",
    "kmalloc-rcl-",
    "dma-kmalloc-",
});
static_assert(kmalloc_prefixes.size() == Slab::kmalloc_types);

struct KmallocSize
{
    std::string_view name;
    std::uint64_t size;
};
/// Mirrors kmalloc_info[], mm/slab_common.c (v6.1), up to the largest cache; row = index.
constexpr auto kmalloc_sizes = std::to_array<KmallocSize>({
    {"0", 0},
    {"96", 96},
    {"192", 192},
    {"8", 8},
    {"16", 16},
    {"32", 32},
    {"64", 64},
    {"128", 128},
    {"256", 256},
    {"512", 512},
    {"1k", 1024},
    {"2k", 2048},
    {"4k", 4096},
    {"8k", 8192},
});
static_assert(kmalloc_sizes.size() == Slab::kmalloc_indices);
static_assert(kmalloc_sizes.back().size == kmalloc_max_cache_size);

/// The smallest class that holds `size`, which is at most kmalloc_max_cache_size.
std::uint32_t kmalloc_index(std::uint64_t size)
{
    std::uint32_t best = Slab::kmalloc_indices - 1;
    for (std::uint32_t index = 1; index < Slab::kmalloc_indices; ++index)
        if (kmalloc_sizes[index].size >= size &&
            kmalloc_sizes[index].size < kmalloc_sizes[best].size)
            best = index;
    return best;
}

/// Mirrors calculate_alignment(), mm/slab_common.c (v6.1).
std::uint64_t calculate_alignment(std::uint32_t flags, std::uint64_t align, std::uint64_t size)
{
    if ((flags & slab_hwcache_align) != 0)
    {
        std::uint64_t ralign = cache_line_size;
        while (size <= ralign / 2)
            ralign /= 2;
        align = std::max(align, ralign);
    }
    return align_up(std::max<std::uint64_t>(align, 8), 8);
}

/// Mirrors calculate_order(), mm/slub.c (v6.1): the fewest pages whose waste is bearable.
std::uint32_t calculate_order(std::uint64_t size)
{
    std::uint64_t min_objects = std::min(slub_min_objects, (page_size << slub_max_order) / size);
    for (; min_objects > 1; --min_objects)
        for (std::uint64_t fraction = 16; fraction >= 4; fraction /= 2)
            for (std::uint32_t order = get_order(min_objects * size); order <= slub_max_order;
                 ++order)
            {
                const std::uint64_t slab_size = page_size << order;
                if (slab_size % size <= slab_size / fraction)
                    return order;
            }
    return get_order(size);
}

/// SLUB keeps the free pointer behind objects whose content must survive kfree().
std::uint64_t calculate_stride(const Slab::CacheOptions& options, std::uint64_t align)
{
    std::uint64_t size = align_up(options.object_size, 8);
    if ((options.flags & (slab_typesafe_by_rcu | slab_poison)) != 0 || to_u64(options.ctor) != 0)
        size += 8;
    return align_up(size, align);
}

} // namespace

Slab::Slab(AddressSpace& memory, const PageAllocator::Layout& layout)
    : m_memory{&memory}, m_pages{memory, layout}
{
    const auto boot = create_cache({.name = "kmem_cache", .object_size = kmem_cache_size});
    // A direct map too small for one page is a mistake of the caller, not of a guest.
    assert(boot.has_value());
    m_kmem_cache = *boot;
    create_kmalloc_caches();
}

void Slab::create_kmalloc_caches()
{
    m_kmalloc.assign(std::size_t{kmalloc_types} * kmalloc_indices, CacheId{});
    for (std::uint32_t type = 0; type < kmalloc_types; ++type)
        for (std::uint32_t index = 1; index < kmalloc_indices; ++index)
        {
            const auto& row = kmalloc_sizes[index];
            const auto made = create_cache(
                {.name = std::string{kmalloc_prefixes[type]}.append(row.name),
                 .object_size = row.size,
                 .align = std::has_single_bit(row.size) ? row.size : 8});
            assert(made.has_value());
            m_kmalloc[type * kmalloc_indices + index] = *made;
        }
}

Slab::Cache& Slab::cache(CacheId id)
{
    return m_caches[static_cast<std::uint32_t>(id)];
}

const Slab::Cache& Slab::cache(CacheId id) const
{
    return m_caches[static_cast<std::uint32_t>(id)];
}

std::optional<Slab::CacheId> Slab::create_cache(const CacheOptions& options)
{
    // No slab can be larger than the largest block of pages.
    if (options.object_size == 0 || options.object_size > page_size << max_page_order ||
        options.align > page_size << max_page_order)
        return std::nullopt;
    Cache made;
    made.options = options;
    made.options.align = calculate_alignment(options.flags, options.align, options.object_size);
    made.stride = calculate_stride(options, std::bit_ceil(made.options.align));
    made.order = calculate_order(made.stride);
    if (made.order > max_page_order)
        return std::nullopt;

    const auto id = static_cast<CacheId>(m_caches.size());
    m_caches.push_back(std::move(made));
    const auto guest = allocate(m_kmem_cache, {});
    if (!guest)
    {
        m_caches.pop_back();
        return std::nullopt;
    }
    cache(id).guest = *guest;
    m_by_guest.emplace(*guest, id);
    return id;
}

bool Slab::destroy_cache(CacheId id)
{
    Cache& gone = cache(id);
    if (gone.live != 0)
        return false;
    for (const GuestAddr start : gone.slabs)
    {
        m_slabs.erase(start);
        m_pages.free_pages(start);
    }
    gone.slabs.clear();
    gone.free.clear();
    m_by_guest.erase(gone.guest);
    static_cast<void>(free(m_kmem_cache, gone.guest));
    return true;
}

std::optional<std::vector<GuestAddr>> Slab::new_slab(CacheId id)
{
    Cache& owner = cache(id);
    const auto start = m_pages.alloc_pages(owner.order);
    if (!start)
        return std::nullopt;
    const std::uint64_t count = (page_size << owner.order) / owner.stride;
    m_slabs.emplace(*start, SlabPage{.cache = id, .objects = std::vector<Object>(count)});
    owner.slabs.push_back(*start);

    std::vector<GuestAddr> objects;
    objects.reserve(count);
    for (std::uint64_t i = 0; i < count; ++i)
        objects.push_back(*start + i * owner.stride);
    owner.free.insert(owner.free.end(), objects.rbegin(), objects.rend());
    return objects;
}

std::vector<GuestAddr> Slab::grow_if_empty(CacheId id)
{
    if (!cache(id).free.empty())
        return {};
    return new_slab(id).value_or(std::vector<GuestAddr>{});
}

std::optional<GuestAddr> Slab::take(CacheId id, std::uint64_t size, const AllocSite& site)
{
    if (cache(id).free.empty() && !new_slab(id))
        return std::nullopt;
    Cache& from = cache(id);
    const GuestAddr object = from.free.back();
    from.free.pop_back();
    ++from.live;
    GuestAddr start{};
    static_cast<void>(slab_page(object, start));
    m_slabs.at(start).objects[(object - start) / from.stride] = {
        .size = size, .site = site, .serial = ++m_serial, .live = true};
    // Mirrors slab_want_init_on_alloc(), mm/slab.h (v6.1).
    const bool keeps_content =
        to_u64(from.options.ctor) != 0 ||
        ((from.options.flags & slab_typesafe_by_rcu) != 0 && (site.gfp & gfp::zero) == 0);
    if (!keeps_content)
        m_memory->fill(object, std::byte{0}, from.options.object_size);
    return object;
}

std::optional<GuestAddr> Slab::allocate(CacheId id, const AllocSite& site)
{
    return take(id, cache(id).options.object_size, site);
}

FreeResult Slab::free(CacheId id, GuestAddr object)
{
    GuestAddr start{};
    if (slab_page(object, start) == nullptr)
        return FreeResult::not_slab;
    SlabPage& page = m_slabs.at(start);
    Cache& owner = cache(page.cache);
    if (page.cache != id)
        return FreeResult::not_slab;
    const std::uint64_t offset = object - start;
    if (offset % owner.stride != 0 || offset / owner.stride >= page.objects.size())
        return FreeResult::inside;
    Object& record = page.objects[offset / owner.stride];
    if (!record.live)
        return FreeResult::double_free;
    record.live = false;
    --owner.live;
    owner.free.push_back(object);
    return FreeResult::freed;
}

const Slab::SlabPage* Slab::slab_page(GuestAddr addr, GuestAddr& start) const
{
    const auto block = m_pages.block_of(addr);
    if (!block)
        return nullptr;
    const auto found = m_slabs.find(block->start);
    if (found == m_slabs.end())
        return nullptr;
    start = block->start;
    return &found->second;
}

std::optional<Slab::CacheId> Slab::kmalloc_slab(std::uint64_t size, std::uint32_t gfp_flags) const
{
    if (size == 0 || size > kmalloc_max_cache_size)
        return std::nullopt;
    // Mirrors kmalloc_type(), include/linux/slab.h (v6.1).
    KmallocType type = kmalloc_normal;
    if ((gfp_flags & gfp::dma) != 0)
        type = kmalloc_dma;
    else if ((gfp_flags & gfp::reclaimable) != 0)
        type = kmalloc_reclaim;
    else if ((gfp_flags & gfp::account) != 0)
        type = kmalloc_cgroup;
    return m_kmalloc[type * kmalloc_indices + kmalloc_index(size)];
}

std::optional<GuestAddr> Slab::kmalloc(std::uint64_t size, const AllocSite& site)
{
    if (size == 0)
        return zero_size_ptr;
    if (const auto id = kmalloc_slab(size, site.gfp))
        return take(*id, size, site);
    const auto block = alloc_pages(get_order(size), site);
    if (block)
        m_blocks.at(*block).size = size;
    return block;
}

std::optional<GuestAddr> Slab::kmalloc_from(CacheId id, std::uint64_t size, const AllocSite& site)
{
    return take(id, size, site);
}

std::uint64_t Slab::kmalloc_size_roundup(std::uint64_t size)
{
    if (size > kmalloc_max_cache_size)
        return page_size << get_order(size);
    return kmalloc_sizes[kmalloc_index(size)].size;
}

FreeResult Slab::kfree(GuestAddr object)
{
    if (to_u64(object) <= to_u64(zero_size_ptr))
        return FreeResult::freed;
    GuestAddr start{};
    if (const SlabPage* page = slab_page(object, start))
        return free(page->cache, object);
    const auto block = m_pages.block_of(object);
    if (!block)
        return FreeResult::not_slab;
    if (block->start != object)
        return FreeResult::inside;
    return free_pages(object) ? FreeResult::freed : FreeResult::not_slab;
}

std::uint64_t Slab::ksize(GuestAddr object) const
{
    GuestAddr start{};
    if (const SlabPage* page = slab_page(object, start))
    {
        const Cache& owner = cache(page->cache);
        return (owner.options.flags & slab_typesafe_by_rcu) != 0
                   ? align_up(owner.options.object_size, 8)
                   : owner.stride;
    }
    const auto block = m_pages.block_of(object);
    return block && block->start == object ? block->size : 0;
}

std::optional<GuestAddr> Slab::alloc_pages(std::uint32_t order, const AllocSite& site)
{
    const auto block = m_pages.alloc_pages(order);
    if (block)
        m_blocks[*block] = {
            .size = page_size << order, .site = site, .serial = ++m_serial, .live = true};
    return block;
}

bool Slab::free_pages(GuestAddr block)
{
    // The pages of a slab are the cache's, not the caller's.
    if (m_blocks.erase(block) == 0)
        return false;
    return m_pages.free_pages(block);
}

std::optional<Slab::CacheId> Slab::cache_at(GuestAddr kmem_cache) const
{
    const auto found = m_by_guest.find(kmem_cache);
    if (found == m_by_guest.end())
        return std::nullopt;
    return found->second;
}

std::optional<Slab::CacheId> Slab::cache_of(GuestAddr object) const
{
    GuestAddr start{};
    const SlabPage* page = slab_page(object, start);
    if (page == nullptr)
        return std::nullopt;
    return page->cache;
}

const Slab::CacheOptions& Slab::options_of(CacheId id) const
{
    return cache(id).options;
}

GuestAddr Slab::guest_cache(CacheId id) const
{
    return cache(id).guest;
}

std::uint64_t Slab::objects_in(CacheId id) const
{
    return cache(id).live;
}

GuestAddr Slab::kmalloc_cache(std::uint32_t type, std::uint32_t index) const
{
    if (type >= kmalloc_types || index == 0 || index >= kmalloc_indices)
        return GuestAddr{};
    return guest_cache(m_kmalloc[type * kmalloc_indices + index]);
}

void Slab::store_kmalloc_caches(GuestAddr table)
{
    for (std::uint32_t type = 0; type < kmalloc_types; ++type)
        for (std::uint32_t index = 0; index < kmalloc_indices; ++index)
            m_memory->store(
                table + (std::uint64_t{type} * kmalloc_indices + index) * 8,
                to_u64(kmalloc_cache(type, index)));
}

} // namespace kobox
