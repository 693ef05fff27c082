#pragma once

#include "emu/address_space.hpp"
#include "emu/guest.hpp"

#include <cstdint>
#include <map>
#include <optional>

namespace kobox
{

/// The per-CPU area of the one CPU: the image's static variables, and behind them the part that the
/// first chunk of mm/percpu.c (v6.1) reserves for modules. Callers deal in offsets from its base;
/// on x86-64 those are per-CPU pointers, for __per_cpu_start is 0.
class PercpuArea
{
public:
    /// PERCPU_MODULE_RESERVE, include/linux/percpu.h (v6.1).
    static constexpr std::uint64_t reserved_size = 8 << 10;
    /// PCPU_MIN_UNIT_SIZE, include/linux/percpu.h (v6.1).
    static constexpr std::uint64_t max_allocation = 32 << 10;

    [[nodiscard]] static std::uint64_t bytes_needed(std::uint64_t static_size)
    {
        return static_size + reserved_size;
    }

    /// `base`: bytes_needed() of zeroed memory that is mapped already.
    PercpuArea(AddressSpace& memory, GuestAddr base, std::uint64_t static_size);

    [[nodiscard]] GuestAddr base() const noexcept { return m_base; }
    [[nodiscard]] GuestAddr ptr(GuestAddr offset) const noexcept { return m_base + to_u64(offset); }

    /// Zeroed, from the reserved part; nullopt for sizes and alignments that pcpu_alloc() refuses,
    /// or when the part is full.
    [[nodiscard]] std::optional<GuestAddr> allocate(std::uint64_t size, std::uint64_t align);
    /// False when no allocation starts there.
    bool release(GuestAddr offset);

private:
    AddressSpace* m_memory;
    GuestAddr m_base;
    GuestRange m_reserved;                     ///< offsets
    std::map<GuestAddr, std::uint64_t> m_live; ///< offset -> size
};

} // namespace kobox
