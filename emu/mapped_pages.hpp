#pragma once

#include "emu/frame_pool.hpp"
#include "emu/guest.hpp"
#include "emu/page_table.hpp"

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <memory>
#include <optional>
#include <span>
#include <unordered_map>
#include <utility>
#include <vector>

namespace kobox
{

using Frame = FramePool::Frame;

constexpr std::uint64_t page_of(GuestAddr addr) noexcept
{
    return to_u64(addr) / page_size;
}
constexpr GuestAddr addr_of(std::uint64_t page) noexcept
{
    return GuestAddr{page * page_size};
}

/// The pages of an AddressSpace and what must be kept in step with them: which frames are in use,
/// what the last snapshot needs to be restored, and what code the engine has outdated copies of.
class MappedPages
{
public:
    /// Bookkeeping of one frame. `born` and `dirtied` are generations, that is snapshots: a frame
    /// is clean when neither the guest nor the host wrote it in this generation.
    struct FrameInfo
    {
        std::uint32_t references{};
        std::uint32_t born{};
        std::uint32_t dirtied{};
        bool saved{};    ///< `m_saves` of this generation has it
        bool has_code{}; ///< `m_code` has it
    };
    /// A frame that is or was executable, so that the engine may hold translations of it.
    struct CodeFrame
    {
        std::vector<std::uint64_t> pages; ///< where it is executable now
        bool stale{};                     ///< written since the engine was last told
    };

    explicit MappedPages(std::uint64_t arena_size) : m_pool{arena_size} {}

    [[nodiscard]] const FramePool& pool() const noexcept { return m_pool; }
    [[nodiscard]] const PageEntry* find(std::uint64_t page) const noexcept
    {
        const PageEntry* const entry = m_table.find(page);
        return entry != nullptr && entry->present ? entry : nullptr;
    }
    [[nodiscard]] bool is_clean(Frame frame) const noexcept
    {
        return m_frames[frame].dirtied < m_generation;
    }
    /// Null when the frame was never executable.
    [[nodiscard]] const CodeFrame* code_in(Frame frame) const noexcept
    {
        return m_frames[frame].has_code ? &m_code.at(frame) : nullptr;
    }

    /// `count` new frames side by side, which map_frame() must be given.
    [[nodiscard]] std::optional<Frame> allocate(std::uint64_t count);
    void map_frame(std::uint64_t page, Frame frame, Perms perms);
    void unmap(std::uint64_t page) { set_entry(page, {}); }
    /// After the unmaps of one call.
    void release_freed();

    /// To be called before a frame's bytes change, whoever changes them.
    void before_write(Frame frame);

    [[nodiscard]] bool take_mapping_change() noexcept
    {
        return std::exchange(m_mapping_changed, false);
    }
    [[nodiscard]] std::optional<GuestAddr> next_stale_code();

    void snapshot();
    void restore();

    template <typename Visit>
    void for_each_mapped(GuestRange range, Visit&& visit) const
    {
        const std::uint64_t end = page_of(range.start) + range.size / page_size;
        for (std::uint64_t page = page_of(range.start); page < end;)
        {
            if (const std::uint64_t gap = m_table.gap_at(page); gap != 0)
            {
                page += gap;
                continue;
            }
            if (const PageEntry* const entry = find(page))
                visit(page, *entry);
            ++page;
        }
    }
    /// Visits the host bytes of a range, page by page; returns the first address that is not
    /// mapped.
    template <typename Visit>
    std::optional<GuestAddr> for_each_chunk(GuestAddr addr, std::uint64_t size, Visit&& visit) const
    {
        for (std::uint64_t done = 0; done < size;)
        {
            const GuestAddr at = addr + done;
            const PageEntry* const entry = find(page_of(at));
            if (entry == nullptr)
                return at;
            const std::uint64_t offset = to_u64(at) % page_size;
            const std::uint64_t n = std::min(size - done, page_size - offset);
            visit(entry->frame, m_pool.page(entry->frame).subspan(offset, n), done);
            done += n;
        }
        return std::nullopt;
    }

private:
    using PageBytes = std::array<std::byte, page_size>;
    struct TableEdit
    {
        std::uint64_t page;
        PageEntry before;
    };

    void set_entry(std::uint64_t page, PageEntry after);
    void replace_entry(PageEntry& entry, std::uint64_t page, const PageEntry& after);
    void drop_reference(Frame frame);

    FramePool m_pool;
    PageTable m_table;
    std::vector<FrameInfo> m_frames;
    std::vector<Frame> m_freed; ///< of the edit under way, released together
    std::unordered_map<Frame, CodeFrame> m_code;
    std::vector<Frame> m_stale_code; ///< to be told to the engine
    bool m_mapping_changed{};

    std::uint32_t m_generation{}; ///< 0: no snapshot was taken
    std::vector<TableEdit> m_edits;
    std::vector<std::pair<Frame, std::unique_ptr<PageBytes>>> m_saves;
    std::vector<Frame> m_retired; ///< freed, but the snapshot has them
};

} // namespace kobox
