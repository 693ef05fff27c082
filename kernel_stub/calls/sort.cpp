#include "kernel_stub/calls/calls.hpp"
#include "kernel_stub/calls/guest_access.hpp"
#include "kernel_stub/calls/guest_list.hpp"
#include "kernel_stub/fake_kernel.hpp"

#include <array>
#include <vector>

namespace kobox
{

namespace
{

/// lib/sort.c (v6.1) swaps in place by heapsort. So does this: a module's own swap function sees
/// the swaps of a heapsort, and its comparison sees elements where they lie.
class HeapSort
{
public:
    HeapSort(FakeKernel& kernel, GuestAddr base, std::uint64_t count, std::uint64_t size)
        : m_kernel{kernel}, m_base{base}, m_count{count}, m_size{size}
    {}

    template <typename Compare, typename Swap>
    void run(Compare&& compare, Swap&& swap)
    {
        for (std::uint64_t start = m_count / 2; start-- > 0;)
            sift(start, m_count, compare, swap);
        for (std::uint64_t end = m_count; end-- > 1;)
        {
            swap(at(0), at(end));
            sift(0, end, compare, swap);
        }
    }

    void swap_bytes(GuestAddr a, GuestAddr b)
    {
        std::vector<std::byte> first(m_size);
        std::vector<std::byte> second(m_size);
        m_kernel.memory().read(a, first);
        m_kernel.memory().read(b, second);
        guest_write(m_kernel.memory(), a, second);
        guest_write(m_kernel.memory(), b, first);
    }

private:
    [[nodiscard]] GuestAddr at(std::uint64_t index) const { return m_base + index * m_size; }

    template <typename Compare, typename Swap>
    void sift(std::uint64_t root, std::uint64_t end, Compare&& compare, Swap&& swap)
    {
        for (std::uint64_t child = 2 * root + 1; child < end; child = 2 * root + 1)
        {
            if (child + 1 < end && compare(at(child), at(child + 1)) < 0)
                ++child;
            if (compare(at(root), at(child)) >= 0)
                return;
            swap(at(root), at(child));
            root = child;
        }
    }

    FakeKernel& m_kernel;
    GuestAddr m_base;
    std::uint64_t m_count;
    std::uint64_t m_size;
};

/// Elements larger than this, or more of them, are no table of a module.
constexpr std::uint64_t max_sort_bytes = std::uint64_t{1} << 28;

bool is_sortable(std::uint64_t count, std::uint64_t size)
{
    return size != 0 && count <= max_sort_bytes / size;
}

HostReturn sort_r(
    FakeKernel& k, GuestAddr base, std::uint64_t count, std::uint64_t size, GuestAddr compare,
    GuestAddr swap, std::uint64_t priv)
{
    if (!is_sortable(count, size))
        throw GuestFault{base + max_sort_bytes, Access::read};
    HeapSort heap{k, base, count, size};
    heap.run(
        [&](GuestAddr a, GuestAddr b) {
            return static_cast<std::int32_t>(k.call_guest(compare, {to_u64(a), to_u64(b), priv}));
        },
        [&](GuestAddr a, GuestAddr b) {
            if (swap == GuestAddr{})
                heap.swap_bytes(a, b);
            else
                k.call_guest(swap, {to_u64(a), to_u64(b), size, priv});
        });
    return {};
}

HostReturn sort(
    FakeKernel& k, GuestAddr base, std::uint64_t count, std::uint64_t size, GuestAddr compare,
    GuestAddr swap)
{
    return sort_r(k, base, count, size, compare, swap, 0);
}

HostReturn bsearch(
    FakeKernel& k, GuestAddr key, GuestAddr base, std::uint64_t count, std::uint64_t size,
    GuestAddr compare)
{
    while (count != 0)
    {
        const GuestAddr pivot = base + (count >> 1) * size;
        const auto order =
            static_cast<std::int32_t>(k.call_guest(compare, {to_u64(key), to_u64(pivot)}));
        if (order == 0)
            return pivot;
        if (order > 0)
        {
            base = pivot + size;
            --count;
        }
        count >>= 1;
    }
    return GuestAddr{};
}

/// Stable, and an element never moves in front of an equal one; `compare` > 0 swaps.
HostReturn list_sort(FakeKernel& k, std::uint64_t priv, GuestAddr head, GuestAddr compare)
{
    std::vector<GuestAddr> entries;
    ListSteps steps{k};
    for (GuestAddr at = k.memory().load<ListHead>(head).next; at != head;
         at = k.memory().load<ListHead>(at).next)
    {
        steps.take();
        entries.push_back(at);
    }
    // A merge by hand: std::stable_sort may not be given a comparison that can throw half-way.
    std::vector<GuestAddr> merged(entries.size());
    for (std::size_t width = 1; width < entries.size(); width *= 2)
    {
        for (std::size_t left = 0; left < entries.size(); left += 2 * width)
        {
            const std::size_t middle = std::min(left + width, entries.size());
            const std::size_t right = std::min(left + 2 * width, entries.size());
            std::size_t a = left;
            std::size_t b = middle;
            for (std::size_t to = left; to < right; ++to)
            {
                const bool take_right =
                    b < right &&
                    (a == middle ||
                     static_cast<std::int32_t>(k.call_guest(
                         compare, {priv, to_u64(entries[a]), to_u64(entries[b])})) > 0);
                merged[to] = take_right ? entries[b++] : entries[a++];
            }
        }
        entries.swap(merged);
    }
    init_list_head(k.memory(), head);
    for (const GuestAddr entry : entries)
        list_add_tail(k.memory(), entry, head);
    return {};
}

constexpr auto rows = std::to_array<HostCall>({
    host_call<sort>("sort", Support::partial, "not the same order of comparisons"),
    host_call<sort_r>("sort_r", Support::partial, "not the same order of comparisons"),
    host_call<bsearch>("bsearch"),
    host_call<list_sort>("list_sort", Support::partial, "not the same order of comparisons"),
});

} // namespace

std::span<const HostCall> sort_calls()
{
    return rows;
}

} // namespace kobox
