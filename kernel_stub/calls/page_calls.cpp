#include "kernel_stub/calls/allocation.hpp"
#include "kernel_stub/calls/calls.hpp"
#include "kernel_stub/calls/guest_access.hpp"

#include <array>

namespace kobox
{

namespace
{

HostReturn get_free_pages_here(FakeKernel& k, std::uint32_t flags, std::uint32_t order)
{
    return get_free_pages(k, order, site_here(k, flags));
}

HostReturn get_zeroed_page(FakeKernel& k, std::uint32_t flags)
{
    return get_free_pages(k, 0, site_here(k, flags | gfp::zero));
}

HostReturn free_pages_at(FakeKernel& k, GuestAddr block, std::uint32_t /*order*/)
{
    if (!is_null(block))
        free_pages(k, block);
    return {};
}

/// alloc_pages() and __alloc_pages(): the struct page.
HostReturn alloc_pages(FakeKernel& k, std::uint32_t flags, std::uint32_t order)
{
    const GuestAddr block = get_free_pages(k, order, site_here(k, flags));
    return is_null(block) ? block : k.slab().pages().virt_to_page(block);
}

/// Drops a reference of a struct page; true when it was the last one.
bool put_page_testzero(FakeKernel& k, GuestAddr page)
{
    const GuestAddr count = page + k.profile().offset_of("page", "_refcount");
    const auto left = static_cast<std::int32_t>(k.memory().load<std::uint32_t>(count) - 1);
    k.memory().store(count, left);
    return left == 0;
}

HostReturn free_page_structs(FakeKernel& k, GuestAddr page, std::uint32_t /*order*/)
{
    if (put_page_testzero(k, page))
        free_pages(k, k.slab().pages().page_to_virt(page));
    return {};
}

/// The caller's inline put_page() dropped the last reference already.
HostReturn folio_put(FakeKernel& k, GuestAddr folio)
{
    free_pages(k, k.slab().pages().page_to_virt(folio));
    return {};
}

HostReturn alloc_pages_exact(FakeKernel& k, std::uint64_t size, std::uint32_t flags)
{
    return get_free_pages(k, get_order(size), site_here(k, flags));
}

HostReturn free_pages_exact(FakeKernel& k, GuestAddr block, std::uint64_t /*size*/)
{
    free_pages(k, block);
    return {};
}

HostReturn vmalloc_here(FakeKernel& k, std::uint64_t size)
{
    return vmalloc(k, size, site_here(k, gfp::kernel));
}

HostReturn vmalloc_array(FakeKernel& k, std::uint64_t count, std::uint64_t size)
{
    std::uint64_t bytes = 0;
    if (__builtin_mul_overflow(count, size, &bytes))
        return GuestAddr{};
    return vmalloc(k, bytes, site_here(k, gfp::kernel));
}

HostReturn vfree_area(FakeKernel& k, GuestAddr area)
{
    vfree(k, area);
    return {};
}

constexpr std::string_view flags_note = "gfp flags but __GFP_NOWARN have no effect";
constexpr std::string_view vmalloc_note = "no huge pages, one memory node";
constexpr std::string_view exact_note = "the pages beyond the size are not given back";

constexpr auto rows = std::to_array<HostCall>({
    host_call<get_free_pages_here>("__get_free_pages", Support::partial, flags_note),
    host_call<get_zeroed_page>("get_zeroed_page", Support::partial, flags_note),
    host_call<free_pages_at>("free_pages"),
    host_call<alloc_pages>("alloc_pages", Support::partial, flags_note),
    host_call<alloc_pages>("__alloc_pages", Support::partial, flags_note),
    host_call<free_page_structs>("__free_pages"),
    host_call<folio_put>("__folio_put"),
    host_call<alloc_pages_exact>("alloc_pages_exact", Support::partial, exact_note),
    host_call<free_pages_exact>("free_pages_exact"),
    host_call<vmalloc_here>("vmalloc", Support::partial, vmalloc_note),
    host_call<vmalloc_here>("vzalloc", Support::partial, vmalloc_note),
    host_call<vmalloc_here>("vmalloc_node", Support::partial, vmalloc_note),
    host_call<vmalloc_here>("vzalloc_node", Support::partial, vmalloc_note),
    host_call<vmalloc_here>("vmalloc_user", Support::partial, vmalloc_note),
    host_call<vmalloc_here>("vmalloc_32", Support::partial, vmalloc_note),
    host_call<vmalloc_here>("vmalloc_32_user", Support::partial, vmalloc_note),
    host_call<vmalloc_here>("vmalloc_huge", Support::partial, vmalloc_note),
    host_call<vmalloc_here>("__vmalloc", Support::partial, vmalloc_note),
    host_call<vmalloc_array>("vmalloc_array", Support::partial, vmalloc_note),
    host_call<vmalloc_array>("__vmalloc_array", Support::partial, vmalloc_note),
    host_call<vmalloc_array>("vcalloc", Support::partial, vmalloc_note),
    host_call<vmalloc_array>("__vcalloc", Support::partial, vmalloc_note),
    host_call<vfree_area>("vfree"),
});

} // namespace

std::span<const HostCall> page_calls()
{
    return rows;
}

} // namespace kobox
