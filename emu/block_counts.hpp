#pragma once

#include <array>
#include <cstdint>

namespace kobox
{

/// How many instructions the blocks entered lately have. The engine knows, but asking it each time
/// would cost more than a small block does.
class BlockCounts
{
public:
    template <typename Count>
    [[nodiscard]] std::uint32_t of(std::uint64_t start, std::uint32_t size, Count&& count)
    {
        Entry& entry = m_entries[(start ^ start >> 10) % m_entries.size()];
        if (entry.start != start || entry.size != size)
            entry = {start, size, count()};
        return entry.instructions;
    }
    /// Code has changed: a block of equal size may hold other instructions now.
    void forget() noexcept { m_entries.fill({}); }

private:
    struct Entry
    {
        std::uint64_t start{};
        std::uint32_t size{};
        std::uint32_t instructions{};
    };
    std::array<Entry, 1024> m_entries{};
};

} // namespace kobox
