#pragma once

#include "emu/guest_memory.hpp"
#include "emu/guest_ram.hpp"

#include <cstdint>
#include <functional>
#include <vector>

namespace kobox
{

/// Guest memory by the page tables of an x86-64 guest that manages them itself: the host walks
/// them, four levels, as the CPU does.
class PagedMemory final : public GuestMemory
{
public:
    /// `page_table_root` gives CR3; asked at each access, for the guest changes it.
    PagedMemory(GuestRam& ram, std::function<std::uint64_t()> page_table_root);

    struct Translation
    {
        std::uint64_t physical{};
        Perms perms{};
        bool user{}; ///< code at privilege level 3 may access it
    };
    /// nullopt: not canonical, not present, or the tables lead outside the RAM.
    [[nodiscard]] std::optional<Translation> translate(GuestAddr addr) const noexcept;

    /// How many pages of 4 KiB of a range are mapped; costs what the tables of the mapped part do.
    [[nodiscard]] std::uint64_t mapped_pages(GuestRange range) const noexcept;

    [[nodiscard]] std::optional<Perms> perms(GuestAddr addr) const noexcept override;
    [[nodiscard]] bool is_mapped(GuestAddr addr, std::uint64_t size) const noexcept override;
    void read(GuestAddr addr, std::span<std::byte> to) const override;
    void write(GuestAddr addr, std::span<const std::byte> from) override;
    void fill(GuestAddr addr, std::byte value, std::uint64_t size) override;
    [[nodiscard]] bool try_read(GuestAddr addr, std::span<std::byte> to) const noexcept override;
    [[nodiscard]] bool try_write(GuestAddr addr, std::span<const std::byte> from) override;
    [[nodiscard]] std::string load_cstring(GuestAddr addr, std::uint64_t max) const override;
    [[nodiscard]] std::optional<std::span<const std::byte>> view(
        GuestRange range) const noexcept override;
    [[nodiscard]] std::optional<std::span<std::byte>> writable_view(
        GuestRange range) noexcept override;
    void host_wrote(GuestRange range) noexcept override;

    /// Physical addresses of the pages that the host wrote since this was last asked. The CPU may
    /// hold translations of what they held.
    [[nodiscard]] std::vector<std::uint64_t> take_written_pages();

private:
    struct Walked;
    [[nodiscard]] Walked walk(GuestAddr addr) const noexcept;
    template <typename Visit>
    std::optional<GuestAddr> for_each_chunk(
        GuestAddr addr, std::uint64_t size, Visit&& visit) const;
    [[nodiscard]] auto reading() const noexcept;
    [[nodiscard]] auto writing() noexcept;
    [[nodiscard]] std::optional<std::span<std::byte>> contiguous(GuestRange range) const noexcept;
    void note_write(std::uint64_t physical);

    GuestRam* m_ram;
    std::function<std::uint64_t()> m_root;
    std::vector<std::uint64_t> m_written; ///< sorted out when it is taken
};

} // namespace kobox
