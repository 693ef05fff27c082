#include "kernel_stub/calls/allocation.hpp"
#include "kernel_stub/calls/calls.hpp"
#include "kernel_stub/calls/user_memory.hpp"
#include "kernel_stub/calls/warn_once.hpp"

#include <array>

namespace kobox
{

namespace
{

HostReturn kmalloc_here(FakeKernel& k, std::uint64_t size, std::uint32_t flags)
{
    return kmalloc(k, size, site_here(k, flags));
}

HostReturn kmalloc_track_caller(
    FakeKernel& k, std::uint64_t size, std::uint32_t flags, int /*node*/, GuestAddr caller)
{
    return kmalloc(k, size, {.caller = caller, .gfp = flags});
}

/// The compiler chose the cache from the size; the size itself is for the record.
HostReturn kmalloc_trace(FakeKernel& k, GuestAddr cache, std::uint32_t flags, std::uint64_t size)
{
    const auto id = k.slab().cache_at(cache);
    if (!id)
        throw GuestFault{cache, Access::read};
    return k.slab().kmalloc_from(*id, size, site_here(k, flags)).value_or(GuestAddr{});
}

HostReturn kmalloc_node_trace(
    FakeKernel& k, GuestAddr cache, std::uint32_t flags, int /*node*/, std::uint64_t size)
{
    return kmalloc_trace(k, cache, flags, size);
}

HostReturn kfree_object(FakeKernel& k, GuestAddr object)
{
    kfree(k, object);
    return {};
}

HostReturn kfree_sensitive(FakeKernel& k, GuestAddr object)
{
    k.memory().fill(object, std::byte{0}, k.slab().ksize(object));
    kfree(k, object);
    return {};
}

HostReturn ksize(FakeKernel& k, GuestAddr object)
{
    return to_u64(object) <= to_u64(zero_size_ptr) ? 0 : k.slab().ksize(object);
}

/// Mirrors kmalloc_size_roundup(), mm/slab_common.c (v6.1).
HostReturn kmalloc_size_roundup(FakeKernel&, std::uint64_t size)
{
    if (size == 0 || size == ~std::uint64_t{0})
        return size;
    return Slab::kmalloc_size_roundup(size);
}

HostReturn krealloc(FakeKernel& k, GuestAddr old, std::uint64_t size, std::uint32_t flags)
{
    if (size == 0)
    {
        kfree(k, old);
        return zero_size_ptr;
    }
    const bool had_object = to_u64(old) > to_u64(zero_size_ptr);
    const std::uint64_t room = had_object ? k.slab().ksize(old) : 0;
    if (room >= size)
        return old;
    const GuestAddr fresh = kmalloc(k, size, site_here(k, flags));
    if (is_null(fresh))
        return fresh;
    if (had_object)
    {
        guest_copy(k.memory(), fresh, old, room);
        kfree(k, old);
    }
    return fresh;
}

HostReturn kvmalloc_node(FakeKernel& k, std::uint64_t size, std::uint32_t flags, int /*node*/)
{
    return kvmalloc(k, size, site_here(k, flags));
}

HostReturn kvfree_object(FakeKernel& k, GuestAddr object)
{
    kvfree(k, object);
    return {};
}

HostReturn kvfree_sensitive(FakeKernel& k, GuestAddr object, std::uint64_t size)
{
    if (to_u64(object) <= to_u64(zero_size_ptr))
        return {};
    guest_fill(k.memory(), object, std::byte{0}, size);
    kvfree(k, object);
    return {};
}

HostReturn kvrealloc(
    FakeKernel& k, GuestAddr old, std::uint64_t old_size, std::uint64_t size, std::uint32_t flags)
{
    if (old_size >= size)
        return old;
    const GuestAddr fresh = kvmalloc(k, size, site_here(k, flags));
    if (is_null(fresh))
        return fresh;
    guest_copy(k.memory(), fresh, old, old_size);
    kvfree(k, old);
    return fresh;
}

HostReturn kmemdup_call(FakeKernel& k, GuestAddr from, std::uint64_t size, std::uint32_t flags)
{
    return kmemdup(k, from, size, site_here(k, flags));
}

GuestAddr copy_with_nul(FakeKernel& k, GuestAddr from, std::uint64_t size, std::uint32_t flags)
{
    const GuestAddr copy = kmalloc(k, size + 1, site_here(k, flags));
    if (is_null(copy))
        return copy;
    guest_copy(k.memory(), copy, from, size);
    guest_store(k.memory(), copy + size, std::uint8_t{0});
    return copy;
}

HostReturn kmemdup_nul(FakeKernel& k, GuestAddr from, std::uint64_t size, std::uint32_t flags)
{
    return is_null(from) ? GuestAddr{} : copy_with_nul(k, from, size, flags);
}

std::uint64_t string_length(FakeKernel& k, GuestAddr s, std::uint64_t max)
{
    ByteReader read{k.memory()};
    std::uint64_t n = 0;
    while (n < max && read(s + n) != 0)
        ++n;
    return n;
}

HostReturn kstrndup(FakeKernel& k, GuestAddr s, std::uint64_t max, std::uint32_t flags)
{
    return is_null(s) ? GuestAddr{} : copy_with_nul(k, s, string_length(k, s, max), flags);
}

HostReturn kstrdup_here(FakeKernel& k, GuestAddr s, std::uint32_t flags)
{
    return kstrndup(k, s, ~std::uint64_t{0}, flags);
}

/// is_kernel_rodata(): the image's own constants need no copy; a module's do.
bool is_kernel_rodata(FakeKernel& k, GuestAddr p)
{
    const auto start = k.image_symbol("__start_rodata");
    const auto end = k.image_symbol("__end_rodata");
    return start && end && to_u64(p) >= to_u64(*start) && to_u64(p) < to_u64(*end);
}

HostReturn kstrdup_const_here(FakeKernel& k, GuestAddr s, std::uint32_t flags)
{
    return is_kernel_rodata(k, s) ? s : GuestAddr{kstrdup_here(k, s, flags).rax};
}

HostReturn kfree_const(FakeKernel& k, GuestAddr s)
{
    if (!is_kernel_rodata(k, s))
        kfree(k, s);
    return {};
}

HostReturn memdup_user(FakeKernel& k, GuestAddr from, std::uint64_t size)
{
    const GuestAddr copy = kmalloc(k, size, site_here(k, gfp::kernel | gfp::nowarn));
    if (is_null(copy))
        return err_ptr(ENOMEM);
    if (copy_from_user(k.memory(), copy, from, size) == 0)
        return copy;
    kfree(k, copy);
    return err_ptr(EFAULT);
}

HostReturn memdup_user_nul(FakeKernel& k, GuestAddr from, std::uint64_t size)
{
    const GuestAddr copy = kmalloc(k, size + 1, site_here(k, gfp::kernel));
    if (is_null(copy))
        return err_ptr(ENOMEM);
    if (copy_from_user(k.memory(), copy, from, size) == 0)
        return copy; // the object is zeroed, so the NUL is there
    kfree(k, copy);
    return err_ptr(EFAULT);
}

HostReturn strndup_user(FakeKernel& k, GuestAddr s, std::int64_t max)
{
    const std::int64_t size = strnlen_user(k.memory(), s, max);
    if (size == 0)
        return err_ptr(EFAULT);
    if (size > max)
        return err_ptr(EINVAL);
    return memdup_user(k, s, static_cast<std::uint64_t>(size));
}

constexpr std::string_view no_nodes = "one memory node; gfp flags but __GFP_NOWARN have no effect";

constexpr auto rows = std::to_array<HostCall>({
    host_call<kmalloc_here>("__kmalloc", Support::partial, no_nodes),
    host_call<kmalloc_here>("__kmalloc_node", Support::partial, no_nodes),
    host_call<kmalloc_here>("kmalloc_large", Support::partial, no_nodes),
    host_call<kmalloc_here>("kmalloc_large_node", Support::partial, no_nodes),
    host_call<kmalloc_track_caller>("__kmalloc_node_track_caller", Support::partial, no_nodes),
    host_call<kmalloc_trace>("kmalloc_trace", Support::partial, no_nodes),
    host_call<kmalloc_node_trace>("kmalloc_node_trace", Support::partial, no_nodes),
    host_call<kmalloc_size_roundup>("kmalloc_size_roundup"),
    host_call<kfree_object>("kfree"),
    host_call<kfree_sensitive>("kfree_sensitive"),
    host_call<ksize>("ksize"),
    host_call<krealloc>("krealloc", Support::partial, no_nodes),
    host_call<kvmalloc_node>("kvmalloc_node", Support::partial, no_nodes),
    host_call<kvfree_object>("kvfree"),
    host_call<kvfree_sensitive>("kvfree_sensitive"),
    host_call<kvrealloc>("kvrealloc", Support::partial, no_nodes),
    host_call<kmemdup_call>("kmemdup", Support::partial, no_nodes),
    host_call<kmemdup_nul>("kmemdup_nul", Support::partial, no_nodes),
    host_call<kstrdup_here>("kstrdup", Support::partial, no_nodes),
    host_call<kstrdup_const_here>("kstrdup_const", Support::partial, no_nodes),
    host_call<kstrndup>("kstrndup", Support::partial, no_nodes),
    host_call<kfree_const>("kfree_const"),
    host_call<memdup_user>("memdup_user"),
    host_call<memdup_user>("vmemdup_user"),
    host_call<memdup_user_nul>("memdup_user_nul"),
    host_call<strndup_user>("strndup_user"),
});

} // namespace

GuestAddr kstrdup_const(FakeKernel& kernel, GuestAddr text, std::uint32_t gfp_flags)
{
    return GuestAddr{kstrdup_const_here(kernel, text, gfp_flags).rax};
}

std::span<const HostCall> slab_calls()
{
    return rows;
}

} // namespace kobox
