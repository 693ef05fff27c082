#pragma once

#include <cstdint>

namespace kobox
{

/// Mirrors sort(), lib/sort.c (v6.1): the same bottom-up heapsort, so that entries which compare
/// equal come out in the same order as in the kernel. `compare(i, j)` as strcmp() does, `swap(i,
/// j)` exchanges two elements.
template <typename Compare, typename Swap>
void kernel_sort(std::uint64_t count, Compare compare, Swap swap)
{
    std::uint64_t heap = count / 2; // elements from here to `end` are a heap
    std::uint64_t end = count;      // elements from here on are sorted
    if (heap == 0)
        return;
    for (;;)
    {
        if (heap > 0)
            --heap;
        else if (--end > 0)
            swap(0, end);
        else
            return;

        // Down to a leaf along the greater children, then back up to where the element belongs.
        std::uint64_t at = heap;
        std::uint64_t child = 2 * at + 1;
        for (; child + 1 < end; child = 2 * at + 1)
            at = compare(child, child + 1) >= 0 ? child : child + 1;
        if (child + 1 == end)
            at = child;
        while (at != heap && compare(heap, at) >= 0)
            at = (at - 1) / 2;
        const std::uint64_t place = at;
        while (at != heap)
        {
            at = (at - 1) / 2;
            swap(at, place);
        }
    }
}

} // namespace kobox
