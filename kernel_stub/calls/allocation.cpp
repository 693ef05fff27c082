#include "kernel_stub/calls/allocation.hpp"

#include "kernel_stub/calls/guest_access.hpp"
#include "kernel_stub/calls/warn_once.hpp"

#include <algorithm>
#include <map>
#include <spdlog/fmt/fmt.h>

namespace kobox
{

namespace
{

/// phys_to_virt(0) and the kernel image's own mapping, without KASLR.
constexpr GuestAddr page_offset{0xffff888000000000};
constexpr GuestAddr start_kernel_map{0xffffffff80000000};

/// What SLUB's freelist hardening says of an object that is freed twice in a row. What it would
/// miss (another free in between, a pointer into an object) stops the run here as well: the crash
/// that it leads to later would say less.
[[noreturn]] void die_of_bad_free(FakeKernel& kernel)
{
    kernel.die("kernel BUG at mm/slub.c:419!");
}

/// virt_to_folio() of a pointer that is no object: its struct page is read, mapped or not.
void read_struct_page(FakeKernel& kernel, GuestAddr object)
{
    const std::uint64_t above_map = object - start_kernel_map;
    const std::uint64_t physical =
        to_u64(object) >= to_u64(start_kernel_map) ? above_map : object - page_offset;
    const GuestAddr page = kernel.slab().pages().virt_to_page(page_offset + physical);
    static_cast<void>(kernel.memory().load<std::uint64_t>(
        page + kernel.profile().offset_of("page", "compound_head")));
}

struct VmallocAreas
{
    struct Area
    {
        std::uint64_t size{};
        AllocSite site{};
        std::uint64_t serial{};
    };
    std::map<GuestAddr, Area> areas;
    std::uint64_t serial{};
};

} // namespace

GuestAddr caller_of(FakeKernel& kernel)
{
    return CallFrame{kernel.machine()}.return_address();
}

GuestAddr kmalloc(FakeKernel& kernel, std::uint64_t size, const AllocSite& site)
{
    if (size > page_size << max_page_order && (site.gfp & gfp::nowarn) == 0)
        warn_once(kernel, "mm/page_alloc.c:5634");
    return kernel.slab().kmalloc(size, site).value_or(GuestAddr{});
}

void kfree(FakeKernel& kernel, GuestAddr object)
{
    switch (kernel.slab().kfree(object))
    {
    case FreeResult::freed:
        return;
    case FreeResult::double_free:
    case FreeResult::inside:
        die_of_bad_free(kernel);
    case FreeResult::not_slab:
        read_struct_page(kernel, object);
        warn_once(kernel, "mm/slab_common.c:904");
    }
}

GuestAddr kmem_cache_alloc(FakeKernel& kernel, GuestAddr cache, std::uint32_t gfp_flags)
{
    Slab& slab = kernel.slab();
    const auto id = slab.cache_at(cache);
    if (!id)
        throw GuestFault{cache, Access::read};
    const GuestAddr ctor = slab.options_of(*id).ctor;
    if (!is_null(ctor))
        for (const GuestAddr object : slab.grow_if_empty(*id))
            kernel.call_guest(ctor, {to_u64(object)});
    return slab.allocate(*id, site_here(kernel, gfp_flags)).value_or(GuestAddr{});
}

void kmem_cache_free(FakeKernel& kernel, GuestAddr cache, GuestAddr object)
{
    Slab& slab = kernel.slab();
    const auto owner = slab.cache_of(object);
    if (!owner)
    {
        read_struct_page(kernel, object);
        warn_once(kernel, "mm/slab.h:630", "virt_to_cache: Object is not a Slab page!");
        return;
    }
    const auto asked = slab.cache_at(cache);
    if (!asked)
        throw GuestFault{cache, Access::read};
    if (*asked != *owner)
        kernel.warn(
            "mm/slab.h:665", "cache_from_obj: Wrong slab cache. " + slab.options_of(*asked).name +
                                 " but object is from " + slab.options_of(*owner).name);
    if (slab.free(*owner, object) != FreeResult::freed)
        die_of_bad_free(kernel);
}

GuestAddr get_free_pages(FakeKernel& kernel, std::uint32_t order, const AllocSite& site)
{
    if (order > max_page_order)
    {
        if ((site.gfp & gfp::nowarn) == 0)
            warn_once(kernel, "mm/page_alloc.c:5634");
        return {};
    }
    const auto block = kernel.slab().alloc_pages(order, site);
    if (!block)
        return {};
    // What get_page(), put_page() and page_folio() of a module look at.
    const KernelProfile& profile = kernel.profile();
    const GuestAddr first = kernel.slab().pages().virt_to_page(*block);
    const std::uint64_t stride = profile.size_of("page");
    kernel.memory().fill(first, std::byte{0}, stride << order);
    for (std::uint64_t i = 0; i < std::uint64_t{1} << order; ++i)
        kernel.memory().store(
            first + i * stride + profile.offset_of("page", "_mapcount"), std::int32_t{-1});
    kernel.memory().store(first + profile.offset_of("page", "_refcount"), std::int32_t{1});
    constexpr std::uint32_t gfp_comp = 0x40000;
    if ((site.gfp & gfp_comp) != 0)
        for (std::uint64_t i = 1; i < std::uint64_t{1} << order; ++i)
            kernel.memory().store(
                first + i * stride + profile.offset_of("page", "compound_head"), to_u64(first) | 1);
    return *block;
}

void free_pages(FakeKernel& kernel, GuestAddr block)
{
    if (kernel.slab().free_pages(block))
        return;
    // The page allocator would find it out at the next allocation, if at all.
    read_struct_page(kernel, block);
    kernel.die(fmt::format(
        "BUG: Bad page state in process insmod  pfn:{:05x}", (block - page_offset) / page_size));
}

GuestAddr vmalloc(FakeKernel& kernel, std::uint64_t size, const AllocSite& site)
{
    if (size == 0)
    {
        warn_once(kernel, "mm/vmalloc.c:3227");
        return {};
    }
    const auto area = kernel.vmalloc(size);
    if (!area)
        return {};
    auto& state = kernel.host_state().get<VmallocAreas>();
    state.areas[*area] = {.size = size, .site = site, .serial = ++state.serial};
    return *area;
}

void vfree(FakeKernel& kernel, GuestAddr area)
{
    if (is_null(area))
        return;
    if (to_u64(area) % page_size != 0)
        return kernel.warn("mm/vmalloc.c:2752", "Trying to vfree() bad address");
    if (kernel.host_state().get<VmallocAreas>().areas.erase(area) == 0)
        return kernel.warn("mm/vmalloc.c:2758", "Trying to vfree() nonexistent vm area");
    kernel.vfree(area);
}

std::vector<LiveObject> live_vmalloc_areas(FakeKernel& kernel)
{
    std::vector<LiveObject> all;
    for (const auto& [addr, area] : kernel.host_state().get<VmallocAreas>().areas)
        all.push_back(
            {.addr = addr,
             .size = area.size,
             .cache = "vmalloc",
             .site = area.site,
             .serial = area.serial});
    std::ranges::sort(all, {}, &LiveObject::serial);
    return all;
}

GuestAddr kvmalloc(FakeKernel& kernel, std::uint64_t size, const AllocSite& site)
{
    AllocSite quiet = site;
    if (size > page_size)
        quiet.gfp |= gfp::nowarn;
    const GuestAddr object = kmalloc(kernel, size, quiet);
    if (!is_null(object) || size <= page_size)
        return object;
    constexpr std::uint64_t int_max = 0x7fffffff;
    if (size > int_max)
    {
        if ((site.gfp & gfp::nowarn) == 0)
            warn_once(kernel, "mm/util.c:596");
        return {};
    }
    return vmalloc(kernel, size, site);
}

void kvfree(FakeKernel& kernel, GuestAddr object)
{
    if (is_vmalloc_addr(object))
        return vfree(kernel, object);
    kfree(kernel, object);
}

GuestAddr kmemdup(FakeKernel& kernel, GuestAddr from, std::uint64_t size, const AllocSite& site)
{
    const GuestAddr copy = kmalloc(kernel, size, site);
    if (!is_null(copy))
        guest_copy(kernel.memory(), copy, from, size);
    return copy;
}

GuestAddr kstrdup(FakeKernel& kernel, std::string_view text, const AllocSite& site)
{
    const GuestAddr copy = kmalloc(kernel, text.size() + 1, site);
    if (!is_null(copy))
        guest_write(kernel.memory(), copy, text); // the object is zeroed, so the NUL is there
    return copy;
}

} // namespace kobox
