#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace kobox
{

/// How hex_dump_to_buffer(), lib/hexdump.c (v6.1), lays out a line. The constructor mends what the
/// function mends: row sizes other than 16 and 32, group sizes that are no power of two up to 8 or
/// do not divide the length.
class HexDumpLine
{
public:
    HexDumpLine(std::uint64_t length, std::int32_t row_size, std::int32_t group_size, bool ascii);

    /// Bytes that the line shows.
    [[nodiscard]] std::uint64_t length() const noexcept { return m_length; }
    /// What the function says the text is long when it does not fit; -1 for no bytes and no room.
    [[nodiscard]] std::int32_t needed() const noexcept;
    /// The text for length() bytes.
    [[nodiscard]] std::string text(std::string_view bytes) const;

private:
    [[nodiscard]] std::uint64_t ascii_column() const noexcept;

    std::uint64_t m_row_size;
    std::uint64_t m_length;
    std::uint64_t m_group_size{1};
    bool m_ascii;
};

/// Mirrors hex_to_bin(), lib/hexdump.c (v6.1).
[[nodiscard]] std::optional<std::uint8_t> hex_to_bin(char c) noexcept;

} // namespace kobox
