#pragma once

#include <algorithm>
#include <cstdint>
#include <functional>
#include <string>
#include <string_view>
#include <utility>

namespace kobox
{

/// The buffer that a kernel formatter writes to: keeps the first `room` bytes and counts all, so a
/// field width of millions costs nothing but the count.
class FormatOutput
{
public:
    /// Takes pieces of what is kept, in order, so that the host never holds all of it.
    using Drain = std::function<void(std::string_view)>;

    explicit FormatOutput(std::uint64_t room) noexcept : m_free{room} {}
    FormatOutput(std::uint64_t room, Drain drain) noexcept : m_free{room}, m_drain{std::move(drain)}
    {}

    void put(char c)
    {
        if (m_free != 0)
            keep({&c, 1});
        ++m_total;
    }
    void put(std::string_view text)
    {
        keep(text.substr(0, m_free));
        m_total += text.size();
    }
    void fill(char c, std::uint64_t n)
    {
        m_total += n;
        for (std::uint64_t left = std::min(n, m_free); left != 0;)
        {
            const std::string piece(std::min(left, piece_size), c);
            keep(piece);
            left -= piece.size();
        }
    }
    /// Counts bytes that do not fit any more: the caller need not produce them.
    void skip(std::uint64_t n) noexcept { m_total += n; }

    [[nodiscard]] std::uint64_t free() const noexcept { return m_free; }
    [[nodiscard]] std::uint64_t total() const noexcept { return m_total; }
    /// What is kept and not drained.
    [[nodiscard]] const std::string& text() const noexcept { return m_text; }
    [[nodiscard]] std::string take() && { return std::move(m_text); }

    static constexpr std::uint64_t piece_size = std::uint64_t{64} * 1024;

private:
    void keep(std::string_view text)
    {
        m_text += text;
        m_free -= text.size();
        if (!m_drain || m_text.size() < piece_size)
            return;
        m_drain(m_text);
        m_text.clear();
    }

    std::string m_text;
    std::uint64_t m_free;
    std::uint64_t m_total{};
    Drain m_drain;
};

} // namespace kobox
