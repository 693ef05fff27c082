#include "tests/hostile/allocations.hpp"

#include <algorithm>
#include <cstddef>
#include <cstdlib>
#include <malloc.h>
#include <new>

namespace kobox::hostile
{
namespace
{

Allocations counted; // NOLINT(*-avoid-non-const-global-variables): operator new has no other place

void* allocate(std::size_t size)
{
    void* const object = std::malloc(size);
    if (object == nullptr)
        throw std::bad_alloc{};
    const std::uint64_t got = malloc_usable_size(object);
    counted.bytes += got;
    counted.live += got;
    counted.peak = std::max(counted.peak, counted.live);
    return object;
}

void release(void* object) noexcept
{
    if (object == nullptr)
        return;
    // What was there before reset_allocations() may go as well.
    counted.live -= std::min<std::uint64_t>(counted.live, malloc_usable_size(object));
    std::free(object);
}

} // namespace

void reset_allocations() noexcept
{
    counted = {};
}

Allocations allocations() noexcept
{
    return counted;
}

} // namespace kobox::hostile

void* operator new(std::size_t size)
{
    return kobox::hostile::allocate(size);
}
void* operator new[](std::size_t size)
{
    return kobox::hostile::allocate(size);
}
void operator delete(void* object) noexcept
{
    kobox::hostile::release(object);
}
void operator delete[](void* object) noexcept
{
    kobox::hostile::release(object);
}
void operator delete(void* object, std::size_t) noexcept
{
    kobox::hostile::release(object);
}
void operator delete[](void* object, std::size_t) noexcept
{
    kobox::hostile::release(object);
}
