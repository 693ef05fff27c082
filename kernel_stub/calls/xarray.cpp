#include "kernel_stub/calls/allocation.hpp"
#include "kernel_stub/calls/calls.hpp"
#include "kernel_stub/calls/guest_access.hpp"
#include "kernel_stub/calls/sparse_array.hpp"

#include <array>
#include <cerrno>

namespace kobox
{

namespace
{

/// XA_PRESENT, include/linux/xarray.h (v6.1): any entry, whatever its marks.
constexpr std::uint32_t xa_present = 8;

bool passes(const SparseArray::Entry& entry, std::uint32_t filter)
{
    return filter == xa_present || (filter < SparseArray::marks && entry.marked[filter]);
}

HostReturn xa_load(FakeKernel& k, GuestAddr xa, std::uint64_t index)
{
    return SparseArray{k, xa}.load(index);
}

HostReturn xa_store(FakeKernel& k, GuestAddr xa, std::uint64_t index, std::uint64_t entry)
{
    return SparseArray{k, xa}.store(index, entry);
}

HostReturn xa_erase(FakeKernel& k, GuestAddr xa, std::uint64_t index)
{
    return SparseArray{k, xa}.store(index, 0);
}

HostReturn xa_cmpxchg(
    FakeKernel& k, GuestAddr xa, std::uint64_t index, std::uint64_t old, std::uint64_t entry)
{
    SparseArray array{k, xa};
    const std::uint64_t now = array.load(index);
    if (now == old)
        array.store(index, entry);
    return now;
}

HostReturn xa_insert(FakeKernel& k, GuestAddr xa, std::uint64_t index, std::uint64_t entry)
{
    SparseArray array{k, xa};
    if (array.load(index) != 0)
        return -EBUSY;
    array.store(index, entry);
    return 0;
}

/// struct xa_limit travels in one register: max below, min above.
struct Limit
{
    std::uint32_t max;
    std::uint32_t min;
};
constexpr Limit to_limit(std::uint64_t raw) noexcept
{
    return {static_cast<std::uint32_t>(raw), static_cast<std::uint32_t>(raw >> 32)};
}

HostReturn xa_alloc(
    FakeKernel& k, GuestAddr xa, GuestAddr id, std::uint64_t entry, std::uint64_t limit)
{
    SparseArray array{k, xa};
    const auto free = array.first_free(to_limit(limit).min, to_limit(limit).max);
    if (!free)
        return -EBUSY;
    array.store(*free, entry);
    guest_store(k.memory(), id, static_cast<std::uint32_t>(*free));
    return 0;
}

/// 1 when the numbers wrapped round.
HostReturn xa_alloc_cyclic(
    FakeKernel& k, GuestAddr xa, GuestAddr id, std::uint64_t entry, std::uint64_t limit,
    GuestPtr<std::uint32_t> next)
{
    SparseArray array{k, xa};
    const Limit range = to_limit(limit);
    const std::uint32_t start = std::max(range.min, k.memory().load(next));
    auto free = array.first_free(start, range.max);
    const bool wrapped = !free && start > range.min;
    if (wrapped)
        free = array.first_free(range.min, range.max);
    if (!free)
        return -EBUSY;
    array.store(*free, entry);
    guest_store(k.memory(), id, static_cast<std::uint32_t>(*free));
    guest_store(k.memory(), next.addr, static_cast<std::uint32_t>(*free + 1));
    return wrapped ? 1 : 0;
}

HostReturn find_from(
    FakeKernel& k, GuestAddr xa, GuestAddr index_at, std::uint64_t start, std::uint64_t max,
    std::uint32_t filter)
{
    SparseArray array{k, xa};
    for (auto at = array.entries().lower_bound(start);
         at != array.entries().end() && at->first <= max; ++at)
        if (passes(at->second, filter))
        {
            guest_store(k.memory(), index_at, at->first);
            return at->second.value;
        }
    return 0;
}

HostReturn xa_find(
    FakeKernel& k, GuestAddr xa, GuestPtr<std::uint64_t> index, std::uint64_t max,
    std::uint32_t filter)
{
    return find_from(k, xa, index.addr, k.memory().load(index), max, filter);
}

HostReturn xa_find_after(
    FakeKernel& k, GuestAddr xa, GuestPtr<std::uint64_t> index, std::uint64_t max,
    std::uint32_t filter)
{
    const std::uint64_t start = k.memory().load(index) + 1;
    return start == 0 ? HostReturn{0} : find_from(k, xa, index.addr, start, max, filter);
}

HostReturn xa_extract(
    FakeKernel& k, GuestAddr xa, GuestAddr to, std::uint64_t start, std::uint64_t max,
    std::uint32_t count, std::uint32_t filter)
{
    SparseArray array{k, xa};
    std::uint32_t found = 0;
    for (auto at = array.entries().lower_bound(start);
         at != array.entries().end() && at->first <= max && found < count; ++at)
        if (passes(at->second, filter))
            guest_store(k.memory(), to + std::uint64_t{found++} * 8, at->second.value);
    return found;
}

HostReturn xa_get_mark(FakeKernel& k, GuestAddr xa, std::uint64_t index, std::uint32_t mark)
{
    SparseArray array{k, xa};
    const auto found = array.entries().find(index);
    return found != array.entries().end() && mark < SparseArray::marks &&
           found->second.marked[mark];
}

template <bool Value>
HostReturn change_mark(FakeKernel& k, GuestAddr xa, std::uint64_t index, std::uint32_t mark)
{
    SparseArray array{k, xa};
    const auto found = array.entries().find(index);
    if (found != array.entries().end() && mark < SparseArray::marks)
        found->second.marked[mark] = Value;
    return {};
}

HostReturn xa_destroy(FakeKernel& k, GuestAddr xa)
{
    SparseArray{k, xa}.clear();
    return {};
}

// Radix trees: struct radix_tree_root is struct xarray by another name.

HostReturn radix_tree_insert(FakeKernel& k, GuestAddr root, std::uint64_t index, std::uint64_t item)
{
    SparseArray array{k, root};
    if (array.load(index) != 0)
        return -EEXIST;
    array.store(index, item);
    return 0;
}

HostReturn radix_tree_delete_item(
    FakeKernel& k, GuestAddr root, std::uint64_t index, std::uint64_t item)
{
    SparseArray array{k, root};
    const std::uint64_t now = array.load(index);
    if (now == 0 || (item != 0 && now != item))
        return 0;
    return array.store(index, 0);
}

HostReturn radix_tree_gang_lookup(
    FakeKernel& k, GuestAddr root, GuestAddr to, std::uint64_t first, std::uint32_t count)
{
    return xa_extract(k, root, to, first, ~std::uint64_t{0}, count, xa_present);
}

HostReturn zero(FakeKernel&)
{
    return 0;
}

constexpr std::string_view note = "the nodes of the tree cannot be walked";

constexpr auto rows = std::to_array<HostCall>({
    host_call<xa_load>("xa_load", Support::partial, note),
    host_call<xa_store>("xa_store", Support::partial, note),
    host_call<xa_store>("__xa_store", Support::partial, note),
    host_call<xa_erase>("xa_erase", Support::partial, note),
    host_call<xa_erase>("__xa_erase", Support::partial, note),
    host_call<xa_cmpxchg>("__xa_cmpxchg", Support::partial, note),
    host_call<xa_insert>("__xa_insert", Support::partial, note),
    host_call<xa_alloc>("__xa_alloc", Support::partial, note),
    host_call<xa_alloc_cyclic>("__xa_alloc_cyclic", Support::partial, note),
    host_call<xa_find>("xa_find", Support::partial, note),
    host_call<xa_find_after>("xa_find_after", Support::partial, note),
    host_call<xa_extract>("xa_extract", Support::partial, note),
    host_call<xa_get_mark>("xa_get_mark", Support::partial, note),
    host_call<change_mark<true>>("xa_set_mark", Support::partial, note),
    host_call<change_mark<true>>("__xa_set_mark", Support::partial, note),
    host_call<change_mark<false>>("xa_clear_mark", Support::partial, note),
    host_call<change_mark<false>>("__xa_clear_mark", Support::partial, note),
    host_call<xa_destroy>("xa_destroy", Support::partial, note),
    host_call<radix_tree_insert>("radix_tree_insert", Support::partial, note),
    host_call<xa_load>("radix_tree_lookup", Support::partial, note),
    host_call<xa_erase>("radix_tree_delete", Support::partial, note),
    host_call<radix_tree_delete_item>("radix_tree_delete_item", Support::partial, note),
    host_call<radix_tree_gang_lookup>("radix_tree_gang_lookup", Support::partial, note),
    host_call<zero>("radix_tree_preload", Support::partial, note),
    host_call<zero>("radix_tree_maybe_preload", Support::partial, note),
});

} // namespace

std::span<const HostCall> xarray_calls()
{
    return rows;
}

} // namespace kobox
