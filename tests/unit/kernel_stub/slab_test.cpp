#include "kernel_stub/slab.hpp"

#include <doctest/doctest.h>

using namespace kobox;

namespace
{

constexpr PageAllocator::Layout layout{
    .direct_map = {GuestAddr{0xffff888000000000}, std::uint64_t{64} << 20},
    .vmemmap = GuestAddr{0xffffea0000000000},
};

struct Fixture
{
    AddressSpace memory{std::uint64_t{256} << 20};
    Slab slab{memory, layout};
};

} // namespace

TEST_CASE_FIXTURE(Fixture, "kmalloc serves each size from the kernel's size class")
{
    struct Case
    {
        const char* title;
        std::uint64_t size;
        std::uint64_t usable;
        const char* cache;
        std::uint32_t gfp;
    };
    const Case cases[] = {
        {"one byte", 1, 8, "kmalloc-8", gfp::kernel},
        {"the class itself", 64, 64, "kmalloc-64", gfp::kernel},
        {"96 is a class", 65, 96, "kmalloc-96", gfp::kernel},
        {"above 96 comes 128", 97, 128, "kmalloc-128", gfp::kernel},
        {"192 is a class", 129, 192, "kmalloc-192", gfp::kernel},
        {"above 192 comes 256", 193, 256, "kmalloc-256", gfp::kernel},
        {"the largest class", 8192, 8192, "kmalloc-8k", gfp::kernel},
        {"larger: whole pages", 8193, 16384, "pages", gfp::kernel},
        {"__GFP_ACCOUNT", 10, 16, "kmalloc-cg-16", gfp::kernel | gfp::account},
        {"__GFP_RECLAIMABLE", 10, 16, "kmalloc-rcl-16", gfp::kernel | gfp::reclaimable},
        {"GFP_DMA", 10, 16, "dma-kmalloc-16", gfp::kernel | gfp::dma},
    };
    for (const auto& c : cases)
    {
        CAPTURE(c.title);
        const auto object = slab.kmalloc(c.size, {.gfp = c.gfp});
        REQUIRE(object);
        CHECK(slab.ksize(*object) == c.usable);
        const auto live = slab.object_at(*object + (c.size - 1));
        REQUIRE(live);
        CHECK(live->addr == *object);
        CHECK(live->size == c.size);
        CHECK(live->cache == c.cache);
    }
}

TEST_CASE_FIXTURE(Fixture, "kmalloc of a power of two is naturally aligned")
{
    for (std::uint64_t size = 8; size <= 65536; size *= 2)
        for (int i = 0; i < 3; ++i)
        {
            const auto object = slab.kmalloc(size, {});
            REQUIRE(object);
            CHECK(to_u64(*object) % size == 0);
        }
}

TEST_CASE_FIXTURE(Fixture, "kmalloc(0) is ZERO_SIZE_PTR, which kfree takes as it takes NULL")
{
    CHECK(slab.kmalloc(0, {}) == zero_size_ptr);
    CHECK(slab.kfree(zero_size_ptr) == FreeResult::freed);
    CHECK(slab.kfree(GuestAddr{}) == FreeResult::freed);
    CHECK(slab.live_objects().empty());
}

TEST_CASE_FIXTURE(Fixture, "an object freed last is handed out first, zeroed")
{
    const auto a = slab.kmalloc(32, {});
    const auto b = slab.kmalloc(32, {});
    REQUIRE(a);
    REQUIRE(b);
    CHECK(*b - *a == 32);
    memory.store<std::uint64_t>(*a, 0x1122);
    CHECK(slab.kfree(*a) == FreeResult::freed);
    CHECK(slab.kmalloc(32, {}) == a);
    CHECK(memory.load<std::uint64_t>(*a) == 0);
}

TEST_CASE_FIXTURE(Fixture, "bad frees are told apart")
{
    const auto object = slab.kmalloc(64, {});
    const auto pages = slab.kmalloc(20000, {});
    REQUIRE(object);
    REQUIRE(pages);
    CHECK(slab.kfree(*object + 8) == FreeResult::inside);
    CHECK(slab.kfree(*pages + page_size) == FreeResult::inside);
    CHECK(slab.kfree(GuestAddr{0xffffffffc0000000}) == FreeResult::not_slab);
    CHECK(slab.kfree(GuestAddr{0xdead000000000100}) == FreeResult::not_slab);
    CHECK(slab.kfree(layout.direct_map.start) == FreeResult::not_slab);
    CHECK(slab.kfree(*object) == FreeResult::freed);
    CHECK(slab.kfree(*object) == FreeResult::double_free);
    CHECK(slab.kfree(*pages) == FreeResult::freed);
    CHECK(slab.kfree(*pages) == FreeResult::not_slab);
}

TEST_CASE_FIXTURE(Fixture, "what cannot be had is NULL and changes nothing")
{
    CHECK_FALSE(slab.kmalloc((page_size << max_page_order) + 1, {}));
    CHECK_FALSE(slab.kmalloc(~std::uint64_t{0}, {}));
    CHECK_FALSE(slab.alloc_pages(max_page_order + 1, {}));
    std::uint64_t blocks = 0;
    while (slab.alloc_pages(max_page_order, {}))
        ++blocks;
    CHECK(blocks == 15); // the first 4 MiB of the 64 hold the reserved low memory
    CHECK(slab.live_objects().size() == blocks);
}

TEST_CASE_FIXTURE(Fixture, "live objects are listed in the order of allocation, with their site")
{
    const auto a = slab.kmalloc(100, {.caller = GuestAddr{0xffffffffc0000010}});
    const auto b = slab.kmalloc(10, {.caller = GuestAddr{0xffffffffc0000020}, .gfp = gfp::zero});
    const auto c = slab.kmalloc(100000, {.caller = GuestAddr{0xffffffffc0000030}});
    REQUIRE(a);
    REQUIRE(b);
    REQUIRE(c);
    CHECK(slab.kfree(*a) == FreeResult::freed);
    const auto live = slab.live_objects();
    REQUIRE(live.size() == 2);
    CHECK(live[0].addr == *b);
    CHECK(live[0].site.caller == GuestAddr{0xffffffffc0000020});
    CHECK(live[0].site.gfp == gfp::zero);
    CHECK(live[1].addr == *c);
    CHECK(live[1].size == 100000);
    CHECK(live[1].serial > live[0].serial);
}

TEST_CASE_FIXTURE(Fixture, "a kmem_cache honours size, alignment and constructor")
{
    const auto cache = slab.create_cache(
        {.name = "demo", .object_size = 40, .align = 64, .ctor = GuestAddr{0xffffffffc0000000}});
    REQUIRE(cache);
    const auto made = slab.grow_if_empty(*cache);
    REQUIRE(made.size() == page_size / 64);
    memory.store<std::uint64_t>(made[0], 0x55);
    const auto object = slab.allocate(*cache, {});
    REQUIRE(object);
    CHECK(*object == made[0]);
    CHECK(memory.load<std::uint64_t>(*object) == 0x55); // the constructor's work survives
    CHECK(slab.grow_if_empty(*cache).empty());

    CHECK(slab.cache_at(slab.guest_cache(*cache)) == cache);
    CHECK(slab.cache_of(*object) == cache);
    CHECK_FALSE(slab.destroy_cache(*cache));
    CHECK(slab.free(*cache, *object) == FreeResult::freed);
    const std::uint64_t pages = slab.pages().pages_in_use();
    CHECK(slab.destroy_cache(*cache));
    CHECK(slab.pages().pages_in_use() < pages);
    CHECK_FALSE(slab.cache_of(*object));
}

TEST_CASE_FIXTURE(Fixture, "a hostile kmem_cache is refused")
{
    CHECK_FALSE(slab.create_cache({.name = "none", .object_size = 0}));
    CHECK_FALSE(slab.create_cache({.name = "huge", .object_size = ~std::uint64_t{0}}));
    CHECK_FALSE(slab.create_cache({.name = "align", .object_size = 8, .align = 1u << 31}));
}

TEST_CASE_FIXTURE(Fixture, "kmalloc_caches names a cache wherever the kernel has one")
{
    const auto table = slab.kmalloc(Slab::kmalloc_types * Slab::kmalloc_indices * 8, {});
    REQUIRE(table);
    slab.store_kmalloc_caches(*table);
    CHECK(memory.load<std::uint64_t>(*table) == 0);
    const GuestAddr second{memory.load<std::uint64_t>(*table + 2 * 8)};
    const auto cache = slab.cache_at(second);
    REQUIRE(cache);
    CHECK(slab.options_of(*cache).name == "kmalloc-192");
}

TEST_CASE_FIXTURE(Fixture, "freed pages merge with their buddies and struct pages have addresses")
{
    PageAllocator& pages = slab.pages();
    const auto a = pages.alloc_pages(0);
    const auto b = pages.alloc_pages(0);
    REQUIRE(a);
    REQUIRE(b);
    CHECK(pages.order_of(*a) == 0);
    CHECK(pages.page_to_virt(pages.virt_to_page(*a)) == *a);
    CHECK(memory.is_mapped(pages.virt_to_page(*b), 64));
    CHECK(pages.free_pages(*a));
    CHECK_FALSE(pages.free_pages(*a));
    CHECK(pages.free_pages(*b));
    const auto big = pages.alloc_pages(3);
    REQUIRE(big);
    CHECK(to_u64(*big) % (page_size << 3) == 0);
    CHECK(pages.block_of(*big + 0x7fff) == GuestRange{*big, page_size << 3});
    CHECK_FALSE(pages.block_of(*big + 0x8000));
}
