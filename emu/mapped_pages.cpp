#include "emu/mapped_pages.hpp"

#include <bit>
#include <iterator>

namespace kobox
{

std::optional<Frame> MappedPages::allocate(std::uint64_t count)
{
    const auto first = m_pool.allocate(count);
    if (!first)
        return std::nullopt;
    if (m_frames.size() < *first + count)
        m_frames.resize(std::bit_ceil(*first + count));
    for (std::uint64_t frame = *first; frame < *first + count; ++frame)
        m_frames[frame] = {
            .born = m_generation, .dirtied = m_generation, .has_code = m_frames[frame].has_code};
    return first;
}

void MappedPages::map_frame(std::uint64_t page, Frame frame, Perms perms)
{
    set_entry(page, {.frame = frame, .perms = perms, .present = true});
}

/// Every edit of the table that a snapshot must undo goes through here.
void MappedPages::set_entry(std::uint64_t page, PageEntry after)
{
    PageEntry& entry = m_table.at(page);
    if (m_generation != 0 && entry.journalled != m_generation)
        m_edits.push_back({page, entry});
    after.journalled = m_generation;
    replace_entry(entry, page, after);
}

/// Keeps reference counts and the places of code in step with the table.
void MappedPages::replace_entry(PageEntry& entry, std::uint64_t page, const PageEntry& after)
{
    const PageEntry before = std::exchange(entry, after);
    if (after.present)
        ++m_frames[after.frame].references;
    if (after.present && allows(after.perms, Perms::x))
    {
        m_frames[after.frame].has_code = true;
        CodeFrame& here = m_code[after.frame];
        here.pages.push_back(page);
        if (here.stale)
            m_stale_code.push_back(after.frame);
    }
    if (!before.present)
        return;
    m_mapping_changed = true;
    if (allows(before.perms, Perms::x))
    {
        auto& pages = m_code.at(before.frame).pages;
        pages.erase(std::ranges::find(pages, page));
    }
    drop_reference(before.frame);
}

void MappedPages::drop_reference(Frame frame)
{
    FrameInfo& info = m_frames[frame];
    if (--info.references == 0)
        (info.born < m_generation ? m_retired : m_freed).push_back(frame);
}

void MappedPages::release_freed()
{
    std::ranges::sort(m_freed);
    for (auto first = m_freed.begin(); first != m_freed.end();)
    {
        auto last = std::next(first);
        while (last != m_freed.end() && *last == *std::prev(last) + 1)
            ++last;
        m_pool.release(*first, static_cast<std::uint64_t>(last - first));
        first = last;
    }
    for (const Frame frame : m_freed)
        if (m_frames[frame].has_code)
            m_code.at(frame).stale = true;
    m_freed.clear();
}

void MappedPages::before_write(Frame frame)
{
    m_pool.commit(frame);
    FrameInfo& info = m_frames[frame];
    if (info.dirtied < m_generation)
    {
        if (!info.saved)
        {
            auto copy = std::make_unique_for_overwrite<PageBytes>();
            std::ranges::copy(m_pool.page(frame), copy->begin());
            m_saves.emplace_back(frame, std::move(copy));
            info.saved = true;
        }
        info.dirtied = m_generation;
    }
    if (!info.has_code)
        return;
    CodeFrame& here = m_code.at(frame);
    if (!std::exchange(here.stale, true) && !here.pages.empty())
        m_stale_code.push_back(frame);
}

std::optional<GuestAddr> MappedPages::next_stale_code()
{
    while (!m_stale_code.empty())
    {
        CodeFrame& code = m_code.at(m_stale_code.back());
        m_stale_code.pop_back();
        if (!code.pages.empty() && std::exchange(code.stale, false))
            return addr_of(code.pages.front());
    }
    return std::nullopt;
}

void MappedPages::snapshot()
{
    for (const auto& [frame, bytes] : m_saves)
        m_frames[frame].saved = false;
    m_saves.clear();
    m_edits.clear();
    m_freed.swap(m_retired);
    release_freed();
    ++m_generation;
    // Pages that the engine may write now must ask again.
    m_mapping_changed = true;
}

void MappedPages::restore()
{
    for (const auto& [page, before] : m_edits)
        replace_entry(m_table.at(page), page, before);
    m_edits.clear();
    m_retired.clear();
    release_freed();

    for (const auto& [frame, bytes] : m_saves)
    {
        FrameInfo& info = m_frames[frame];
        if (info.dirtied != m_generation)
            continue;
        before_write(frame);
        std::ranges::copy(*bytes, m_pool.page(frame).begin());
        info.dirtied = m_generation - 1;
    }
    m_mapping_changed = true;
}

} // namespace kobox
