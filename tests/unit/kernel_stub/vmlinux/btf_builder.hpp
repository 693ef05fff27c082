#pragma once

#include "tests/unit/kernel_stub/vmlinux/byte_writer.hpp"

#include <cstdint>
#include <string_view>
#include <vector>

namespace kobox::test
{

/// A .BTF section, a type a call; each call returns the id of the type that it made.
class BtfBuilder
{
public:
    struct Member
    {
        std::string_view name;
        std::uint32_t type;
        std::uint32_t bit_offset;
        std::uint32_t bits = 0;
    };

    BtfBuilder() { m_strings.string(""); }

    std::uint32_t integer(std::string_view name, std::uint32_t size)
    {
        add(name, 1, 0, size);
        m_types.put(size * 8);
        return m_last;
    }
    std::uint32_t pointer(std::uint32_t to) { return add("", 2, 0, to); }
    std::uint32_t array(std::uint32_t of, std::uint32_t count)
    {
        add("", 3, 0, 0);
        m_types.put(of);
        m_types.put(std::uint32_t{0});
        m_types.put(count);
        return m_last;
    }
    std::uint32_t structure(
        std::string_view name, std::uint32_t size, const std::vector<Member>& members,
        bool is_union = false)
    {
        bool bit_fields = false;
        for (const Member& m : members)
            bit_fields = bit_fields || m.bits != 0;
        add(name, is_union ? 5 : 4, static_cast<std::uint32_t>(members.size()), size, bit_fields);
        for (const Member& m : members)
        {
            m_types.put(m.name.empty() ? 0U : static_cast<std::uint32_t>(m_strings.string(m.name)));
            m_types.put(m.type);
            m_types.put(bit_fields ? m.bits << 24 | m.bit_offset : m.bit_offset);
        }
        return m_last;
    }
    std::uint32_t alias(std::string_view name, std::uint32_t of) { return add(name, 8, 0, of); }
    /// Any kind without parts of its own.
    std::uint32_t plain(std::uint32_t kind, std::uint32_t of) { return add("", kind, 0, of); }

    [[nodiscard]] std::vector<std::byte> section() const
    {
        ByteWriter out;
        out.put(std::uint16_t{0xeb9f});
        out.put(std::uint8_t{1});
        out.put(std::uint8_t{0});
        out.put(std::uint32_t{24});
        out.put(std::uint32_t{0});
        out.put(static_cast<std::uint32_t>(m_types.size()));
        out.put(static_cast<std::uint32_t>(m_types.size()));
        out.put(static_cast<std::uint32_t>(m_strings.size()));
        out.append(m_types.bytes());
        out.append(m_strings.bytes());
        return out.bytes();
    }

private:
    std::uint32_t add(
        std::string_view name, std::uint32_t kind, std::uint32_t parts, std::uint32_t size_or_type,
        bool flag = false)
    {
        m_types.put(name.empty() ? 0U : static_cast<std::uint32_t>(m_strings.string(name)));
        m_types.put(kind << 24 | parts | (flag ? 1U << 31 : 0U));
        m_types.put(size_or_type);
        return ++m_last;
    }

    ByteWriter m_types;
    ByteWriter m_strings;
    std::uint32_t m_last{};
};

} // namespace kobox::test
