#include "kernel_stub/ber_reader.hpp"

namespace kobox
{
namespace
{

constexpr std::uint8_t constructed_bit = 0x20;
constexpr std::uint8_t long_tag = 0x1f;
constexpr std::uint8_t indefinite_length = 0x80;

bool matches(std::uint8_t wanted, std::uint8_t found)
{
    const unsigned differs = wanted ^ found;
    return (differs & ~static_cast<unsigned>(wanted & constructed_bit)) == 0;
}

} // namespace

std::uint8_t BerReader::byte()
{
    return std::to_integer<std::uint8_t>(m_data[m_at++]);
}

bool BerReader::at_end() const
{
    const bool indefinite = !m_frames.empty() && m_frames.back().outer_end == 0;
    return m_at == m_end || (indefinite && m_data[m_at] == std::byte{0});
}

bool BerReader::next_is(std::uint8_t tag) const
{
    if (m_at == m_end)
        return false;
    if (m_end - m_at < 2)
        throw BerError{};
    const auto found = std::to_integer<std::uint8_t>(m_data[m_at]);
    if ((found & long_tag) == long_tag)
        throw BerError{};
    return matches(tag, found);
}

BerReader::Header BerReader::header()
{
    if (m_end - m_at < 2)
        throw BerError{};
    Header head{.tag = byte()};
    if ((head.tag & long_tag) == long_tag)
        throw BerError{};
    head.length = byte();
    if (head.length == indefinite_length)
    {
        if ((head.tag & constructed_bit) == 0 || m_end - m_at < 2)
            throw BerError{};
        head.length = 0;
        head.indefinite = true;
        return head;
    }
    if (head.length > indefinite_length)
    {
        std::size_t bytes = head.length - indefinite_length;
        if (bytes > 2 || bytes > m_end - m_at)
            throw BerError{};
        for (head.length = 0; bytes > 0; --bytes)
            head.length = head.length << 8 | byte();
    }
    if (head.length > m_end - m_at)
        throw BerError{};
    return head;
}

BerReader::Element BerReader::any()
{
    const std::size_t start = m_at;
    const Header head = header();
    if (head.indefinite)
    {
        // asn1_find_indefinite_length(): elements up to the end-of-contents octets.
        const std::size_t content = m_at;
        for (std::size_t depth = 1; depth > 0;)
        {
            const Header inner = header();
            if (inner.tag == 0 && inner.length == 0)
                --depth;
            else if (inner.indefinite)
                ++depth;
            else
                m_at += inner.length;
        }
        return {
            head.tag, m_data.subspan(content, m_at - 2 - content),
            m_data.subspan(start, m_at - start)};
    }
    const auto content = m_data.subspan(m_at, head.length);
    m_at += head.length;
    return {head.tag, content, m_data.subspan(start, m_at - start)};
}

BerReader::Element BerReader::leaf(std::uint8_t tag)
{
    if (m_at == m_end || !next_is(tag))
        throw BerError{};
    return any();
}

void BerReader::enter(std::uint8_t tag)
{
    const std::size_t start = m_at;
    if (m_at == m_end || !next_is(tag))
        throw BerError{};
    const Header head = header();
    if (m_frames.size() >= max_depth)
        throw BerError{};
    m_frames.push_back({start, m_at, head.indefinite ? 0 : m_end, head.tag});
    if (!head.indefinite)
        m_end = m_at + head.length;
}

BerReader::Element BerReader::leave()
{
    const Frame frame = m_frames.back();
    m_frames.pop_back();
    const std::size_t content_end = m_at;
    if (frame.outer_end == 0)
    {
        if (m_end - m_at < 2 || byte() != 0 || byte() != 0)
            throw BerError{};
    }
    else
    {
        if (m_at != m_end)
            throw BerError{};
        m_end = frame.outer_end;
    }
    return {
        frame.tag, m_data.subspan(frame.start, content_end - frame.start),
        m_data.subspan(frame.header, m_at - frame.header)};
}

} // namespace kobox
