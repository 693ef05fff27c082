#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

namespace kobox
{

/// asn1_ber_decoder() returns -EBADMSG here. Thrown by BerReader so that a grammar reads as one.
struct BerError
{
};

/// Tags of ASN.1 as the kernel's grammars write them.
namespace asn1
{
constexpr std::uint8_t integer = 0x02;
constexpr std::uint8_t octet_string = 0x04;
constexpr std::uint8_t object_id = 0x06;
constexpr std::uint8_t sequence = 0x30;
constexpr std::uint8_t set = 0x31;
constexpr std::uint8_t context(unsigned number)
{
    return static_cast<std::uint8_t>(0x80 | number);
}
constexpr std::uint8_t constructed(unsigned number)
{
    return static_cast<std::uint8_t>(0xa0 | number);
}
} // namespace asn1

/// Reads BER by the rules of asn1_ber_decoder(), lib/asn1_decoder.c (v6.1).
class BerReader
{
public:
    explicit BerReader(std::span<const std::byte> data) noexcept : m_data{data}, m_end{data.size()}
    {}

    struct Element
    {
        std::uint8_t tag{};
        std::span<const std::byte> content;
        std::span<const std::byte> whole; ///< header included
    };

    /// Whether the next element has this tag; false at the end of the surrounding one. A grammar's
    /// constructed tag matches data without the bit too.
    [[nodiscard]] bool next_is(std::uint8_t tag) const;
    /// Whether the surrounding element ends here.
    [[nodiscard]] bool at_end() const;

    /// An element that is not looked into.
    Element leaf(std::uint8_t tag);
    Element any();
    /// Into a constructed element, and out of it: whatever is left inside is an error.
    void enter(std::uint8_t tag);
    /// The element that was entered.
    Element leave();

private:
    struct Frame
    {
        std::size_t header{}; ///< where its tag stands
        std::size_t start{};
        std::size_t outer_end{}; ///< 0: of indefinite length
        std::uint8_t tag{};
    };
    struct Header
    {
        std::uint8_t tag{};
        std::size_t length{};
        bool indefinite{};
    };
    Header header();
    std::uint8_t byte();

    static constexpr std::size_t max_depth = 10;

    std::span<const std::byte> m_data;
    std::size_t m_at{};
    std::size_t m_end;
    std::vector<Frame> m_frames;
};

} // namespace kobox
