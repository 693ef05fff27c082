#include "emu/paged_memory.hpp"

#include "emu/chunked_access.hpp"

#include <algorithm>
#include <cstring>
#include <utility>

namespace kobox
{

namespace
{

// Bits of a page table entry: Intel SDM, volume 3A, 4.5.
constexpr std::uint64_t entry_present = 1U << 0;
constexpr std::uint64_t entry_writable = 1U << 1;
constexpr std::uint64_t entry_user = 1U << 2;
constexpr std::uint64_t entry_large = 1U << 7;
constexpr std::uint64_t entry_no_execute = std::uint64_t{1} << 63;
constexpr std::uint64_t entry_frame = 0x000ffffffffff000;
constexpr std::uint64_t entries_mask = 511;
constexpr unsigned top_shift = 39;
constexpr unsigned bottom_shift = 12;
constexpr unsigned bits_per_level = 9;

/// Four levels translate 48 bits; those above must repeat the highest of them.
bool is_canonical(GuestAddr addr)
{
    constexpr unsigned unused_bits = 16;
    const auto extended = static_cast<std::int64_t>(to_u64(addr) << unused_bits) >> unused_bits;
    return static_cast<std::uint64_t>(extended) == to_u64(addr);
}

} // namespace

PagedMemory::PagedMemory(GuestRam& ram, std::function<std::uint64_t()> page_table_root)
    : m_ram{&ram}, m_root{std::move(page_table_root)}
{}

/// Where the tables lead an address, and how much they say it of: 1 << shift bytes.
struct PagedMemory::Walked
{
    std::optional<Translation> found;
    unsigned shift{};
};

PagedMemory::Walked PagedMemory::walk(GuestAddr addr) const noexcept
{
    if (!is_canonical(addr))
        return {std::nullopt, bottom_shift};
    const auto ram = m_ram->bytes();
    std::uint64_t table = m_root() & entry_frame;
    std::uint64_t allowed = entry_writable | entry_user;
    bool executable = true;
    for (unsigned shift = top_shift;; shift -= bits_per_level)
    {
        const std::uint64_t at =
            table + ((to_u64(addr) >> shift) & entries_mask) * sizeof(std::uint64_t);
        if (at > ram.size() - sizeof(std::uint64_t))
            return {std::nullopt, shift};
        std::uint64_t entry{};
        std::memcpy(&entry, ram.data() + at, sizeof entry);
        if ((entry & entry_present) == 0)
            return {std::nullopt, shift};
        allowed &= entry;
        executable = executable && (entry & entry_no_execute) == 0;
        const bool is_large = shift < top_shift && (entry & entry_large) != 0;
        if (shift != bottom_shift && !is_large)
        {
            table = entry & entry_frame;
            continue;
        }
        const std::uint64_t offset_mask = (std::uint64_t{1} << shift) - 1;
        const std::uint64_t physical =
            (entry & entry_frame & ~offset_mask) | (to_u64(addr) & offset_mask);
        if (physical >= ram.size())
            return {std::nullopt, shift};
        Perms perms = Perms::r;
        if ((allowed & entry_writable) != 0)
            perms = perms | Perms::w;
        if (executable)
            perms = perms | Perms::x;
        return {Translation{physical, perms, (allowed & entry_user) != 0}, shift};
    }
}

std::optional<PagedMemory::Translation> PagedMemory::translate(GuestAddr addr) const noexcept
{
    return walk(addr).found;
}

std::uint64_t PagedMemory::mapped_pages(GuestRange range) const noexcept
{
    std::uint64_t pages = 0;
    for (std::uint64_t done = 0; done < range.size;)
    {
        const GuestAddr at = range.start + done;
        const Walked walked = walk(at);
        const std::uint64_t said_of = std::uint64_t{1} << walked.shift;
        const std::uint64_t n = std::min(range.size - done, said_of - to_u64(at) % said_of);
        if (walked.found)
            pages += (n + page_size - 1) / page_size;
        done += n;
    }
    return pages;
}

template <typename Visit>
std::optional<GuestAddr> PagedMemory::for_each_chunk(
    GuestAddr addr, std::uint64_t size, Visit&& visit) const
{
    for (std::uint64_t done = 0; done < size;)
    {
        const GuestAddr at = addr + done;
        const auto found = translate(at);
        if (!found)
            return at;
        const std::uint64_t n = std::min(size - done, page_size - to_u64(at) % page_size);
        visit(found->physical, m_ram->bytes().subspan(found->physical, n), done);
        done += n;
    }
    return std::nullopt;
}

std::optional<Perms> PagedMemory::perms(GuestAddr addr) const noexcept
{
    const auto found = translate(addr);
    return found ? std::optional{found->perms} : std::nullopt;
}

bool PagedMemory::is_mapped(GuestAddr addr, std::uint64_t size) const noexcept
{
    return !for_each_chunk(addr, size, [](auto&&...) {});
}

auto PagedMemory::reading() const noexcept
{
    return [this](GuestAddr addr, std::uint64_t size, auto&& visit) {
        return for_each_chunk(
            addr, size, [&](std::uint64_t, std::span<const std::byte> bytes, std::uint64_t done) {
                visit(bytes, done);
            });
    };
}

auto PagedMemory::writing() noexcept
{
    return [this](GuestAddr addr, std::uint64_t size, auto&& visit) {
        return for_each_chunk(
            addr, size,
            [&](std::uint64_t physical, std::span<std::byte> bytes, std::uint64_t done) {
                note_write(physical);
                visit(bytes, done);
            });
    };
}

void PagedMemory::read(GuestAddr addr, std::span<std::byte> to) const
{
    read_chunks(reading(), addr, to);
}

void PagedMemory::write(GuestAddr addr, std::span<const std::byte> from)
{
    write_chunks(writing(), addr, from);
}

void PagedMemory::fill(GuestAddr addr, std::byte value, std::uint64_t size)
{
    fill_chunks(writing(), addr, value, size);
}

bool PagedMemory::try_read(GuestAddr addr, std::span<std::byte> to) const noexcept
{
    return !copy_from_chunks(reading(), addr, to);
}

bool PagedMemory::try_write(GuestAddr addr, std::span<const std::byte> from)
{
    if (!is_mapped(addr, from.size()))
        return false;
    write(addr, from);
    return true;
}

std::string PagedMemory::load_cstring(GuestAddr addr, std::uint64_t max) const
{
    return load_cstring_from_chunks(reading(), addr, max);
}

std::optional<std::span<std::byte>> PagedMemory::contiguous(GuestRange range) const noexcept
{
    if (range.size > m_ram->size())
        return std::nullopt;
    std::optional<std::uint64_t> first;
    bool together = true;
    const auto missing = for_each_chunk(
        range.start, range.size,
        [&](std::uint64_t physical, std::span<std::byte>, std::uint64_t done) {
            if (!first)
                first = physical;
            together = together && physical == *first + done;
        });
    if (missing || !together || !first)
        return std::nullopt;
    return m_ram->bytes().subspan(*first, range.size);
}

std::optional<std::span<const std::byte>> PagedMemory::view(GuestRange range) const noexcept
{
    return contiguous(range);
}

std::optional<std::span<std::byte>> PagedMemory::writable_view(GuestRange range) noexcept
{
    return contiguous(range);
}

void PagedMemory::host_wrote(GuestRange range) noexcept
{
    for_each_chunk(
        range.start, range.size, [&](std::uint64_t physical, auto&&...) { note_write(physical); });
}

void PagedMemory::note_write(std::uint64_t physical)
{
    const std::uint64_t page = align_down(physical, page_size);
    if (m_written.empty() || m_written.back() != page)
        m_written.push_back(page);
}

std::vector<std::uint64_t> PagedMemory::take_written_pages()
{
    auto pages = std::exchange(m_written, {});
    std::ranges::sort(pages);
    const auto rest = std::ranges::unique(pages);
    pages.erase(rest.begin(), rest.end());
    return pages;
}

} // namespace kobox
