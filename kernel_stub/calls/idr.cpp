#include "kernel_stub/calls/allocation.hpp"
#include "kernel_stub/calls/calls.hpp"
#include "kernel_stub/calls/guest_access.hpp"
#include "kernel_stub/calls/sparse_array.hpp"
#include "kernel_stub/guest_struct.hpp"

#include <array>
#include <cerrno>
#include <spdlog/fmt/fmt.h>

namespace kobox
{

namespace
{

constexpr std::uint32_t int_max = 0x7fffffff;

/// An entry that is NULL takes its number all the same; no guest pointer has this value.
constexpr std::uint64_t reserved = ~std::uint64_t{0};

std::uint64_t to_entry(std::uint64_t pointer) noexcept
{
    return pointer == 0 ? reserved : pointer;
}
std::uint64_t to_pointer(std::uint64_t entry) noexcept
{
    return entry == reserved ? 0 : entry;
}

struct Idr
{
    SparseArray array;
    std::uint32_t base{};
    GuestAddr next{};
};

Idr idr_at(FakeKernel& k, GuestAddr idr)
{
    const GuestStruct s{k.memory(), k.profile(), "idr", idr};
    return {
        .array = SparseArray{k, s.member("idr_rt")},
        .base = s.get<std::uint32_t>("idr_base"),
        .next = s.member("idr_next")};
}

/// Mirrors idr_alloc_u32(), lib/idr.c (v6.1): the number, or a negative errno.
std::int64_t alloc(Idr& idr, std::uint64_t pointer, std::uint64_t start, std::uint64_t max)
{
    if (max < idr.base)
        return -ENOSPC;
    const std::uint64_t first = start < idr.base ? 0 : start - idr.base;
    const auto free = idr.array.first_free(first, max - idr.base);
    if (!free)
        return -ENOSPC;
    idr.array.store(*free, to_entry(pointer));
    return static_cast<std::int64_t>(*free + idr.base);
}

HostReturn idr_alloc_u32(
    FakeKernel& k, GuestAddr addr, std::uint64_t pointer, GuestPtr<std::uint32_t> next,
    std::uint64_t max)
{
    Idr idr = idr_at(k, addr);
    const std::int64_t id = alloc(idr, pointer, k.memory().load(next), max);
    if (id < 0)
        return id;
    guest_store(k.memory(), next.addr, static_cast<std::uint32_t>(id));
    return 0;
}

std::uint64_t last_of(std::int32_t end)
{
    return end > 0 ? static_cast<std::uint64_t>(end) - 1 : int_max;
}

HostReturn idr_alloc(
    FakeKernel& k, GuestAddr addr, std::uint64_t pointer, std::int32_t start, std::int32_t end)
{
    if (start < 0)
    {
        k.warn("lib/idr.c:86", "");
        return -EINVAL;
    }
    Idr idr = idr_at(k, addr);
    return static_cast<std::int32_t>(
        alloc(idr, pointer, static_cast<std::uint64_t>(start), last_of(end)));
}

HostReturn idr_alloc_cyclic(
    FakeKernel& k, GuestAddr addr, std::uint64_t pointer, std::int32_t start, std::int32_t end)
{
    Idr idr = idr_at(k, addr);
    const auto next = k.memory().load<std::int32_t>(idr.next);
    const std::int32_t from = std::max(next, start);
    const auto at = [&](std::int32_t first) {
        return alloc(idr, pointer, static_cast<std::uint64_t>(std::max(first, 0)), last_of(end));
    };
    std::int64_t id = at(from);
    if (id == -ENOSPC && from > start)
        id = at(start);
    if (id < 0)
        return id;
    guest_store(k.memory(), idr.next, static_cast<std::uint32_t>(id + 1));
    return static_cast<std::int32_t>(id);
}

HostReturn idr_remove(FakeKernel& k, GuestAddr addr, std::uint64_t id)
{
    Idr idr = idr_at(k, addr);
    return to_pointer(idr.array.store(id - idr.base, 0));
}

HostReturn idr_find(FakeKernel& k, GuestAddr addr, std::uint64_t id)
{
    const Idr idr = idr_at(k, addr);
    return to_pointer(idr.array.load(id - idr.base));
}

HostReturn idr_replace(FakeKernel& k, GuestAddr addr, std::uint64_t pointer, std::uint64_t id)
{
    Idr idr = idr_at(k, addr);
    if (idr.array.load(id - idr.base) == 0)
        return err_ptr(ENOENT);
    return to_pointer(idr.array.store(id - idr.base, to_entry(pointer)));
}

HostReturn idr_for_each(FakeKernel& k, GuestAddr addr, GuestAddr function, std::uint64_t data)
{
    Idr idr = idr_at(k, addr);
    const SparseArray::Entries entries = idr.array.entries();
    for (const auto& [index, entry] : entries)
        if (const auto result = static_cast<std::int32_t>(
                k.call_guest(function, {index + idr.base, to_pointer(entry.value), data}));
            result != 0)
            return result;
    return 0;
}

template <typename T>
HostReturn idr_get_next(FakeKernel& k, GuestAddr addr, GuestPtr<T> next)
{
    Idr idr = idr_at(k, addr);
    const auto id = static_cast<std::uint64_t>(k.memory().load(next));
    const auto found = idr.array.entries().lower_bound(id < idr.base ? 0 : id - idr.base);
    if (found == idr.array.entries().end())
        return 0;
    guest_store(k.memory(), next.addr, static_cast<T>(found->first + idr.base));
    return to_pointer(found->second.value);
}

HostReturn idr_destroy(FakeKernel& k, GuestAddr addr)
{
    idr_at(k, addr).array.clear();
    return {};
}

HostReturn nothing(FakeKernel&)
{
    return {};
}

// struct ida is an xarray of bitmaps; here each number is an entry of its own.

HostReturn ida_alloc_range(FakeKernel& k, GuestAddr ida, std::uint32_t min, std::uint32_t max)
{
    if (min > int_max)
        return -ENOSPC;
    SparseArray array{k, ida + k.profile().offset_of("ida", "xa")};
    const auto free = array.first_free(min, std::min(max, int_max));
    if (!free)
        return -ENOSPC;
    array.store(*free, reserved);
    return static_cast<std::int32_t>(*free);
}

HostReturn ida_free(FakeKernel& k, GuestAddr ida, std::uint32_t id)
{
    if (id > int_max)
        return {};
    SparseArray array{k, ida + k.profile().offset_of("ida", "xa")};
    if (array.store(id, 0) == 0)
        k.warn(
            "lib/idr.c:527", fmt::format("ida_free called for id={} which is not allocated.", id));
    return {};
}

HostReturn ida_destroy(FakeKernel& k, GuestAddr ida)
{
    SparseArray{k, ida + k.profile().offset_of("ida", "xa")}.clear();
    return {};
}

constexpr std::string_view note = "the nodes of the tree cannot be walked";

constexpr auto rows = std::to_array<HostCall>({
    host_call<idr_alloc>("idr_alloc", Support::partial, note),
    host_call<idr_alloc_u32>("idr_alloc_u32", Support::partial, note),
    host_call<idr_alloc_cyclic>("idr_alloc_cyclic", Support::partial, note),
    host_call<idr_remove>("idr_remove", Support::partial, note),
    host_call<idr_find>("idr_find", Support::partial, note),
    host_call<idr_replace>("idr_replace", Support::partial, note),
    host_call<idr_for_each>("idr_for_each", Support::partial, note),
    host_call<idr_get_next<std::int32_t>>("idr_get_next", Support::partial, note),
    host_call<idr_get_next<std::uint64_t>>("idr_get_next_ul", Support::partial, note),
    host_call<idr_destroy>("idr_destroy", Support::partial, note),
    host_call<nothing>("idr_preload"),
    host_call<ida_alloc_range>("ida_alloc_range", Support::partial, note),
    host_call<ida_free>("ida_free", Support::partial, note),
    host_call<ida_destroy>("ida_destroy", Support::partial, note),
});

} // namespace

std::span<const HostCall> idr_calls()
{
    return rows;
}

} // namespace kobox
