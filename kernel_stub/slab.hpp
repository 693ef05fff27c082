#pragma once

#include "kernel_stub/page_allocator.hpp"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace kobox
{

/// kmalloc(0): not NULL, and kfree() takes it. include/linux/slab.h (v6.1).
constexpr GuestAddr zero_size_ptr{16};

/// Largest size of a kmalloc cache; what is larger comes as whole pages.
constexpr std::uint64_t kmalloc_max_cache_size = 8192;

/// GFP_* bits that the allocators look at, include/linux/gfp_types.h (v6.1).
namespace gfp
{
constexpr std::uint32_t dma = 0x01;
constexpr std::uint32_t reclaimable = 0x10;
constexpr std::uint32_t zero = 0x100;
constexpr std::uint32_t nowarn = 0x2000;
constexpr std::uint32_t nofail = 0x8000;
constexpr std::uint32_t account = 0x400000;
constexpr std::uint32_t kernel = 0xcc0;
} // namespace gfp

/// Who allocates: kept with the object for reports.
struct AllocSite
{
    GuestAddr caller{};
    std::uint32_t gfp{gfp::kernel};
};

/// An object that was allocated and not freed.
struct LiveObject
{
    GuestAddr addr{};
    std::uint64_t size{}; ///< as asked for
    std::string cache;    ///< "kmalloc-64"; "pages" for what has no cache
    AllocSite site{};
    std::uint64_t serial{}; ///< counts allocations from boot
};

enum class FreeResult : std::uint8_t
{
    freed,
    double_free, ///< an object of a slab that is free already
    inside,      ///< not the start of an object
    not_slab,    ///< neither an object nor a block of pages
};

/// kmem_caches and kmalloc over the pages of the direct map. The freelists and the facts about
/// objects are the host's: a guest that overruns an object cannot damage them.
///
/// A value, as PageAllocator is.
class Slab
{
public:
    enum class CacheId : std::uint32_t
    {
    };

    struct CacheOptions
    {
        std::string name;
        std::uint64_t object_size{};
        std::uint64_t align{};
        std::uint32_t flags{}; ///< SLAB_* of include/linux/slab.h
        GuestAddr ctor{};
    };

    Slab(AddressSpace& memory, const PageAllocator::Layout& layout);

    [[nodiscard]] PageAllocator& pages() noexcept { return m_pages; }

    /// A zeroed object (CONFIG_INIT_ON_ALLOC_DEFAULT_ON=y). nullopt: the kernel returns NULL.
    /// zero_size_ptr for size 0.
    [[nodiscard]] std::optional<GuestAddr> kmalloc(std::uint64_t size, const AllocSite& site);
    /// kmalloc_trace(): the caller chose the cache from a constant size.
    [[nodiscard]] std::optional<GuestAddr> kmalloc_from(
        CacheId cache, std::uint64_t size, const AllocSite& site);
    /// Bytes that a kmalloc() of `size` (not 0) would give.
    [[nodiscard]] static std::uint64_t kmalloc_size_roundup(std::uint64_t size);
    /// NULL and zero_size_ptr are fine.
    [[nodiscard]] FreeResult kfree(GuestAddr object);
    /// Bytes that the object may use; 0 for what is no object.
    [[nodiscard]] std::uint64_t ksize(GuestAddr object) const;

    /// Whole pages as alloc_pages() hands them out; listed by live_objects().
    [[nodiscard]] std::optional<GuestAddr> alloc_pages(std::uint32_t order, const AllocSite& site);
    bool free_pages(GuestAddr block);

    [[nodiscard]] std::optional<CacheId> create_cache(const CacheOptions& options);
    /// The pages go back; false while objects live (the cache is then left alone).
    [[nodiscard]] bool destroy_cache(CacheId cache);
    /// An object of the cache, zeroed unless the cache has a constructor.
    [[nodiscard]] std::optional<GuestAddr> allocate(CacheId cache, const AllocSite& site);
    /// For caches with a constructor: when the next allocate() needs a new slab, makes it and
    /// returns its objects, for the constructor to be called on each. Empty otherwise.
    [[nodiscard]] std::vector<GuestAddr> grow_if_empty(CacheId cache);
    [[nodiscard]] FreeResult free(CacheId cache, GuestAddr object);

    [[nodiscard]] std::optional<CacheId> cache_at(GuestAddr kmem_cache) const;
    [[nodiscard]] std::optional<CacheId> cache_of(GuestAddr object) const;
    [[nodiscard]] const CacheOptions& options_of(CacheId cache) const;
    /// The guest's struct kmem_cache.
    [[nodiscard]] GuestAddr guest_cache(CacheId cache) const;
    [[nodiscard]] std::uint64_t objects_in(CacheId cache) const;

    /// kmalloc_caches[][]: NULL where the kernel has no such cache.
    static constexpr std::uint32_t kmalloc_types = 4;
    static constexpr std::uint32_t kmalloc_indices = 14;
    [[nodiscard]] GuestAddr kmalloc_cache(std::uint32_t type, std::uint32_t index) const;
    /// Writes the exported table `kmalloc_caches` at `table`.
    void store_kmalloc_caches(GuestAddr table);

    /// In the order of allocation.
    [[nodiscard]] std::vector<LiveObject> live_objects() const;
    /// The live object that holds `addr`.
    [[nodiscard]] std::optional<LiveObject> object_at(GuestAddr addr) const;

private:
    struct Object
    {
        std::uint64_t size{};
        AllocSite site{};
        std::uint64_t serial{};
        bool live{};
    };
    struct Cache
    {
        CacheOptions options;
        std::uint64_t stride{};
        std::uint32_t order{};
        GuestAddr guest{};
        std::uint64_t live{};
        std::vector<GuestAddr> free; ///< the last one freed is the next one handed out
        std::vector<GuestAddr> slabs;
    };
    struct SlabPage
    {
        CacheId cache{};
        std::vector<Object> objects;
    };

    [[nodiscard]] Cache& cache(CacheId id);
    [[nodiscard]] const Cache& cache(CacheId id) const;
    [[nodiscard]] std::optional<std::vector<GuestAddr>> new_slab(CacheId id);
    [[nodiscard]] std::optional<GuestAddr> take(
        CacheId id, std::uint64_t size, const AllocSite& site);
    [[nodiscard]] const SlabPage* slab_page(GuestAddr addr, GuestAddr& start) const;
    [[nodiscard]] std::optional<CacheId> kmalloc_slab(
        std::uint64_t size, std::uint32_t gfp_flags) const;
    void create_kmalloc_caches();

    AddressSpace* m_memory;
    PageAllocator m_pages;
    std::vector<Cache> m_caches;
    std::unordered_map<GuestAddr, CacheId> m_by_guest;
    std::unordered_map<GuestAddr, SlabPage> m_slabs; ///< by the start of the slab's pages
    std::unordered_map<GuestAddr, Object> m_blocks;  ///< large kmallocs and alloc_pages
    CacheId m_kmem_cache{};
    std::vector<CacheId> m_kmalloc;
    std::uint64_t m_serial{};
};

} // namespace kobox
