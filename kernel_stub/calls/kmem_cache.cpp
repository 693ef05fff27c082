#include "kernel_stub/calls/allocation.hpp"
#include "kernel_stub/calls/calls.hpp"
#include "kernel_stub/calls/guest_access.hpp"

#include <array>
#include <spdlog/fmt/fmt.h>

namespace kobox
{

namespace
{

/// SLAB_PANIC, include/linux/slab.h (v6.1).
constexpr std::uint32_t slab_panic = 0x40000;
/// SLAB_FLAGS_PERMITTED, mm/slab.h (v6.1): every SLAB_* bit but those of debug objects and KASAN.
constexpr std::uint32_t slab_flags_permitted = 0x14bfed00;

HostReturn kmem_cache_create(
    FakeKernel& k, GuestAddr name, std::uint32_t size, std::uint32_t align, std::uint32_t flags,
    GuestAddr ctor)
{
    const std::string text =
        is_null(name) ? std::string{"(null)"} : k.memory().load_cstring(name, max_guest_string);
    int err = 0;
    std::optional<Slab::CacheId> cache;
    if ((flags & ~slab_flags_permitted) != 0)
        err = -EINVAL;
    else
    {
        cache = k.slab().create_cache(
            {.name = text, .object_size = size, .align = align, .flags = flags, .ctor = ctor});
        if (!cache)
            err = -EINVAL;
    }
    if (cache)
        return k.slab().guest_cache(*cache);
    if ((flags & slab_panic) != 0)
        k.die(fmt::format(
            "Kernel panic - not syncing: kmem_cache_create_usercopy: Failed to create slab '{}'. "
            "Error {}",
            text, err));
    k.klog().emit(
        KernLevel::warning,
        fmt::format("kmem_cache_create_usercopy({}) failed with error {}", text, err));
    return GuestAddr{};
}

HostReturn kmem_cache_create_usercopy(FakeKernel& k, CallFrame& frame)
{
    return kmem_cache_create(
        k, GuestAddr{frame.arg(0)}, static_cast<std::uint32_t>(frame.arg(1)),
        static_cast<std::uint32_t>(frame.arg(2)), static_cast<std::uint32_t>(frame.arg(3)),
        GuestAddr{frame.arg(6)});
}

Slab::CacheId cache_at(FakeKernel& k, GuestAddr cache)
{
    const auto id = k.slab().cache_at(cache);
    if (!id)
        throw GuestFault{cache, Access::read};
    return *id;
}

HostReturn kmem_cache_destroy(FakeKernel& k, GuestAddr cache)
{
    if (is_null(cache))
        return {};
    const auto id = cache_at(k, cache);
    const std::uint64_t left = k.slab().objects_in(id);
    if (left == 0)
    {
        static_cast<void>(k.slab().destroy_cache(id));
        return {};
    }
    const std::string& name = k.slab().options_of(id).name;
    const std::string caller = k.sprint_symbol(caller_of(k));
    k.warn(
        "mm/slab_common.c:493",
        fmt::format(
            "kmem_cache_destroy {}: Slab cache still has objects when called from {}", name,
            caller));
    return {};
}

HostReturn kmem_cache_alloc_here(FakeKernel& k, GuestAddr cache, std::uint32_t flags)
{
    return kmem_cache_alloc(k, cache, flags);
}

HostReturn kmem_cache_alloc_lru(
    FakeKernel& k, GuestAddr cache, GuestAddr /*lru*/, std::uint32_t flags)
{
    return kmem_cache_alloc(k, cache, flags);
}

HostReturn kmem_cache_alloc_bulk(
    FakeKernel& k, GuestAddr cache, std::uint32_t flags, std::uint64_t count, GuestAddr objects)
{
    for (std::uint64_t i = 0; i < count; ++i)
    {
        const GuestAddr object = kmem_cache_alloc(k, cache, flags);
        if (is_null(object))
        {
            for (std::uint64_t j = 0; j < i; ++j)
                kmem_cache_free(
                    k, cache, GuestAddr{k.memory().load<std::uint64_t>(objects + j * 8)});
            return 0;
        }
        guest_store(k.memory(), objects + i * 8, to_u64(object));
    }
    return static_cast<std::uint32_t>(count);
}

HostReturn kmem_cache_free_object(FakeKernel& k, GuestAddr cache, GuestAddr object)
{
    kmem_cache_free(k, cache, object);
    return {};
}

HostReturn kmem_cache_free_bulk(
    FakeKernel& k, GuestAddr cache, std::uint64_t count, GuestAddr objects)
{
    for (std::uint64_t i = 0; i < count; ++i)
    {
        const GuestAddr object{k.memory().load<std::uint64_t>(objects + i * 8)};
        // kfree_bulk() passes no cache.
        if (is_null(cache))
            kfree(k, object);
        else
            kmem_cache_free(k, cache, object);
    }
    return {};
}

HostReturn kmem_cache_size(FakeKernel& k, GuestAddr cache)
{
    return static_cast<std::uint32_t>(k.slab().options_of(cache_at(k, cache)).object_size);
}

HostReturn kmem_cache_shrink(FakeKernel& k, GuestAddr cache)
{
    static_cast<void>(cache_at(k, cache));
    return 0;
}

constexpr std::string_view create_note = "caches are not merged; no usercopy region, no sysfs";

constexpr auto rows = std::to_array<HostCall>({
    host_call<kmem_cache_create>("kmem_cache_create", Support::partial, create_note),
    host_call_frame<kmem_cache_create_usercopy>(
        "kmem_cache_create_usercopy", Support::partial, create_note),
    host_call<kmem_cache_destroy>(
        "kmem_cache_destroy", Support::partial, "objects left are not listed one by one"),
    host_call<kmem_cache_alloc_here>("kmem_cache_alloc"),
    host_call<kmem_cache_alloc_here>("kmem_cache_alloc_node"),
    host_call<kmem_cache_alloc_lru>("kmem_cache_alloc_lru"),
    host_call<kmem_cache_alloc_bulk>("kmem_cache_alloc_bulk"),
    host_call<kmem_cache_free_object>("kmem_cache_free"),
    host_call<kmem_cache_free_bulk>("kmem_cache_free_bulk"),
    host_call<kmem_cache_size>("kmem_cache_size"),
    host_call<kmem_cache_shrink>("kmem_cache_shrink"),
});

} // namespace

std::span<const HostCall> kmem_cache_calls()
{
    return rows;
}

} // namespace kobox
