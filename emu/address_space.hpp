#pragma once

#include "emu/guest.hpp"
#include "emu/guest_memory.hpp"

#include <cstddef>
#include <cstdint>
#include <cstring>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <type_traits>

namespace kobox
{

/// The guest's memory: one arena of host memory and our own page table over it. The CPU engine is
/// a cache of this table; every change goes through here, so translated code stays coherent with
/// what the host writes.
class AddressSpace final : public GuestMemory
{
public:
    /// `arena_size` bytes of host address space, committed page by page as the guest touches them.
    explicit AddressSpace(std::uint64_t arena_size);
    ~AddressSpace() override;
    AddressSpace(const AddressSpace&) = delete;
    AddressSpace& operator=(const AddressSpace&) = delete;

    /// Maps zeroed memory; start and size are multiples of the page size. False when the arena is
    /// spent or a page of the range is mapped already; nothing is changed then.
    [[nodiscard]] bool map(GuestRange range, Perms perms);
    /// Maps `range` to the memory that backs `target` already (an alias, as the direct map is).
    [[nodiscard]] bool map_alias(GuestRange range, GuestAddr target, Perms perms);
    void unmap(GuestRange range);
    /// Pages of the range that are not mapped are passed over.
    void protect(GuestRange range, Perms perms);

    [[nodiscard]] std::optional<Perms> perms(GuestAddr addr) const noexcept override;
    [[nodiscard]] bool is_mapped(GuestAddr addr, std::uint64_t size) const noexcept override;

    void read(GuestAddr addr, std::span<std::byte> to) const override;
    void write(GuestAddr addr, std::span<const std::byte> from) override;
    void fill(GuestAddr addr, std::byte value, std::uint64_t size) override;
    [[nodiscard]] bool try_read(GuestAddr addr, std::span<std::byte> to) const noexcept override;
    [[nodiscard]] bool try_write(GuestAddr addr, std::span<const std::byte> from) override;
    [[nodiscard]] std::string load_cstring(GuestAddr addr, std::uint64_t max) const override;

    /// map() backs a range contiguously.
    [[nodiscard]] std::optional<std::span<const std::byte>> view(
        GuestRange range) const noexcept override;
    [[nodiscard]] std::optional<std::span<std::byte>> writable_view(
        GuestRange range) noexcept override;
    void host_wrote(GuestRange range) noexcept override;

    /// What the engine asks on a TLB miss: the offset of the page in the arena, and permissions.
    struct Translation
    {
        std::uint64_t arena_offset{};
        Perms perms{};
        bool clean{};      ///< the snapshot still shares the page: to be offered read-only
        bool executable{}; ///< here or at another address
        bool code_stale{}; ///< written since it was executable: next_stale_code() will name it
    };
    [[nodiscard]] std::optional<Translation> translate(GuestAddr page) const noexcept;
    [[nodiscard]] std::span<std::byte> arena() noexcept;

    /// True once after mappings that a CPU may have cached were changed or removed.
    [[nodiscard]] bool take_mapping_change() noexcept;
    /// The engine keeps translations of code until it is told: names an executable page whose
    /// bytes changed, each once; nullopt when there are no more. Asked after the engine dropped
    /// its mappings.
    [[nodiscard]] std::optional<GuestAddr> next_stale_code();

    /// Snapshots of the table and of all mapped memory; a restore costs in proportion to what
    /// changed since. Mappings made after the snapshot vanish.
    void snapshot();
    /// Back to the last snapshot(); may be called again and again.
    void restore();
    /// The engine reports that the guest is about to write to a page, before it lets it.
    void guest_writes(GuestAddr page);

private:
    struct Impl;
    std::unique_ptr<Impl> m_impl;
};

} // namespace kobox
