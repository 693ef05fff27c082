#include "kernel_stub/calls/allocation.hpp"
#include "kernel_stub/calls/calls.hpp"
#include "kernel_stub/calls/guest_access.hpp"

#include <array>
#include <bit>
#include <cerrno>

namespace kobox
{

namespace
{

constexpr std::uint64_t bits_per_long = 64;

constexpr std::uint64_t longs_for(std::uint64_t bits) noexcept
{
    return bits / bits_per_long + (bits % bits_per_long != 0 ? 1 : 0);
}

std::uint64_t word(FakeKernel& k, GuestAddr map, std::uint64_t index)
{
    return k.memory().load<std::uint64_t>(map + index * 8);
}

/// Bits of the last word that count: all when the size is a multiple of 64.
constexpr std::uint64_t last_word_mask(std::uint64_t bits) noexcept
{
    return ~std::uint64_t{0} >> (-bits & (bits_per_long - 1));
}

/// The first bit from `start` on whose word, as `fetch` makes it, is set; `size` when there is
/// none.
template <typename Fetch>
std::uint64_t find(std::uint64_t size, std::uint64_t start, Fetch&& fetch)
{
    if (start >= size)
        return size;
    std::uint64_t index = start / bits_per_long;
    std::uint64_t value = fetch(index) & (~std::uint64_t{0} << (start % bits_per_long));
    while (value == 0)
    {
        if ((index + 1) * bits_per_long >= size)
            return size;
        value = fetch(++index);
    }
    const std::uint64_t found =
        index * bits_per_long + static_cast<std::uint64_t>(std::countr_zero(value));
    return std::min(found, size);
}

HostReturn find_next_bit(FakeKernel& k, GuestAddr map, std::uint64_t size, std::uint64_t start)
{
    return find(size, start, [&](std::uint64_t i) { return word(k, map, i); });
}

HostReturn find_next_zero_bit(FakeKernel& k, GuestAddr map, std::uint64_t size, std::uint64_t start)
{
    return find(size, start, [&](std::uint64_t i) { return ~word(k, map, i); });
}

HostReturn find_next_and_bit(
    FakeKernel& k, GuestAddr a, GuestAddr b, std::uint64_t size, std::uint64_t start)
{
    return find(size, start, [&](std::uint64_t i) { return word(k, a, i) & word(k, b, i); });
}

HostReturn find_next_andnot_bit(
    FakeKernel& k, GuestAddr a, GuestAddr b, std::uint64_t size, std::uint64_t start)
{
    return find(size, start, [&](std::uint64_t i) { return word(k, a, i) & ~word(k, b, i); });
}

HostReturn find_first_bit(FakeKernel& k, GuestAddr map, std::uint64_t size)
{
    return find_next_bit(k, map, size, 0);
}

HostReturn find_first_zero_bit(FakeKernel& k, GuestAddr map, std::uint64_t size)
{
    return find_next_zero_bit(k, map, size, 0);
}

HostReturn find_first_and_bit(FakeKernel& k, GuestAddr a, GuestAddr b, std::uint64_t size)
{
    return find_next_and_bit(k, a, b, size, 0);
}

HostReturn find_last_bit(FakeKernel& k, GuestAddr map, std::uint64_t size)
{
    std::uint64_t mask = last_word_mask(size);
    for (std::uint64_t i = longs_for(size); i-- > 0; mask = ~std::uint64_t{0})
        if (const std::uint64_t value = word(k, map, i) & mask; value != 0)
            return i * bits_per_long + bits_per_long - 1 -
                   static_cast<std::uint64_t>(std::countl_zero(value));
    return size;
}

/// One pass over the words of `bits` bits: visit(index, mask) until it returns false.
template <typename Visit>
bool all_words(std::uint64_t bits, Visit&& visit)
{
    const std::uint64_t count = longs_for(bits);
    for (std::uint64_t i = 0; i < count; ++i)
        if (!visit(i, i + 1 == count ? last_word_mask(bits) : ~std::uint64_t{0}))
            return false;
    return true;
}

HostReturn bitmap_equal(FakeKernel& k, GuestAddr a, GuestAddr b, std::uint32_t bits)
{
    return all_words(bits, [&](std::uint64_t i, std::uint64_t mask) {
        return ((word(k, a, i) ^ word(k, b, i)) & mask) == 0;
    });
}

HostReturn bitmap_subset(FakeKernel& k, GuestAddr a, GuestAddr b, std::uint32_t bits)
{
    return all_words(bits, [&](std::uint64_t i, std::uint64_t mask) {
        return (word(k, a, i) & ~word(k, b, i) & mask) == 0;
    });
}

HostReturn bitmap_intersects(FakeKernel& k, GuestAddr a, GuestAddr b, std::uint32_t bits)
{
    return !all_words(bits, [&](std::uint64_t i, std::uint64_t mask) {
        return (word(k, a, i) & word(k, b, i) & mask) == 0;
    });
}

HostReturn bitmap_weight(FakeKernel& k, GuestAddr map, std::uint32_t bits)
{
    std::int32_t weight = 0;
    all_words(bits, [&](std::uint64_t i, std::uint64_t mask) {
        weight += std::popcount(word(k, map, i) & mask);
        return true;
    });
    return weight;
}

/// The result goes to `to` whole words at a time, as the kernel writes it; true when it has a bit.
template <typename Combine>
bool combine(FakeKernel& k, GuestAddr to, std::uint32_t bits, Combine&& value_of)
{
    std::uint64_t any = 0;
    all_words(bits, [&](std::uint64_t i, std::uint64_t mask) {
        const std::uint64_t value = value_of(i) & mask;
        guest_store(k.memory(), to + i * 8, value);
        any |= value;
        return true;
    });
    return any != 0;
}

HostReturn bitmap_and(FakeKernel& k, GuestAddr to, GuestAddr a, GuestAddr b, std::uint32_t bits)
{
    return combine(k, to, bits, [&](std::uint64_t i) { return word(k, a, i) & word(k, b, i); });
}

HostReturn bitmap_andnot(FakeKernel& k, GuestAddr to, GuestAddr a, GuestAddr b, std::uint32_t bits)
{
    return combine(k, to, bits, [&](std::uint64_t i) { return word(k, a, i) & ~word(k, b, i); });
}

/// The void ones keep the bits behind the end, as the kernel's loops do.
template <typename Combine>
HostReturn combine_words(FakeKernel& k, GuestAddr to, std::uint32_t bits, Combine&& value_of)
{
    for (std::uint64_t i = 0; i < longs_for(bits); ++i)
        guest_store(k.memory(), to + i * 8, value_of(i));
    return {};
}

HostReturn bitmap_or(FakeKernel& k, GuestAddr to, GuestAddr a, GuestAddr b, std::uint32_t bits)
{
    return combine_words(
        k, to, bits, [&](std::uint64_t i) { return word(k, a, i) | word(k, b, i); });
}

HostReturn bitmap_xor(FakeKernel& k, GuestAddr to, GuestAddr a, GuestAddr b, std::uint32_t bits)
{
    return combine_words(
        k, to, bits, [&](std::uint64_t i) { return word(k, a, i) ^ word(k, b, i); });
}

HostReturn bitmap_complement(FakeKernel& k, GuestAddr to, GuestAddr from, std::uint32_t bits)
{
    return combine_words(k, to, bits, [&](std::uint64_t i) { return ~word(k, from, i); });
}

void change_bits(FakeKernel& k, GuestAddr map, std::uint64_t start, std::uint64_t count, bool set)
{
    for (std::uint64_t bit = start; bit < start + count;)
    {
        const std::uint64_t offset = bit % bits_per_long;
        const std::uint64_t here = std::min(bits_per_long - offset, start + count - bit);
        const std::uint64_t mask = (~std::uint64_t{0} >> (bits_per_long - here)) << offset;
        const std::uint64_t old = word(k, map, bit / bits_per_long);
        guest_store(k.memory(), map + bit / bits_per_long * 8, set ? old | mask : old & ~mask);
        bit += here;
    }
}

template <bool Set>
HostReturn bitmap_change(FakeKernel& k, GuestAddr map, std::uint32_t start, std::int32_t count)
{
    if (count > 0)
        change_bits(k, map, start, static_cast<std::uint64_t>(count), Set);
    return {};
}

/// Mirrors bitmap_find_next_zero_area_off(), lib/bitmap.c (v6.1).
HostReturn find_next_zero_area(
    FakeKernel& k, GuestAddr map, std::uint64_t size, std::uint64_t start, std::uint32_t count,
    std::uint64_t align_mask, std::uint64_t align_offset)
{
    for (;;)
    {
        std::uint64_t index = find_next_zero_bit(k, map, size, start).rax;
        index = ((index + align_offset + align_mask) & ~align_mask) - align_offset;
        const std::uint64_t end = index + count;
        if (end > size)
            return end;
        const std::uint64_t taken = find_next_bit(k, map, end, index).rax;
        if (taken >= end)
            return index;
        start = taken + 1;
    }
}

/// Mirrors bitmap_find_free_region(), lib/bitmap.c (v6.1): 2^order bits, naturally aligned.
HostReturn find_free_region(FakeKernel& k, GuestAddr map, std::uint32_t bits, std::int32_t order)
{
    if (order < 0 || order > 31)
        return -ENOMEM;
    const std::uint64_t count = std::uint64_t{1} << order;
    for (std::uint64_t at = 0; at + count <= bits; at += count)
        if (find_next_bit(k, map, at + count, at).rax >= at + count)
        {
            change_bits(k, map, at, count, true);
            return static_cast<std::int32_t>(at);
        }
    return -ENOMEM;
}

HostReturn release_region(FakeKernel& k, GuestAddr map, std::uint32_t at, std::int32_t order)
{
    if (order >= 0 && order < 32)
        change_bits(k, map, at, std::uint64_t{1} << order, false);
    return {};
}

HostReturn allocate_region(FakeKernel& k, GuestAddr map, std::uint32_t at, std::int32_t order)
{
    const std::uint64_t count = std::uint64_t{1} << (order & 31);
    if (find_next_bit(k, map, at + count, at).rax < at + count)
        return -EBUSY;
    change_bits(k, map, at, count, true);
    return 0;
}

HostReturn bitmap_alloc(FakeKernel& k, std::uint32_t bits, std::uint32_t flags)
{
    return kmalloc(k, longs_for(bits) * 8, site_here(k, flags));
}

HostReturn bitmap_free(FakeKernel& k, GuestAddr map)
{
    kfree(k, map);
    return {};
}

constexpr auto rows = std::to_array<HostCall>({
    host_call<find_first_bit>("_find_first_bit"),
    host_call<find_first_zero_bit>("_find_first_zero_bit"),
    host_call<find_first_and_bit>("_find_first_and_bit"),
    host_call<find_next_bit>("_find_next_bit"),
    host_call<find_next_zero_bit>("_find_next_zero_bit"),
    host_call<find_next_and_bit>("_find_next_and_bit"),
    host_call<find_next_andnot_bit>("_find_next_andnot_bit"),
    host_call<find_last_bit>("_find_last_bit"),
    host_call<bitmap_equal>("__bitmap_equal"),
    host_call<bitmap_subset>("__bitmap_subset"),
    host_call<bitmap_intersects>("__bitmap_intersects"),
    host_call<bitmap_weight>("__bitmap_weight"),
    host_call<bitmap_and>("__bitmap_and"),
    host_call<bitmap_andnot>("__bitmap_andnot"),
    host_call<bitmap_or>("__bitmap_or"),
    host_call<bitmap_xor>("__bitmap_xor"),
    host_call<bitmap_complement>("__bitmap_complement"),
    host_call<bitmap_change<true>>("__bitmap_set"),
    host_call<bitmap_change<false>>("__bitmap_clear"),
    host_call<find_next_zero_area>("bitmap_find_next_zero_area_off"),
    host_call<find_free_region>("bitmap_find_free_region"),
    host_call<release_region>("bitmap_release_region"),
    host_call<allocate_region>("bitmap_allocate_region"),
    host_call<bitmap_alloc>("bitmap_alloc"),
    host_call<bitmap_alloc>("bitmap_zalloc"),
    host_call<bitmap_alloc>("bitmap_alloc_node"),
    host_call<bitmap_alloc>("bitmap_zalloc_node"),
    host_call<bitmap_free>("bitmap_free"),
});

} // namespace

std::span<const HostCall> bitmap_calls()
{
    return rows;
}

} // namespace kobox
