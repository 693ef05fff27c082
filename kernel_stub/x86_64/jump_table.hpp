#pragma once

#include "emu/guest.hpp"
#include "emu/guest_memory.hpp"

#include <cstdint>

namespace kobox
{

/// struct jump_entry as the kernel's modules have it (CONFIG_HAVE_ARCH_JUMP_LABEL_RELATIVE).
struct JumpEntry
{
    std::int32_t code;
    std::int32_t target;
    std::int64_t key;

    /// Bits of `key`, include/linux/jump_label.h (v6.1).
    static constexpr std::int64_t is_branch = 1;
    static constexpr std::int64_t is_init = 2;
    static constexpr std::int64_t flags = 3;
};
static_assert(sizeof(JumpEntry) == 16);

/// A table of struct jump_entry in guest memory.
class JumpTable
{
public:
    JumpTable(GuestMemory& memory, GuestAddr start, std::uint64_t count)
        : m_memory{memory}, m_start{start}, m_count{count}
    {}

    [[nodiscard]] std::uint64_t size() const noexcept { return m_count; }
    [[nodiscard]] GuestAddr at(std::uint64_t i) const { return m_start + i * sizeof(JumpEntry); }
    [[nodiscard]] std::uint64_t index_of(GuestAddr entry) const
    {
        return (entry - m_start) / sizeof(JumpEntry);
    }
    [[nodiscard]] JumpEntry load(std::uint64_t i) const { return m_memory.load<JumpEntry>(at(i)); }
    void store(std::uint64_t i, const JumpEntry& entry) { m_memory.store(at(i), entry); }

    [[nodiscard]] GuestAddr code(std::uint64_t i) const { return field(i, 0, load(i).code); }
    [[nodiscard]] GuestAddr target(std::uint64_t i) const { return field(i, 4, load(i).target); }
    [[nodiscard]] GuestAddr key(std::uint64_t i) const
    {
        return field(i, 8, load(i).key & ~JumpEntry::flags);
    }

    /// Mirrors jump_label_sort_entries(): by key, then by code.
    void sort();

private:
    [[nodiscard]] GuestAddr field(std::uint64_t i, std::uint64_t offset, std::int64_t value) const
    {
        return at(i) + offset + static_cast<std::uint64_t>(value);
    }

    GuestMemory& m_memory;
    GuestAddr m_start;
    std::uint64_t m_count;
};

} // namespace kobox
