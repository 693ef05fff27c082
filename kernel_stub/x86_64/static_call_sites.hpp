#pragma once

#include "kernel_stub/x86_64/text_patching.hpp"

#include <cstdint>

namespace kobox
{

/// struct static_call_site, include/linux/static_call_types.h (v6.1); both relative to themselves.
struct StaticCallSite
{
    std::int32_t addr;
    std::int32_t key;

    /// Bits of the key's address.
    static constexpr std::uint64_t tail = 1;
    static constexpr std::uint64_t init = 2;
    static constexpr std::uint64_t flags = 3;
};
static_assert(sizeof(StaticCallSite) == 8);

/// A table of struct static_call_site in guest memory.
class StaticCallSites
{
public:
    StaticCallSites(GuestMemory& memory, GuestAddr start, std::uint64_t count)
        : m_memory{memory}, m_start{start}, m_count{count}
    {}

    [[nodiscard]] std::uint64_t size() const noexcept { return m_count; }
    [[nodiscard]] GuestAddr at(std::uint64_t i) const
    {
        return m_start + i * sizeof(StaticCallSite);
    }
    [[nodiscard]] std::uint64_t index_of(GuestAddr site) const
    {
        return (site - m_start) / sizeof(StaticCallSite);
    }
    [[nodiscard]] GuestAddr addr(std::uint64_t i) const { return load_relative(m_memory, at(i)); }
    /// The key with its flags, as __static_call_key() gives it.
    [[nodiscard]] std::uint64_t raw_key(std::uint64_t i) const
    {
        return to_u64(load_relative(m_memory, key_field(i)));
    }
    [[nodiscard]] GuestAddr key(std::uint64_t i) const
    {
        return GuestAddr{raw_key(i) & ~StaticCallSite::flags};
    }
    [[nodiscard]] bool is_tail(std::uint64_t i) const
    {
        return (raw_key(i) & StaticCallSite::tail) != 0;
    }
    [[nodiscard]] bool is_init(std::uint64_t i) const
    {
        return (raw_key(i) & StaticCallSite::init) != 0;
    }
    void set_raw_key(std::uint64_t i, std::uint64_t raw);

    /// Mirrors static_call_sort_entries(): by key only, so the kernel's own sort decides the rest.
    void sort();

private:
    [[nodiscard]] GuestAddr key_field(std::uint64_t i) const
    {
        return at(i) + sizeof(std::int32_t);
    }
    void swap(std::uint64_t a, std::uint64_t b);

    GuestMemory& m_memory;
    GuestAddr m_start;
    std::uint64_t m_count;
};

} // namespace kobox
