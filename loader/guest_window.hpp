#pragma once

#include "emu/guest.hpp"
#include "emu/guest_memory.hpp"
#include "kernel_stub/kernel_write.hpp"

#include <cstdint>
#include <cstring>
#include <span>
#include <string>
#include <string_view>

namespace kobox
{

/// Guest memory for bulk work of the loader, which must be as fast as memory where the addresses
/// are those of an honest file, and still do what the kernel would do where they are not: an
/// address outside `range` goes the slow way, and one that is not mapped (or not writable) is a
/// GuestFault.
class GuestWindow
{
public:
    GuestWindow(GuestMemory& memory, GuestRange range);
    ~GuestWindow();
    GuestWindow(const GuestWindow&) = delete;
    GuestWindow& operator=(const GuestWindow&) = delete;

    template <typename T>
    [[nodiscard]] T load(GuestAddr addr) const
    {
        if (!m_range.contains(addr, sizeof(T)))
            return m_memory->load<T>(addr);
        T value;
        std::memcpy(&value, m_bytes.data() + (addr - m_range.start), sizeof(T));
        return value;
    }

    template <typename T>
    void store(GuestAddr addr, const T& value)
    {
        if (!m_range.contains(addr, sizeof(T)))
            return kernel_store(*m_memory, addr, value);
        m_written = true;
        std::memcpy(m_bytes.data() + (addr - m_range.start), &value, sizeof(T));
    }

    void write(GuestAddr addr, std::span<const std::byte> from);

    /// The C string at `addr`, or its first `limit` bytes; `storage` holds it when it lies outside
    /// the window.
    [[nodiscard]] std::string_view cstring(
        GuestAddr addr, std::uint64_t limit, std::string& storage) const;

private:
    GuestMemory* m_memory;
    GuestRange m_range; ///< empty when the range is not one mapping
    std::span<std::byte> m_bytes;
    bool m_written{};
};

} // namespace kobox
