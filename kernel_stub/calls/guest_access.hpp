#pragma once

#include "emu/address_space.hpp"
#include "emu/guest.hpp"
#include "kernel_stub/kernel_write.hpp"

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>

namespace kobox
{

// What a kernel function does to memory for its caller: unlike AddressSpace, which acts as the
// kernel's memory management, these obey page permissions, as the function's own instructions do.

/// Longest string that a host call takes to the host; no message or name of a module comes near.
constexpr std::uint64_t max_guest_string = std::uint64_t{1} << 20;

inline void guest_write(AddressSpace& memory, GuestAddr to, std::span<const std::byte> from)
{
    check_writable(memory, to, from.size());
    memory.write(to, from);
}

inline void guest_write(AddressSpace& memory, GuestAddr to, std::string_view text)
{
    guest_write(memory, to, std::as_bytes(std::span{text.data(), text.size()}));
}

/// The text and its NUL.
inline void guest_write_cstring(AddressSpace& memory, GuestAddr to, const std::string& text)
{
    guest_write(memory, to, std::string_view{text.c_str(), text.size() + 1});
}

template <typename T>
void guest_store(AddressSpace& memory, GuestAddr to, const T& value)
{
    guest_write(memory, to, std::as_bytes(std::span{&value, 1}));
}

inline void guest_fill(AddressSpace& memory, GuestAddr to, std::byte value, std::uint64_t size)
{
    check_writable(memory, to, size);
    memory.fill(to, value, size);
}

/// Right for overlapping areas, a page at a time so that a hostile size costs no host memory.
inline void guest_copy(AddressSpace& memory, GuestAddr to, GuestAddr from, std::uint64_t size)
{
    std::array<std::byte, page_size> buffer;
    const bool backwards = to - from < size;
    // The far end faults first when copying backwards, as memmove's own loop would.
    for (std::uint64_t done = 0; done < size;)
    {
        const std::uint64_t part = std::min<std::uint64_t>(size - done, buffer.size());
        const std::uint64_t at = backwards ? size - done - part : done;
        const auto chunk = std::span{buffer}.first(part);
        memory.read(from + at, chunk);
        guest_write(memory, to + at, chunk);
        done += part;
    }
}

/// Reads guest memory byte by byte at the cost of an array access; faults as the guest would.
class ByteReader
{
public:
    explicit ByteReader(const AddressSpace& memory) noexcept : m_memory{&memory} {}

    [[nodiscard]] std::uint8_t operator()(GuestAddr addr)
    {
        const std::uint64_t offset = addr - m_page;
        if (offset >= m_view.size())
            return reload(addr);
        return std::to_integer<std::uint8_t>(m_view[offset]);
    }

private:
    std::uint8_t reload(GuestAddr addr)
    {
        m_page = GuestAddr{align_down(to_u64(addr), page_size)};
        const auto view = m_memory->view({m_page, page_size});
        if (!view)
        {
            m_view = {};
            throw GuestFault{addr, Access::read};
        }
        m_view = *view;
        return std::to_integer<std::uint8_t>(m_view[addr - m_page]);
    }

    const AddressSpace* m_memory;
    GuestAddr m_page{};
    std::span<const std::byte> m_view;
};

} // namespace kobox
