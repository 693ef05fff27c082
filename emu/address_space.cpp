#include "emu/address_space.hpp"

#include "emu/chunked_access.hpp"
#include "emu/mapped_pages.hpp"

namespace kobox
{

namespace
{

constexpr bool is_page_range(GuestRange range) noexcept
{
    return to_u64(range.start) % page_size == 0 && range.size % page_size == 0 &&
           range.size <= 0 - to_u64(range.start) - (to_u64(range.start) == 0 ? page_size : 0);
}

} // namespace

struct AddressSpace::Impl : MappedPages
{
    using MappedPages::MappedPages;

    [[nodiscard]] bool is_free(GuestRange range) const
    {
        bool free = true;
        for_each_mapped(range, [&](std::uint64_t, const PageEntry&) { free = false; });
        return free;
    }
    [[nodiscard]] std::optional<std::span<std::byte>> contiguous(GuestRange range) const noexcept;
    [[nodiscard]] auto reading() const noexcept
    {
        return [this](GuestAddr addr, std::uint64_t size, auto&& visit) {
            return for_each_chunk(
                addr, size, [&](Frame, std::span<const std::byte> bytes, std::uint64_t done) {
                    visit(bytes, done);
                });
        };
    }
    [[nodiscard]] auto writing() noexcept
    {
        return [this](GuestAddr addr, std::uint64_t size, auto&& visit) {
            return for_each_chunk(
                addr, size, [&](Frame frame, std::span<std::byte> bytes, std::uint64_t done) {
                    before_write(frame);
                    visit(bytes, done);
                });
        };
    }
};

AddressSpace::AddressSpace(std::uint64_t arena_size) : m_impl{std::make_unique<Impl>(arena_size)} {}
AddressSpace::~AddressSpace() = default;

bool AddressSpace::map(GuestRange range, Perms perms)
{
    const std::uint64_t pages = range.size / page_size;
    if (!is_page_range(range) || !m_impl->is_free(range))
        return false;
    if (pages == 0)
        return true;
    const auto first = m_impl->allocate(pages);
    if (!first)
        return false;
    for (std::uint64_t i = 0; i < pages; ++i)
        m_impl->map_frame(page_of(range.start) + i, static_cast<Frame>(*first + i), perms);
    return true;
}

bool AddressSpace::map_alias(GuestRange range, GuestAddr target, Perms perms)
{
    if (!is_page_range(range) || !is_page_range({target, range.size}))
        return false;
    if (!m_impl->is_free(range) || !is_mapped(target, range.size))
        return false;
    for (std::uint64_t i = 0; i < range.size / page_size; ++i)
        m_impl->map_frame(
            page_of(range.start) + i, m_impl->find(page_of(target) + i)->frame, perms);
    return true;
}

void AddressSpace::unmap(GuestRange range)
{
    m_impl->for_each_mapped(
        range, [&](std::uint64_t page, const PageEntry&) { m_impl->unmap(page); });
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
    read_chunks(m_impl->reading(), addr, to);
}

void AddressSpace::write(GuestAddr addr, std::span<const std::byte> from)
{
    write_chunks(m_impl->writing(), addr, from);
}

void AddressSpace::fill(GuestAddr addr, std::byte value, std::uint64_t size)
{
    fill_chunks(m_impl->writing(), addr, value, size);
}

bool AddressSpace::try_read(GuestAddr addr, std::span<std::byte> to) const noexcept
{
    return !copy_from_chunks(m_impl->reading(), addr, to);
}

bool AddressSpace::try_write(GuestAddr addr, std::span<const std::byte> from)
{
    if (!is_mapped(addr, from.size()))
        return false;
    write(addr, from);
    return true;
}

std::string AddressSpace::load_cstring(GuestAddr addr, std::uint64_t max) const
{
    return load_cstring_from_chunks(m_impl->reading(), addr, max);
}

std::optional<std::span<std::byte>> AddressSpace::Impl::contiguous(GuestRange range) const noexcept
{
    const PageEntry* const first = find(page_of(range.start));
    if (first == nullptr)
        return std::nullopt;
    const std::uint64_t offset = to_u64(range.start) % page_size;
    if (range.size > pool().memory().size())
        return std::nullopt;
    const std::uint64_t pages = (offset + range.size + page_size - 1) / page_size;
    for (std::uint64_t i = 1; i < pages; ++i)
    {
        const PageEntry* const entry = find(page_of(range.start) + i);
        if (entry == nullptr || entry->frame != first->frame + i)
            return std::nullopt;
    }
    return pool().memory().subspan(first->frame * page_size + offset, range.size);
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
    Translation found{
        .arena_offset = entry->frame * page_size,
        .perms = entry->perms,
        .clean = m_impl->is_clean(entry->frame),
    };
    if (const auto* const code = m_impl->code_in(entry->frame))
    {
        found.executable = !code->pages.empty();
        found.code_stale = code->stale;
    }
    return found;
}

std::span<std::byte> AddressSpace::arena() noexcept
{
    return m_impl->pool().memory();
}

bool AddressSpace::take_mapping_change() noexcept
{
    return m_impl->take_mapping_change();
}

std::optional<GuestAddr> AddressSpace::next_stale_code()
{
    return m_impl->next_stale_code();
}

void AddressSpace::guest_writes(GuestAddr page)
{
    if (const PageEntry* const entry = m_impl->find(page_of(page)))
        m_impl->before_write(entry->frame);
}

void AddressSpace::snapshot()
{
    m_impl->snapshot();
}

void AddressSpace::restore()
{
    m_impl->restore();
}

} // namespace kobox
