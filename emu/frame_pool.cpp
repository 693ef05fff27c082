#include "emu/frame_pool.hpp"

#include "emu/guest.hpp"

#include <algorithm>
#include <cstring>
#include <iterator>
#include <limits>
#include <new>
#include <sys/mman.h>

namespace kobox
{

FramePool::FramePool(std::uint64_t size) : m_frames{align_up(size, page_size) / page_size}
{
    if (m_frames == 0 || m_frames > std::numeric_limits<Frame>::max())
        throw std::bad_alloc{};
    void* const base = ::mmap(
        nullptr, m_frames * page_size, PROT_READ | PROT_WRITE,
        MAP_PRIVATE | MAP_ANONYMOUS | MAP_NORESERVE, -1, 0);
    if (base == MAP_FAILED)
        throw std::bad_alloc{};
    // A huge page would commit 2 MiB for each first touch.
    ::madvise(base, m_frames * page_size, MADV_NOHUGEPAGE);
    m_base = static_cast<std::byte*>(base);
    m_free.emplace(0, m_frames);
    m_committed.resize(m_frames / commit_unit + 1);
}

FramePool::~FramePool()
{
    ::munmap(m_base, m_frames * page_size);
}

std::span<std::byte> FramePool::memory() const noexcept
{
    return {m_base, m_frames * page_size};
}

std::span<std::byte> FramePool::page(Frame frame) const noexcept
{
    return {m_base + std::uint64_t{frame} * page_size, page_size};
}

std::optional<FramePool::Frame> FramePool::allocate(std::uint64_t count)
{
    for (auto gap = m_free.begin(); gap != m_free.end(); ++gap)
    {
        const auto [first, length] = *gap;
        if (length < count)
            continue;
        m_free.erase(gap);
        if (length > count)
            m_free.emplace(static_cast<Frame>(first + count), length - count);
        return first;
    }
    return std::nullopt;
}

void FramePool::release(Frame first, std::uint64_t count)
{
    if (count <= kept_frames)
        clear(first, count);
    else
        give_back(first, count);

    const auto after = m_free.lower_bound(first);
    if (after != m_free.end() && first + count == after->first)
    {
        count += after->second;
        m_free.erase(after);
    }
    const auto next = m_free.lower_bound(first);
    if (next != m_free.begin())
    {
        const auto before = std::prev(next);
        if (before->first + before->second == first)
        {
            before->second += count;
            return;
        }
    }
    m_free.emplace(first, count);
}

void FramePool::clear(Frame first, std::uint64_t count) noexcept
{
    const std::uint64_t end = first + count;
    for (std::uint64_t at = first; at < end;)
    {
        const bool committed = m_committed[at / commit_unit];
        std::uint64_t next = at;
        while (next < end && m_committed[next / commit_unit] == committed)
            next = align_down(next, commit_unit) + commit_unit;
        next = std::min(next, end);
        if (committed)
            std::memset(m_base + at * page_size, 0, (next - at) * page_size);
        else // the guest may have touched it all the same
            ::madvise(m_base + at * page_size, (next - at) * page_size, MADV_DONTNEED);
        at = next;
    }
}

void FramePool::give_back(Frame first, std::uint64_t count) noexcept
{
    ::madvise(m_base + std::uint64_t{first} * page_size, count * page_size, MADV_DONTNEED);
    for (std::uint64_t unit = first / commit_unit; unit <= (first + count - 1) / commit_unit;
         ++unit)
        m_committed[unit] = false;
}

void FramePool::commit_unit_of(Frame frame) noexcept
{
    const std::uint64_t first = align_down(frame, commit_unit);
    const std::uint64_t count = std::min(commit_unit, m_frames - first);
    // Kernels before 5.14 refuse; the pages are committed one by one then, as they are touched.
    ::madvise(m_base + first * page_size, count * page_size, MADV_POPULATE_WRITE);
    m_committed[frame / commit_unit] = true;
}

} // namespace kobox
