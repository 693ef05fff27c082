#pragma once

#include <algorithm>
#include <cstdint>
#include <cstring>
#include <optional>
#include <span>
#include <string_view>
#include <type_traits>

namespace kobox
{

/// Bytes of a file that may lie about itself: whatever reaches outside gives nullopt. Values are
/// little-endian, as the host is.
class ByteView
{
public:
    ByteView() = default;
    explicit ByteView(std::span<const std::byte> bytes) noexcept : m_bytes{bytes} {}

    [[nodiscard]] std::uint64_t size() const noexcept { return m_bytes.size(); }
    [[nodiscard]] std::span<const std::byte> bytes() const noexcept { return m_bytes; }

    [[nodiscard]] bool holds(std::uint64_t offset, std::uint64_t n) const noexcept
    {
        return offset <= size() && n <= size() - offset;
    }

    template <typename T>
    [[nodiscard]] std::optional<T> read(std::uint64_t offset) const noexcept
    {
        static_assert(std::is_trivially_copyable_v<T>);
        if (!holds(offset, sizeof(T)))
            return std::nullopt;
        T value;
        std::memcpy(&value, m_bytes.data() + offset, sizeof value);
        return value;
    }

    [[nodiscard]] std::optional<ByteView> sub(std::uint64_t offset, std::uint64_t n) const noexcept
    {
        if (!holds(offset, n))
            return std::nullopt;
        return ByteView{m_bytes.subspan(offset, n)};
    }

    /// The at most `max` bytes up to a NUL that lies inside as well. The bound keeps a table of a
    /// million strings in a file without NULs from taking hours.
    [[nodiscard]] std::optional<std::string_view> c_string(
        std::uint64_t offset, std::uint64_t max) const noexcept
    {
        if (offset >= size())
            return std::nullopt;
        const std::string_view rest = text().substr(offset, max + 1);
        const std::size_t end = rest.find('\0');
        if (end == std::string_view::npos)
            return std::nullopt;
        return rest.substr(0, end);
    }

    [[nodiscard]] std::string_view text() const noexcept
    {
        return {static_cast<const char*>(static_cast<const void*>(m_bytes.data())), m_bytes.size()};
    }

private:
    std::span<const std::byte> m_bytes;
};

} // namespace kobox
