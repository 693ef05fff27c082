#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <tl/expected.hpp>
#include <vector>

namespace kobox
{

/// The physical memory of a PC from address 0, in pages of the host that are committed as they are
/// touched.
class GuestRam
{
public:
    /// Zeroed.
    explicit GuestRam(std::uint64_t size);
    /// A private copy of a file's contents: pages are read when they are touched, writes stay here.
    /// The offset is a multiple of the page size; the file may be closed afterwards. The error is
    /// the system's.
    [[nodiscard]] static tl::expected<GuestRam, std::string> from_file(
        int fd, std::uint64_t offset, std::uint64_t size);
    ~GuestRam();
    GuestRam(GuestRam&& other) noexcept;
    GuestRam& operator=(GuestRam&&) = delete;

    [[nodiscard]] std::span<std::byte> bytes() noexcept { return m_bytes; }
    [[nodiscard]] std::span<const std::byte> bytes() const noexcept { return m_bytes; }
    [[nodiscard]] std::uint64_t size() const noexcept { return m_bytes.size(); }
    /// What the file holds; empty for memory that came from none.
    [[nodiscard]] std::span<const std::byte> original() const noexcept { return m_original; }

    /// Offsets of pages that may differ from original(), found through the system's page map
    /// where it can be read (looking at every page would cost a forked child dearly).
    [[nodiscard]] std::vector<std::uint64_t> touched_pages() const;

private:
    GuestRam() = default;

    std::span<std::byte> m_bytes;
    std::span<const std::byte> m_original;
};

} // namespace kobox
