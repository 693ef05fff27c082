#pragma once

#include "kernel_stub/fake_kernel.hpp"
#include "kernel_stub/slab.hpp"

#include <cerrno>
#include <cstdint>

namespace kobox
{

// What other host calls need of the allocators. NULL where the kernel's function returns NULL.

/// ERR_PTR(-err).
[[nodiscard]] constexpr GuestAddr err_ptr(int err) noexcept
{
    return GuestAddr{static_cast<std::uint64_t>(-static_cast<std::int64_t>(err))};
}
/// IS_ERR(): the last 4,095 addresses.
[[nodiscard]] constexpr bool is_err(GuestAddr p) noexcept
{
    return to_u64(p) >= static_cast<std::uint64_t>(-std::int64_t{4095});
}
[[nodiscard]] constexpr bool is_null(GuestAddr p) noexcept
{
    return p == GuestAddr{};
}

/// VMALLOC_START to VMALLOC_END, arch/x86/include/asm/pgtable_64_types.h (v6.1), without KASLR.
[[nodiscard]] constexpr bool is_vmalloc_addr(GuestAddr p) noexcept
{
    return to_u64(p) >= 0xffffc90000000000 && to_u64(p) < 0xffffe90000000000;
}

/// The address that the export being called will return to.
[[nodiscard]] GuestAddr caller_of(FakeKernel& kernel);

/// Who allocates in the call being handled.
[[nodiscard]] inline AllocSite site_here(FakeKernel& kernel, std::uint32_t gfp_flags)
{
    return {.caller = caller_of(kernel), .gfp = gfp_flags};
}

[[nodiscard]] GuestAddr kmalloc(FakeKernel& kernel, std::uint64_t size, const AllocSite& site);
/// Dies as the kernel does on what is not a live object.
void kfree(FakeKernel& kernel, GuestAddr object);

[[nodiscard]] GuestAddr kmem_cache_alloc(
    FakeKernel& kernel, GuestAddr cache, std::uint32_t gfp_flags);
void kmem_cache_free(FakeKernel& kernel, GuestAddr cache, GuestAddr object);

/// The address of the pages, not of their struct page.
[[nodiscard]] GuestAddr get_free_pages(
    FakeKernel& kernel, std::uint32_t order, const AllocSite& site);
void free_pages(FakeKernel& kernel, GuestAddr block);

[[nodiscard]] GuestAddr vmalloc(FakeKernel& kernel, std::uint64_t size, const AllocSite& site);
void vfree(FakeKernel& kernel, GuestAddr area);
/// Areas that vmalloc() handed out, in the order of allocation, for the report of leaks.
[[nodiscard]] std::vector<LiveObject> live_vmalloc_areas(FakeKernel& kernel);

[[nodiscard]] GuestAddr kvmalloc(FakeKernel& kernel, std::uint64_t size, const AllocSite& site);
void kvfree(FakeKernel& kernel, GuestAddr object);

/// Mirrors kmemdup(), mm/util.c (v6.1).
[[nodiscard]] GuestAddr kmemdup(
    FakeKernel& kernel, GuestAddr from, std::uint64_t size, const AllocSite& site);
/// kstrdup() and kmemdup_nul() of a string of the host's.
[[nodiscard]] GuestAddr kstrdup(FakeKernel& kernel, std::string_view text, const AllocSite& site);
/// kstrdup_const(): `text` itself when it is constant data of the kernel image.
[[nodiscard]] GuestAddr kstrdup_const(FakeKernel& kernel, GuestAddr text, std::uint32_t gfp_flags);

} // namespace kobox
