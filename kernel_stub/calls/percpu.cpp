#include "kernel_stub/calls/allocation.hpp"
#include "kernel_stub/calls/calls.hpp"

#include <array>
#include <bit>
#include <spdlog/fmt/fmt.h>

namespace kobox
{

namespace
{

/// PCPU_MIN_UNIT_SIZE, include/linux/percpu.h (v6.1).
constexpr std::uint64_t pcpu_min_unit_size = 32 << 10;

/// A pointer to per-CPU data is an offset from the CPU's area; with one CPU any object will do.
GuestAddr to_percpu(FakeKernel& k, GuestAddr object)
{
    return GuestAddr{object - k.per_cpu_ptr(GuestAddr{})};
}

/// Mirrors the checks of pcpu_alloc(), mm/percpu.c (v6.1).
GuestAddr pcpu_alloc(FakeKernel& k, std::uint64_t size, std::uint64_t align, const AllocSite& site)
{
    align = std::max<std::uint64_t>(align, 4);
    if (size == 0 || size > pcpu_min_unit_size || align > page_size || !std::has_single_bit(align))
    {
        if ((site.gfp & gfp::nowarn) == 0)
            k.warn(
                "mm/percpu.c:1758", fmt::format(
                                        "illegal size ({}) or align ({}) for percpu allocation",
                                        size > ~std::uint64_t{3} ? 0 : align_up(size, 4), align));
        return {};
    }
    // Objects of a power of two are aligned to it.
    const GuestAddr object = kmalloc(k, std::bit_ceil(std::max(size, align)), site);
    return is_null(object) ? object : to_percpu(k, object);
}

HostReturn alloc_percpu(FakeKernel& k, std::uint64_t size, std::uint64_t align)
{
    return pcpu_alloc(k, size, align, site_here(k, gfp::kernel));
}

HostReturn alloc_percpu_gfp(
    FakeKernel& k, std::uint64_t size, std::uint64_t align, std::uint32_t flags)
{
    return pcpu_alloc(k, size, align, site_here(k, flags));
}

HostReturn free_percpu(FakeKernel& k, GuestAddr data)
{
    if (!is_null(data))
        kfree(k, k.per_cpu_ptr(data));
    return {};
}

constexpr std::string_view note = "there is one CPU";

constexpr auto rows = std::to_array<HostCall>({
    host_call<alloc_percpu>("__alloc_percpu", Support::partial, note),
    host_call<alloc_percpu_gfp>("__alloc_percpu_gfp", Support::partial, note),
    host_call<free_percpu>("free_percpu", Support::partial, note),
});

} // namespace

std::span<const HostCall> percpu_calls()
{
    return rows;
}

} // namespace kobox
