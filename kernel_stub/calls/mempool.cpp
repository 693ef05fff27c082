#include "kernel_stub/calls/allocation.hpp"
#include "kernel_stub/calls/calls.hpp"
#include "kernel_stub/guest_struct.hpp"

#include <array>

namespace kobox
{

namespace
{

GuestStruct pool_at(FakeKernel& k, GuestAddr pool)
{
    return {k.memory(), k.profile(), "mempool_s", pool};
}

/// Mirrors add_element(), mm/mempool.c (v6.1).
void add_element(FakeKernel& k, GuestStruct& pool, GuestAddr element)
{
    const auto count = pool.get<std::int32_t>("curr_nr");
    if (count < 0 || count >= pool.get<std::int32_t>("min_nr"))
        k.die("kernel BUG at mm/mempool.c:143!");
    const auto elements = pool.get<GuestAddr>("elements");
    k.memory().store(elements + static_cast<std::uint64_t>(count) * 8, element);
    pool.set("curr_nr", count + 1);
}

GuestAddr remove_element(FakeKernel& k, GuestStruct& pool)
{
    const auto count = pool.get<std::int32_t>("curr_nr") - 1;
    if (count < 0)
        k.die("kernel BUG at mm/mempool.c:153!");
    pool.set("curr_nr", count);
    return k.memory().load<GuestAddr>(
        pool.get<GuestAddr>("elements") + static_cast<std::uint64_t>(count) * 8);
}

GuestAddr alloc_element(FakeKernel& k, GuestStruct& pool, std::uint32_t flags)
{
    return GuestAddr{
        k.call_guest(pool.get<GuestAddr>("alloc"), {flags, pool.get<std::uint64_t>("pool_data")})};
}

void free_element(FakeKernel& k, GuestStruct& pool, GuestAddr element)
{
    k.call_guest(
        pool.get<GuestAddr>("free"), {to_u64(element), pool.get<std::uint64_t>("pool_data")});
}

HostReturn mempool_exit(FakeKernel& k, GuestAddr addr)
{
    GuestStruct pool = pool_at(k, addr);
    while (pool.get<std::int32_t>("curr_nr") != 0)
        free_element(k, pool, remove_element(k, pool));
    kfree(k, pool.get<GuestAddr>("elements"));
    pool.set("elements", GuestAddr{});
    return {};
}

HostReturn mempool_destroy(FakeKernel& k, GuestAddr addr)
{
    if (is_null(addr))
        return {};
    mempool_exit(k, addr);
    kfree(k, addr);
    return {};
}

HostReturn mempool_init_node(
    FakeKernel& k, GuestAddr addr, std::int32_t min_nr, GuestAddr alloc_fn, GuestAddr free_fn,
    GuestAddr pool_data, std::uint32_t flags)
{
    GuestStruct pool = pool_at(k, addr);
    pool.set("lock", std::uint32_t{0});
    pool.set("min_nr", min_nr);
    pool.set("pool_data", pool_data);
    pool.set("alloc", alloc_fn);
    pool.set("free", free_fn);
    const GuestAddr head = pool.member("wait") + k.profile().offset_of("wait_queue_head", "head");
    k.memory().store(pool.member("wait"), std::uint32_t{0});
    k.memory().store(head, head);
    k.memory().store(head + 8, head);
    // kmalloc_array() refuses what overflows; a negative count is such a one.
    const GuestAddr elements =
        min_nr < 0 ? GuestAddr{}
                   : kmalloc(k, static_cast<std::uint64_t>(min_nr) * 8, site_here(k, flags));
    pool.set("elements", elements);
    if (is_null(elements))
        return -ENOMEM;
    while (pool.get<std::int32_t>("curr_nr") < pool.get<std::int32_t>("min_nr"))
    {
        const GuestAddr element = alloc_element(k, pool, flags);
        if (is_null(element))
        {
            mempool_exit(k, addr);
            return -ENOMEM;
        }
        add_element(k, pool, element);
    }
    return 0;
}

HostReturn mempool_init(
    FakeKernel& k, GuestAddr addr, std::int32_t min_nr, GuestAddr alloc_fn, GuestAddr free_fn,
    GuestAddr pool_data)
{
    return mempool_init_node(k, addr, min_nr, alloc_fn, free_fn, pool_data, gfp::kernel);
}

HostReturn mempool_create_node(
    FakeKernel& k, std::int32_t min_nr, GuestAddr alloc_fn, GuestAddr free_fn, GuestAddr pool_data,
    std::uint32_t flags)
{
    const GuestAddr addr = kmalloc(k, k.profile().size_of("mempool_s"), site_here(k, flags));
    if (is_null(addr))
        return addr;
    if (mempool_init_node(k, addr, min_nr, alloc_fn, free_fn, pool_data, flags).rax == 0)
        return addr;
    kfree(k, addr);
    return GuestAddr{};
}

HostReturn mempool_create(
    FakeKernel& k, std::int32_t min_nr, GuestAddr alloc_fn, GuestAddr free_fn, GuestAddr pool_data)
{
    return mempool_create_node(k, min_nr, alloc_fn, free_fn, pool_data, gfp::kernel);
}

HostReturn mempool_alloc(FakeKernel& k, GuestAddr addr, std::uint32_t flags)
{
    GuestStruct pool = pool_at(k, addr);
    const GuestAddr element = alloc_element(k, pool, flags | gfp::nowarn);
    if (!is_null(element))
        return element;
    if (pool.get<std::int32_t>("curr_nr") != 0)
        return remove_element(k, pool);
    constexpr std::uint32_t direct_reclaim = 0x400;
    if ((flags & direct_reclaim) != 0)
        k.unsupported("mempool_alloc() would sleep for ever");
    return GuestAddr{};
}

HostReturn mempool_free(FakeKernel& k, GuestAddr element, GuestAddr addr)
{
    if (is_null(element))
        return {};
    GuestStruct pool = pool_at(k, addr);
    if (pool.get<std::int32_t>("curr_nr") < pool.get<std::int32_t>("min_nr"))
        add_element(k, pool, element);
    else
        free_element(k, pool, element);
    return {};
}

HostReturn mempool_alloc_slab(FakeKernel& k, std::uint32_t flags, GuestAddr cache)
{
    return kmem_cache_alloc(k, cache, flags);
}

HostReturn mempool_free_slab(FakeKernel& k, GuestAddr element, GuestAddr cache)
{
    kmem_cache_free(k, cache, element);
    return {};
}

HostReturn mempool_kmalloc(FakeKernel& k, std::uint32_t flags, std::uint64_t size)
{
    return kmalloc(k, size, site_here(k, flags));
}

HostReturn mempool_kfree(FakeKernel& k, GuestAddr element)
{
    kfree(k, element);
    return {};
}

HostReturn mempool_alloc_pages(FakeKernel& k, std::uint32_t flags, std::uint32_t order)
{
    const GuestAddr block = get_free_pages(k, order, site_here(k, flags));
    return is_null(block) ? block : k.slab().pages().virt_to_page(block);
}

HostReturn mempool_free_pages(FakeKernel& k, GuestAddr page)
{
    free_pages(k, k.slab().pages().page_to_virt(page));
    return {};
}

constexpr auto rows = std::to_array<HostCall>({
    host_call<mempool_init>("mempool_init"),
    host_call<mempool_init_node>("mempool_init_node"),
    host_call<mempool_create>("mempool_create"),
    host_call<mempool_create_node>("mempool_create_node"),
    host_call<mempool_exit>("mempool_exit"),
    host_call<mempool_destroy>("mempool_destroy"),
    host_call<mempool_alloc>("mempool_alloc"),
    host_call<mempool_free>("mempool_free"),
    host_call<mempool_alloc_slab>("mempool_alloc_slab"),
    host_call<mempool_free_slab>("mempool_free_slab"),
    host_call<mempool_kmalloc>("mempool_kmalloc"),
    host_call<mempool_kfree>("mempool_kfree"),
    host_call<mempool_alloc_pages>("mempool_alloc_pages"),
    host_call<mempool_free_pages>("mempool_free_pages"),
});

} // namespace

std::span<const HostCall> mempool_calls()
{
    return rows;
}

} // namespace kobox
