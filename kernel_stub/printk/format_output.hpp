#pragma once

#include <algorithm>
#include <cstdint>
#include <string>
#include <string_view>

namespace kobox
{

/// The buffer that a kernel formatter writes to: keeps the first `room` bytes and counts all, so a
/// field width of millions costs nothing but the count.
class FormatOutput
{
public:
    explicit FormatOutput(std::uint64_t room) noexcept : m_room{room} {}

    void put(char c)
    {
        if (m_text.size() < m_room)
            m_text += c;
        ++m_total;
    }
    void put(std::string_view text)
    {
        m_text += text.substr(0, free());
        m_total += text.size();
    }
    void fill(char c, std::uint64_t n)
    {
        m_text.append(std::min(n, free()), c);
        m_total += n;
    }
    /// Counts bytes that do not fit any more: the caller need not produce them.
    void skip(std::uint64_t n) noexcept { m_total += n; }

    [[nodiscard]] std::uint64_t free() const noexcept { return m_room - m_text.size(); }
    [[nodiscard]] std::uint64_t total() const noexcept { return m_total; }
    [[nodiscard]] const std::string& text() const noexcept { return m_text; }
    [[nodiscard]] std::string take() && { return std::move(m_text); }

private:
    std::string m_text;
    std::uint64_t m_room;
    std::uint64_t m_total{};
};

} // namespace kobox
