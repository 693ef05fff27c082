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

/// Null when there is no memory.
void* try_allocate(std::size_t size) noexcept
{
    void* const object = std::malloc(size == 0 ? 1 : size); // NOLINT(*-no-malloc): it is new itself
    if (object == nullptr)
        return nullptr;
    const std::uint64_t got = malloc_usable_size(object);
    counted.bytes += got;
    counted.live += got;
    counted.peak = std::max(counted.peak, counted.live);
    return object;
}

void* allocate(std::size_t size)
{
    void* const object = try_allocate(size);
    if (object == nullptr)
        throw std::bad_alloc{};
    return object;
}

void release(void* object) noexcept
{
    if (object == nullptr)
        return;
    // What was there before reset_allocations() may go as well.
    counted.live -= std::min<std::uint64_t>(counted.live, malloc_usable_size(object));
    std::free(object); // NOLINT(*-no-malloc)
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
// The standard library's temporary buffers come from these, and go by the forms below.
void* operator new(std::size_t size, const std::nothrow_t&) noexcept
{
    return kobox::hostile::try_allocate(size);
}
void* operator new[](std::size_t size, const std::nothrow_t&) noexcept
{
    return kobox::hostile::try_allocate(size);
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
