#pragma once

#include "emu/guest.hpp"

#include <array>
#include <cstdint>
#include <memory>
#include <unordered_map>

namespace kobox
{

/// What one page of guest addresses maps to.
struct PageEntry
{
    std::uint32_t frame{};
    Perms perms{};
    bool present{};
    std::uint32_t journalled{}; ///< the snapshot that has noted an older entry of this page
};

/// Sparse table of page entries: a hash of 2 MiB leaves behind a small direct-mapped cache.
/// A page number is the guest address divided by the page size; entries never move.
class PageTable
{
public:
    [[nodiscard]] const PageEntry* find(std::uint64_t page) const noexcept
    {
        const Leaf* const leaf = find_leaf(page / leaf_pages);
        return leaf == nullptr ? nullptr : &(*leaf)[page % leaf_pages];
    }
    [[nodiscard]] PageEntry& at(std::uint64_t page)
    {
        Leaf* leaf = find_leaf(page / leaf_pages);
        if (leaf == nullptr)
        {
            auto& slot = m_leaves[page / leaf_pages];
            slot = std::make_unique<Leaf>();
            leaf = slot.get();
        }
        return (*leaf)[page % leaf_pages];
    }
    /// Pages from `page` up to the next one that could hold an entry: a leaf that does not exist
    /// is passed over at once.
    [[nodiscard]] std::uint64_t gap_at(std::uint64_t page) const noexcept
    {
        return find_leaf(page / leaf_pages) != nullptr ? 0 : leaf_pages - page % leaf_pages;
    }

private:
    static constexpr std::uint64_t leaf_pages = 512;
    static constexpr std::uint64_t cache_size = 64;
    using Leaf = std::array<PageEntry, leaf_pages>;
    struct Cached
    {
        std::uint64_t region = ~std::uint64_t{};
        Leaf* leaf{};
    };

    [[nodiscard]] Leaf* find_leaf(std::uint64_t region) const noexcept
    {
        Cached& cached = m_cache[region % cache_size];
        if (cached.region == region)
            return cached.leaf;
        const auto found = m_leaves.find(region);
        if (found == m_leaves.end())
            return nullptr;
        cached = {region, found->second.get()};
        return cached.leaf;
    }

    std::unordered_map<std::uint64_t, std::unique_ptr<Leaf>> m_leaves;
    mutable std::array<Cached, cache_size> m_cache{};
};

} // namespace kobox
