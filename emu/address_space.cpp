#include "emu/address_space.hpp"

#include "emu/frame_pool.hpp"
#include "emu/page_table.hpp"

#include <algorithm>
#include <bit>
#include <utility>
#include <vector>

namespace kobox
{

namespace
{

using Frame = FramePool::Frame;
using PageBytes = std::array<std::byte, page_size>;

constexpr std::uint64_t page_of(GuestAddr addr) noexcept
{
    return to_u64(addr) / page_size;
}
constexpr GuestAddr addr_of(std::uint64_t page) noexcept
{
    return GuestAddr{page * page_size};
}
constexpr bool is_page_range(GuestRange range) noexcept
{
    return to_u64(range.start) % page_size == 0 && range.size % page_size == 0 &&
           range.size <= 0 - to_u64(range.start) - (to_u64(range.start) == 0 ? page_size : 0);
}

} // namespace

struct AddressSpace::Impl
{
    /// Bookkeeping of one frame. `born` and `dirtied` are generations, that is snapshots: a frame
    /// is clean when neither the guest nor the host wrote it in this generation.
    struct FrameInfo
    {
        std::uint32_t references{};
        std::uint32_t born{};
        std::uint32_t dirtied{};
        bool saved{};    ///< `saves` of this generation has it
        bool has_code{}; ///< `code` has it
    };
    /// A frame that is or was executable, so that the engine may hold translations of it.
    struct CodeFrame
    {
        std::vector<std::uint64_t> pages; ///< where it is executable now
        bool stale{};                     ///< written since the engine was last told
    };
    struct TableEdit
    {
        std::uint64_t page;
        PageEntry before;
    };

    explicit Impl(std::uint64_t arena_size) : pool{arena_size} {}

    [[nodiscard]] const PageEntry* find(std::uint64_t page) const noexcept
    {
        const PageEntry* const entry = table.find(page);
        return entry != nullptr && entry->present ? entry : nullptr;
    }
    [[nodiscard]] FrameInfo& info(Frame frame) noexcept { return frames[frame]; }

    void map_frame(std::uint64_t page, Frame frame, Perms perms);
    void set_entry(std::uint64_t page, PageEntry after);
    void replace_entry(PageEntry& entry, std::uint64_t page, const PageEntry& after);
    void drop_reference(Frame frame);
    void release_freed();
    void before_write(Frame frame);
    template <typename Visit>
    void for_each_mapped(GuestRange range, Visit&& visit);
    template <typename Visit>
    std::optional<GuestAddr> for_each_chunk(GuestAddr addr, std::uint64_t size, Visit&& visit);
    [[nodiscard]] std::optional<std::span<std::byte>> contiguous(GuestRange range) const noexcept;

    FramePool pool;
    PageTable table;
    std::vector<FrameInfo> frames;
    std::vector<Frame> freed; ///< of the edit under way, released together
    std::unordered_map<Frame, CodeFrame> code;
    std::vector<Frame> stale_code; ///< to be told to the engine
    bool mapping_changed{};

    std::uint32_t generation{}; ///< 0: no snapshot was taken
    std::vector<TableEdit> edits;
    std::vector<std::pair<Frame, std::unique_ptr<PageBytes>>> saves;
    std::vector<Frame> dirty;
    std::vector<Frame> retired; ///< freed, but the snapshot has them
};

AddressSpace::AddressSpace(std::uint64_t arena_size) : m_impl{std::make_unique<Impl>(arena_size)} {}
AddressSpace::~AddressSpace() = default;

void AddressSpace::Impl::map_frame(std::uint64_t page, Frame frame, Perms perms)
{
    set_entry(page, {.frame = frame, .perms = perms, .present = true});
}

/// Every edit of the table that a snapshot must undo goes through here.
void AddressSpace::Impl::set_entry(std::uint64_t page, PageEntry after)
{
    PageEntry& entry = table.at(page);
    if (generation != 0 && entry.journalled != generation)
        edits.push_back({page, entry});
    after.journalled = generation;
    replace_entry(entry, page, after);
}

/// Keeps reference counts and the places of code in step with the table.
void AddressSpace::Impl::replace_entry(PageEntry& entry, std::uint64_t page, const PageEntry& after)
{
    const PageEntry before = std::exchange(entry, after);
    if (after.present)
        ++info(after.frame).references;
    if (after.present && allows(after.perms, Perms::x))
    {
        info(after.frame).has_code = true;
        CodeFrame& here = code[after.frame];
        here.pages.push_back(page);
        if (here.stale)
            stale_code.push_back(after.frame);
    }
    if (!before.present)
        return;
    mapping_changed = true;
    if (allows(before.perms, Perms::x))
    {
        auto& pages = code.at(before.frame).pages;
        pages.erase(std::ranges::find(pages, page));
    }
    drop_reference(before.frame);
}

void AddressSpace::Impl::drop_reference(Frame frame)
{
    FrameInfo& frame_info = info(frame);
    if (--frame_info.references == 0)
        (frame_info.born < generation ? retired : freed).push_back(frame);
}

void AddressSpace::Impl::release_freed()
{
    std::ranges::sort(freed);
    for (auto first = freed.begin(); first != freed.end();)
    {
        auto last = std::next(first);
        while (last != freed.end() && *last == *std::prev(last) + 1)
            ++last;
        pool.release(*first, static_cast<std::uint64_t>(last - first));
        first = last;
    }
    for (const Frame frame : freed)
        if (info(frame).has_code)
            code.at(frame).stale = true;
    freed.clear();
}

/// Called before a frame's bytes change, whoever changes them.
void AddressSpace::Impl::before_write(Frame frame)
{
    FrameInfo& frame_info = info(frame);
    if (frame_info.dirtied < generation)
    {
        if (!frame_info.saved)
        {
            auto copy = std::make_unique_for_overwrite<PageBytes>();
            std::ranges::copy(pool.page(frame), copy->begin());
            saves.emplace_back(frame, std::move(copy));
            frame_info.saved = true;
        }
        dirty.push_back(frame);
        frame_info.dirtied = generation;
    }
    if (!frame_info.has_code)
        return;
    CodeFrame& here = code.at(frame);
    if (!std::exchange(here.stale, true) && !here.pages.empty())
        stale_code.push_back(frame);
}

template <typename Visit>
void AddressSpace::Impl::for_each_mapped(GuestRange range, Visit&& visit)
{
    const std::uint64_t end = page_of(range.start) + range.size / page_size;
    for (std::uint64_t page = page_of(range.start); page < end;)
    {
        if (const std::uint64_t gap = table.gap_at(page); gap != 0)
        {
            page += gap;
            continue;
        }
        if (const PageEntry* const entry = find(page))
            visit(page, *entry);
        ++page;
    }
}

/// Visits the host bytes of a range, page by page; returns the first address that is not mapped.
template <typename Visit>
std::optional<GuestAddr> AddressSpace::Impl::for_each_chunk(
    GuestAddr addr, std::uint64_t size, Visit&& visit)
{
    for (std::uint64_t done = 0; done < size;)
    {
        const GuestAddr at = addr + done;
        const PageEntry* const entry = find(page_of(at));
        if (entry == nullptr)
            return at;
        const std::uint64_t offset = to_u64(at) % page_size;
        const std::uint64_t n = std::min(size - done, page_size - offset);
        visit(entry->frame, pool.page(entry->frame).subspan(offset, n), done);
        done += n;
    }
    return std::nullopt;
}

bool AddressSpace::map(GuestRange range, Perms perms)
{
    const std::uint64_t pages = range.size / page_size;
    if (!is_page_range(range))
        return false;
    if (pages == 0)
        return true;
    bool taken = false;
    m_impl->for_each_mapped(range, [&](std::uint64_t, const PageEntry&) { taken = true; });
    if (taken)
        return false;
    const auto first = m_impl->pool.allocate(pages);
    if (!first)
        return false;

    if (m_impl->frames.size() < *first + pages)
        m_impl->frames.resize(std::bit_ceil(*first + pages));
    for (std::uint64_t i = 0; i < pages; ++i)
    {
        const auto frame = static_cast<Frame>(*first + i);
        Impl::FrameInfo& info = m_impl->info(frame);
        info = {
            .born = m_impl->generation, .dirtied = m_impl->generation, .has_code = info.has_code};
        m_impl->map_frame(page_of(range.start) + i, frame, perms);
    }
    return true;
}

bool AddressSpace::map_alias(GuestRange range, GuestAddr target, Perms perms)
{
    if (!is_page_range(range) || !is_page_range({target, range.size}))
        return false;
    bool taken = false;
    m_impl->for_each_mapped(range, [&](std::uint64_t, const PageEntry&) { taken = true; });
    if (taken || !is_mapped(target, range.size))
        return false;
    for (std::uint64_t i = 0; i < range.size / page_size; ++i)
        m_impl->map_frame(
            page_of(range.start) + i, m_impl->find(page_of(target) + i)->frame, perms);
    return true;
}

void AddressSpace::unmap(GuestRange range)
{
    m_impl->for_each_mapped(
        range, [&](std::uint64_t page, const PageEntry&) { m_impl->set_entry(page, {}); });
    m_impl->release_freed();
}

void AddressSpace::protect(GuestRange range, Perms perms)
{
    m_impl->for_each_mapped(range, [&](std::uint64_t page, const PageEntry& entry) {
        if (entry.perms != perms)
            m_impl->map_frame(page, entry.frame, perms);
    });
}

std::optional<Perms> AddressSpace::perms(GuestAddr addr) const noexcept
{
    const PageEntry* const entry = m_impl->find(page_of(addr));
    return entry == nullptr ? std::nullopt : std::optional{entry->perms};
}

bool AddressSpace::is_mapped(GuestAddr addr, std::uint64_t size) const noexcept
{
    return !m_impl->for_each_chunk(addr, size, [](auto&&...) {});
}

void AddressSpace::read(GuestAddr addr, std::span<std::byte> to) const
{
    const auto missing = m_impl->for_each_chunk(
        addr, to.size(), [&](Frame, std::span<const std::byte> bytes, std::uint64_t done) {
            std::memcpy(to.data() + done, bytes.data(), bytes.size());
        });
    if (missing)
        throw GuestFault{*missing, Access::read};
}

void AddressSpace::write(GuestAddr addr, std::span<const std::byte> from)
{
    const auto missing = m_impl->for_each_chunk(
        addr, from.size(), [&](Frame frame, std::span<std::byte> bytes, std::uint64_t done) {
            m_impl->before_write(frame);
            std::memcpy(bytes.data(), from.data() + done, bytes.size());
        });
    if (missing)
        throw GuestFault{*missing, Access::write};
}

void AddressSpace::fill(GuestAddr addr, std::byte value, std::uint64_t size)
{
    const auto missing = m_impl->for_each_chunk(
        addr, size, [&](Frame frame, std::span<std::byte> bytes, std::uint64_t) {
            m_impl->before_write(frame);
            std::ranges::fill(bytes, value);
        });
    if (missing)
        throw GuestFault{*missing, Access::write};
}

bool AddressSpace::try_read(GuestAddr addr, std::span<std::byte> to) const noexcept
{
    return !m_impl->for_each_chunk(
        addr, to.size(), [&](Frame, std::span<const std::byte> bytes, std::uint64_t done) {
            std::memcpy(to.data() + done, bytes.data(), bytes.size());
        });
}

bool AddressSpace::try_write(GuestAddr addr, std::span<const std::byte> from) noexcept
{
    if (!is_mapped(addr, from.size()))
        return false;
    write(addr, from);
    return true;
}

std::string AddressSpace::load_cstring(GuestAddr addr, std::uint64_t max) const
{
    std::string text;
    bool ended = false;
    while (!ended && text.size() < max)
    {
        const GuestAddr at = addr + text.size();
        const std::uint64_t in_page = page_size - to_u64(at) % page_size;
        const auto missing = m_impl->for_each_chunk(
            at, std::min(in_page, max - text.size()),
            [&](Frame, std::span<const std::byte> bytes, std::uint64_t) {
                const auto nul = std::ranges::find(bytes, std::byte{0});
                ended = nul != bytes.end();
                const auto length = static_cast<std::size_t>(nul - bytes.begin());
                const std::size_t old = text.size();
                text.resize(old + length);
                std::memcpy(text.data() + old, bytes.data(), length);
            });
        if (missing)
            throw GuestFault{*missing, Access::read};
    }
    return text;
}

std::optional<std::span<std::byte>> AddressSpace::Impl::contiguous(GuestRange range) const noexcept
{
    const PageEntry* const first = find(page_of(range.start));
    if (first == nullptr)
        return std::nullopt;
    const std::uint64_t offset = to_u64(range.start) % page_size;
    if (range.size > pool.memory().size())
        return std::nullopt;
    const std::uint64_t pages = (offset + range.size + page_size - 1) / page_size;
    for (std::uint64_t i = 1; i < pages; ++i)
    {
        const PageEntry* const entry = find(page_of(range.start) + i);
        if (entry == nullptr || entry->frame != first->frame + i)
            return std::nullopt;
    }
    return pool.memory().subspan(first->frame * page_size + offset, range.size);
}

std::optional<std::span<const std::byte>> AddressSpace::view(GuestRange range) const noexcept
{
    return m_impl->contiguous(range);
}

std::optional<std::span<std::byte>> AddressSpace::writable_view(GuestRange range) noexcept
{
    const auto bytes = m_impl->contiguous(range);
    if (bytes)
        host_wrote(range);
    return bytes;
}

void AddressSpace::host_wrote(GuestRange range) noexcept
{
    m_impl->for_each_chunk(
        range.start, range.size, [&](Frame frame, auto&&...) { m_impl->before_write(frame); });
}

std::optional<AddressSpace::Translation> AddressSpace::translate(GuestAddr page) const noexcept
{
    const PageEntry* const entry = m_impl->find(page_of(page));
    if (entry == nullptr)
        return std::nullopt;
    const Impl::FrameInfo& info = m_impl->info(entry->frame);
    Translation found{
        .arena_offset = entry->frame * page_size,
        .perms = entry->perms,
        .clean = info.dirtied < m_impl->generation,
    };
    if (info.has_code)
    {
        const Impl::CodeFrame& code = m_impl->code.at(entry->frame);
        found.executable = !code.pages.empty();
        found.code_stale = code.stale;
    }
    return found;
}

std::span<std::byte> AddressSpace::arena() noexcept
{
    return m_impl->pool.memory();
}

bool AddressSpace::take_mapping_change() noexcept
{
    return std::exchange(m_impl->mapping_changed, false);
}

std::optional<GuestAddr> AddressSpace::next_stale_code()
{
    while (!m_impl->stale_code.empty())
    {
        Impl::CodeFrame& code = m_impl->code.at(m_impl->stale_code.back());
        m_impl->stale_code.pop_back();
        if (!code.pages.empty() && std::exchange(code.stale, false))
            return addr_of(code.pages.front());
    }
    return std::nullopt;
}

void AddressSpace::guest_writes(GuestAddr page)
{
    if (const PageEntry* const entry = m_impl->find(page_of(page)))
        m_impl->before_write(entry->frame);
}

void AddressSpace::snapshot()
{
    for (const auto& [frame, bytes] : m_impl->saves)
        m_impl->info(frame).saved = false;
    m_impl->saves.clear();
    m_impl->dirty.clear();
    m_impl->edits.clear();
    m_impl->freed.swap(m_impl->retired);
    m_impl->release_freed();
    ++m_impl->generation;
    // Pages that the engine may write now must ask again.
    m_impl->mapping_changed = true;
}

void AddressSpace::restore()
{
    for (const auto& [page, before] : m_impl->edits)
        m_impl->replace_entry(m_impl->table.at(page), page, before);
    m_impl->edits.clear();
    m_impl->retired.clear();
    m_impl->release_freed();

    // Few frames are dirty and were saved in the order of their first write, so `saves` is walked.
    for (const auto& [frame, bytes] : m_impl->saves)
    {
        Impl::FrameInfo& info = m_impl->info(frame);
        if (info.dirtied != m_impl->generation)
            continue;
        m_impl->before_write(frame);
        std::ranges::copy(*bytes, m_impl->pool.page(frame).begin());
        info.dirtied = m_impl->generation - 1;
    }
    m_impl->dirty.clear();
    m_impl->mapping_changed = true;
}

} // namespace kobox
