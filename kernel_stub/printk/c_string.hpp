#pragma once

#include "emu/guest.hpp"
#include "kernel_stub/calls/guest_access.hpp"
#include "kernel_stub/printk/ctype.hpp"

#include <cstdint>
#include <optional>
#include <string_view>

namespace kobox
{

/// A NUL-terminated string of the guest or of the host. Of the guest's no byte is read that is not
/// asked for, so a parser that stops early never faults behind its end.
class CString
{
public:
    explicit CString(std::string_view text) noexcept : m_text{text} {}
    CString(const AddressSpace& memory, GuestAddr text) noexcept : m_read{memory}, m_addr{text} {}

    [[nodiscard]] char operator[](std::uint64_t i)
    {
        if (m_read)
            return static_cast<char>((*m_read)(m_addr + i));
        return i < m_text.size() ? m_text[i] : '\0';
    }
    /// Mirrors skip_spaces(): where the next byte that is no white space stands.
    [[nodiscard]] std::uint64_t skip_spaces(std::uint64_t at)
    {
        while (ctype::is_space((*this)[at]))
            ++at;
        return at;
    }

private:
    std::string_view m_text;
    std::optional<ByteReader> m_read;
    GuestAddr m_addr{};
};

} // namespace kobox
