#include "emu/frame_pool.hpp"

#include "emu/guest.hpp"

#include <algorithm>
#include <doctest/doctest.h>

using namespace kobox;

namespace
{

constexpr std::uint64_t pool_frames = 4096;

bool is_zero(const FramePool& pool, FramePool::Frame first, std::uint64_t count)
{
    const auto bytes = pool.memory().subspan(first * page_size, count * page_size);
    return std::ranges::all_of(bytes, [](std::byte b) { return b == std::byte{0}; });
}

} // namespace

TEST_CASE("a frame that is handed out again is zero, however much was released")
{
    for (const std::uint64_t count : {std::uint64_t{1}, std::uint64_t{21}, std::uint64_t{2000}})
    {
        for (const bool committed : {false, true})
        {
            CAPTURE(count);
            CAPTURE(committed);
            FramePool pool{pool_frames * page_size};
            const auto neighbour = pool.allocate(3);
            const auto first = pool.allocate(count);
            REQUIRE(neighbour);
            REQUIRE(first);
            // A guest writes without telling the pool.
            for (std::uint64_t i = 0; i < count; ++i)
            {
                const auto frame = static_cast<FramePool::Frame>(*first + i);
                if (committed && i % 3 != 0)
                    pool.commit(frame);
                std::ranges::fill(pool.page(frame), std::byte{0xa5});
            }
            std::ranges::fill(pool.page(*neighbour + 2), std::byte{0x5a});

            pool.release(*first, count);

            REQUIRE(pool.allocate(count) == first);
            CHECK(is_zero(pool, *first, count));
            CHECK(pool.page(*neighbour + 2).front() == std::byte{0x5a});
        }
    }
}
