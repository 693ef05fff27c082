#pragma once

#include <cstddef>
#include <cstdint>
#include <cstring>
#include <span>
#include <string_view>
#include <type_traits>
#include <vector>

namespace kobox::test
{

/// Bytes of a file that a test makes.
class ByteWriter
{
public:
    template <typename T>
    void put(T value)
    {
        static_assert(std::is_trivially_copyable_v<T>);
        const std::size_t at = m_bytes.size();
        m_bytes.resize(at + sizeof value);
        std::memcpy(m_bytes.data() + at, &value, sizeof value);
    }
    template <typename T>
    void put_at(std::uint64_t offset, T value)
    {
        std::memcpy(m_bytes.data() + offset, &value, sizeof value);
    }
    void append(std::span<const std::byte> bytes)
    {
        m_bytes.insert(m_bytes.end(), bytes.begin(), bytes.end());
    }
    void append(std::string_view text) { append(std::as_bytes(std::span{text})); }
    /// Its offset.
    std::uint64_t string(std::string_view text)
    {
        const std::uint64_t at = size();
        append(text);
        put('\0');
        return at;
    }
    void align(std::uint64_t to) { m_bytes.resize((m_bytes.size() + to - 1) / to * to); }
    void resize(std::uint64_t size) { m_bytes.resize(size); }
    [[nodiscard]] std::uint64_t size() const { return m_bytes.size(); }
    [[nodiscard]] const std::vector<std::byte>& bytes() const { return m_bytes; }

private:
    std::vector<std::byte> m_bytes;
};

} // namespace kobox::test
