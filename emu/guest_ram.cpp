#include "emu/guest_ram.hpp"

#include "emu/file_descriptor.hpp"
#include "emu/guest.hpp"

#include <bit>
#include <cerrno>
#include <cstring>
#include <fcntl.h>
#include <new>
#include <sys/mman.h>
#include <unistd.h>
#include <utility>

namespace kobox
{

namespace
{

std::span<std::byte> map_memory(int fd, std::uint64_t offset, std::uint64_t size, int protection)
{
    const int flags = MAP_PRIVATE | MAP_NORESERVE | (fd < 0 ? MAP_ANONYMOUS : 0);
    void* const at = mmap(nullptr, size, protection, flags, fd, static_cast<off_t>(offset));
    if (at == MAP_FAILED)
        return {};
    return {static_cast<std::byte*>(at), size};
}

} // namespace

GuestRam::GuestRam(std::uint64_t size) : m_bytes{map_memory(-1, 0, size, PROT_READ | PROT_WRITE)}
{
    if (m_bytes.empty())
        throw std::bad_alloc{};
}

tl::expected<GuestRam, std::string> GuestRam::from_file(
    int fd, std::uint64_t offset, std::uint64_t size)
{
    GuestRam ram;
    ram.m_bytes = map_memory(fd, offset, size, PROT_READ | PROT_WRITE);
    if (ram.m_bytes.empty())
        return tl::unexpected{std::string{std::strerror(errno)}};
    ram.m_original = map_memory(fd, offset, size, PROT_READ);
    if (ram.m_original.empty())
        return tl::unexpected{std::string{std::strerror(errno)}};
    return ram;
}

GuestRam::~GuestRam()
{
    if (!m_bytes.empty())
        munmap(m_bytes.data(), m_bytes.size());
    // The system's interface is not const-correct.
    if (!m_original.empty())
        munmap(
            const_cast<std::byte*>(m_original.data()), // NOLINT(*-const-cast)
            m_original.size());
}

GuestRam::GuestRam(GuestRam&& other) noexcept
    : m_bytes{std::exchange(other.m_bytes, {})}, m_original{std::exchange(other.m_original, {})}
{}

std::vector<std::uint64_t> GuestRam::touched_pages() const
{
    // Documentation/admin-guide/mm/pagemap.rst: an entry of 8 bytes a page.
    constexpr std::uint64_t present = std::uint64_t{1} << 63;
    constexpr std::uint64_t swapped = std::uint64_t{1} << 62;
    constexpr std::uint64_t is_of_file = std::uint64_t{1} << 61;
    const std::uint64_t pages = size() / page_size;
    std::vector<std::uint64_t> entries(pages);
    const auto first = static_cast<off_t>(
        std::bit_cast<std::uintptr_t>(m_bytes.data()) / page_size * sizeof(std::uint64_t));
    const auto length = static_cast<ssize_t>(pages * sizeof(std::uint64_t));
    const FileDescriptor map{open("/proc/self/pagemap", O_RDONLY | O_CLOEXEC)};
    const bool known =
        map && pread(map.get(), entries.data(), static_cast<std::size_t>(length), first) == length;
    std::vector<std::uint64_t> touched;
    for (std::uint64_t page = 0; page < pages; ++page)
    {
        const std::uint64_t entry = entries[page];
        const bool here = (entry & (present | swapped)) != 0;
        if (!known || (here && (entry & is_of_file) == 0))
            touched.push_back(page * page_size);
    }
    return touched;
}

} // namespace kobox
