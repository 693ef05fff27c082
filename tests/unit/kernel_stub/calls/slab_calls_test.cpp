#include "tests/unit/kernel_stub/calls/call_fixture.hpp"

#include <cerrno>

using namespace kobox;

namespace
{

constexpr std::uint64_t gfp_kernel = gfp::kernel;

} // namespace

TEST_CASE_FIXTURE(CallFixture, "an object remembers who allocated it until it is freed")
{
    const std::size_t before = kernel.slab().live_objects().size();
    const std::uint64_t object = call("__kmalloc", {100, gfp_kernel});
    const auto live = kernel.slab().live_objects();
    REQUIRE(live.size() == before + 1);
    CHECK(live.back().size == 100);
    CHECK(live.back().cache == "kmalloc-128");
    CHECK(call("ksize", {object}) == 128);
    call("kfree", {object});
    CHECK(kernel.slab().live_objects().size() == before);
}

TEST_CASE_FIXTURE(CallFixture, "the exported cache table serves kmalloc of constant sizes")
{
    const std::uint64_t cache = load<std::uint64_t>(to_u64(symbol("kmalloc_caches")) + 6 * 8);
    const std::uint64_t object = call("kmalloc_trace", {cache, gfp_kernel, 40});
    CHECK(call("ksize", {object}) == 64);
    CHECK(
        oops_of("kmalloc_trace", {0, gfp_kernel, 40}) ==
        "BUG: kernel NULL pointer dereference, address: 0000000000000000");
}

TEST_CASE_FIXTURE(CallFixture, "frees that damage the heap stop the guest")
{
    const std::uint64_t object = call("__kmalloc", {32, gfp_kernel});
    CHECK(oops_of("kfree", {object + 8}) == "kernel BUG at mm/slub.c:419!");
    call("kfree", {object});
    CHECK(oops_of("kfree", {object}) == "kernel BUG at mm/slub.c:419!");
    CHECK_FALSE(oops_of("kfree", {0xdead000000000000}).empty());
    call("kfree", {0});
    call("kfree", {16});
}

TEST_CASE_FIXTURE(CallFixture, "a size that no page order holds warns once and is NULL")
{
    CHECK(call("__kmalloc", {~std::uint64_t{0}, gfp_kernel}) == 0);
    CHECK(kernel.klog().text().find("WARNING: ") != std::string::npos);
    CHECK(kernel.klog().text().find("mm/page_alloc.c:5634") != std::string::npos);
    const std::size_t records = kernel.klog().records().size();
    CHECK(call("__kmalloc", {~std::uint64_t{0}, gfp_kernel}) == 0);
    CHECK(call("__kmalloc", {std::uint64_t{1} << 40, gfp_kernel | gfp::nowarn}) == 0);
    CHECK(kernel.klog().records().size() == records);
}

TEST_CASE_FIXTURE(CallFixture, "krealloc keeps what fits and moves what does not")
{
    const std::uint64_t object = call("krealloc", {0, 20, gfp_kernel});
    store<std::uint64_t>(object, 77);
    CHECK(call("krealloc", {object, 32, gfp_kernel}) == object);
    const std::uint64_t moved = call("krealloc", {object, 33, gfp_kernel});
    CHECK(moved != object);
    CHECK(load<std::uint64_t>(moved) == 77);
    CHECK(call("krealloc", {moved, 0, gfp_kernel}) == 16);
}

TEST_CASE_FIXTURE(CallFixture, "kstrdup and kmemdup copy, kstrdup(NULL) is NULL")
{
    const std::uint64_t s = text("text");
    CHECK(text_at(call("kstrdup", {s, gfp_kernel})) == "text");
    CHECK(text_at(call("kstrndup", {s, 2, gfp_kernel})) == "te");
    CHECK(text_at(call("kmemdup_nul", {s, 3, gfp_kernel})) == "tex");
    CHECK(call("kstrdup", {0, gfp_kernel}) == 0);
    CHECK(static_cast<std::int64_t>(call("memdup_user", {0x1000, 8})) == -EFAULT);
}

TEST_CASE_FIXTURE(CallFixture, "a slab cache is created, used and destroyed")
{
    const std::uint64_t cache = call("kmem_cache_create", {text("demo"), 48, 0, 0, 0});
    REQUIRE(cache != 0);
    CHECK(call("kmem_cache_size", {cache}) == 48);
    const std::uint64_t object = call("kmem_cache_alloc", {cache, gfp_kernel});
    call("kmem_cache_destroy", {cache});
    CHECK(
        kernel.klog().text().find("kmem_cache_destroy demo: Slab cache still has objects") !=
        std::string::npos);
    call("kmem_cache_free", {cache, object});
    call("kmem_cache_destroy", {cache});
    CHECK_FALSE(oops_of("kmem_cache_alloc", {cache, gfp_kernel}).empty());
}

TEST_CASE_FIXTURE(CallFixture, "an object freed to the wrong cache is said to be")
{
    const std::uint64_t a = call("kmem_cache_create", {text("one"), 48, 0, 0, 0});
    const std::uint64_t b = call("kmem_cache_create", {text("two"), 48, 0, 0, 0});
    const std::uint64_t object = call("kmem_cache_alloc", {a, gfp_kernel});
    call("kmem_cache_free", {b, object});
    CHECK(
        kernel.klog().text().find("Wrong slab cache. two but object is from one") !=
        std::string::npos);
}

TEST_CASE_FIXTURE(CallFixture, "pages have struct pages that count references")
{
    const std::uint64_t page = call("alloc_pages", {gfp_kernel, 1});
    const std::uint64_t count = page + kernel.profile().offset_of("page", "_refcount");
    CHECK(load<std::int32_t>(count) == 1);
    store<std::int32_t>(count, 2);
    call("__free_pages", {page, 1});
    CHECK(load<std::int32_t>(count) == 1);
    call("__free_pages", {page, 1});
    const std::uint64_t block = call("__get_free_pages", {gfp_kernel, 0});
    call("free_pages", {block, 0});
    CHECK_FALSE(oops_of("free_pages", {block, 0}).empty());
}

TEST_CASE_FIXTURE(CallFixture, "vmalloc areas are freed once")
{
    const std::uint64_t area = call("vmalloc", {5000});
    store<std::uint8_t>(area + 4999, 1);
    call("vfree", {area});
    call("vfree", {area});
    CHECK(kernel.klog().text().find("Trying to vfree() nonexistent vm area") != std::string::npos);
    CHECK(call("vmalloc", {0}) == 0);
}

TEST_CASE_FIXTURE(CallFixture, "per-CPU memory is refused as pcpu_alloc() refuses it")
{
    const std::uint64_t data = call("__alloc_percpu", {16, 8});
    CHECK(memory.is_mapped(kernel.per_cpu_ptr(GuestAddr{data}), 16));
    call("free_percpu", {data});
    CHECK(call("__alloc_percpu", {1 << 20, 8}) == 0);
    CHECK(
        kernel.klog().text().find("illegal size (1048576) or align (8) for percpu allocation") !=
        std::string::npos);
}
