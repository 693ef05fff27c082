#pragma once

#include "kernel_stub/vmlinux/byte_view.hpp"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <tl/expected.hpp>
#include <vector>

namespace kobox
{

struct ElfSection
{
    std::string_view name;
    std::uint32_t type{};
    std::uint64_t flags{};
    std::uint64_t addr{};
    std::uint64_t size{};
    ByteView body; ///< empty for NOBITS

    [[nodiscard]] bool contains(std::uint64_t address) const noexcept
    {
        return address - addr < size;
    }
};

/// The sections of a linked x86-64 kernel, checked against the file that must outlive this object.
class ElfImage
{
public:
    [[nodiscard]] static tl::expected<ElfImage, std::string> read(std::span<const std::byte> file);

    [[nodiscard]] const std::vector<ElfSection>& sections() const noexcept { return m_sections; }
    [[nodiscard]] const ElfSection* find(std::string_view name) const noexcept;
    /// The allocated section that holds the address; nullptr: none does. Of two that overlap, the
    /// one that starts later.
    [[nodiscard]] const ElfSection* section_at(std::uint64_t address) const noexcept;
    /// The bytes from an address to the end of its section as the file has them.
    [[nodiscard]] std::optional<ByteView> at(std::uint64_t address) const noexcept;

private:
    std::vector<ElfSection> m_sections;
    std::vector<ElfSection> m_by_address; ///< the allocated ones
};

} // namespace kobox
