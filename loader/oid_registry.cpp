#include "loader/oid_registry.hpp"

#include <algorithm>
#include <array>
#include <cstdint>
#include <string_view>

#include <spdlog/fmt/fmt.h>

namespace kobox
{
namespace
{

/// enum OID, include/linux/oid_registry.h (v6.1), in its order: the messages show these numbers.
constexpr auto registry = std::to_array<std::string_view>({
    "1.2.840.10030.4.3",
    "1.2.840.10040.4.1",
    "1.2.840.10045.2.1",
    "1.2.840.10045.3.1.1",
    "1.2.840.10045.3.1.7",
    "1.2.840.10045.4.1",
    "1.2.840.10045.4.3.1",
    "1.2.840.10045.4.3.2",
    "1.2.840.10045.4.3.3",
    "1.2.840.10045.4.3.4",
    "1.2.840.113549.1.1.1",
    "1.2.840.113549.1.1.2",
    "1.2.840.113549.1.1.3",
    "1.2.840.113549.1.1.4",
    "1.2.840.113549.1.1.5",
    "1.2.840.113549.1.1.11",
    "1.2.840.113549.1.1.12",
    "1.2.840.113549.1.1.13",
    "1.2.840.113549.1.1.14",
    "1.2.840.113549.1.7.1",
    "1.2.840.113549.1.7.2",
    "1.2.840.113549.1.9.1",
    "1.2.840.113549.1.9.3",
    "1.2.840.113549.1.9.4",
    "1.2.840.113549.1.9.5",
    "1.2.840.113549.1.9.15",
    "1.2.840.113549.1.9.16.2.11",
    "1.2.840.113549.2.2",
    "1.2.840.113549.2.4",
    "1.2.840.113549.2.5",
    "1.2.840.48018.1.2.2",
    "1.2.840.113554.1.2.2",
    "1.2.840.113554.1.2.2.3",
    "1.3.6.1.4.1.311.2.1.4",
    "1.3.6.1.4.1.311.2.1.11",
    "1.3.6.1.4.1.311.2.1.12",
    "1.3.6.1.4.1.311.2.1.15",
    "1.3.6.1.4.1.311.2.1.21",
    "1.3.6.1.4.1.311.16.4",
    "1.3.6.1.4.1.311.2.2.10",
    "1.3.6.1.5.5.2",
    "1.3.6.1.5.2.5",
    "1.3.5.1.5.2.7",
    "1.3.6.1.5.5.14",
    "1.3.6.1.5.5.7.1.1",
    "1.3.14.3.2.26",
    "1.3.132.0.34",
    "2.16.840.1.101.3.4.2.1",
    "2.16.840.1.101.3.4.2.2",
    "2.16.840.1.101.3.4.2.3",
    "2.16.840.1.101.3.4.2.4",
    "2.5.4.3",
    "2.5.4.4",
    "2.5.4.6",
    "2.5.4.7",
    "2.5.4.8",
    "2.5.4.10",
    "2.5.4.11",
    "2.5.4.12",
    "2.5.4.13",
    "2.5.4.41",
    "2.5.4.42",
    "2.5.4.43",
    "2.5.4.44",
    "2.5.29.14",
    "2.5.29.15",
    "2.5.29.17",
    "2.5.29.18",
    "2.5.29.19",
    "2.5.29.31",
    "2.5.29.32",
    "2.5.29.35",
    "2.5.29.37",
    "1.2.752.43.14.2",
    "1.2.752.43.14.3",
    "1.2.643.2.2.35.1",
    "1.2.643.2.2.35.2",
    "1.2.643.2.2.35.3",
    "1.2.643.7.1.1.1.1",
    "1.2.643.7.1.1.1.2",
    "1.2.643.7.1.1.2.2",
    "1.2.643.7.1.1.2.3",
    "1.2.643.7.1.1.3.2",
    "1.2.643.7.1.1.3.3",
    "1.2.643.7.1.2.1.1.1",
    "1.2.643.7.1.2.1.1.2",
    "1.2.643.7.1.2.1.1.3",
    "1.2.643.7.1.2.1.1.4",
    "1.2.643.7.1.2.1.2.1",
    "1.2.643.7.1.2.1.2.2",
    "1.2.643.7.1.2.1.2.3",
    "1.2.156.10197.1.301",
    "1.2.156.10197.1.401",
    "1.2.156.10197.1.501",
    "1.2.156.10197.1.504",
    "2.23.133.10.1.3",
    "2.23.133.10.1.4",
    "2.23.133.10.1.5",
});
static_assert(registry.size() == unknown_oid);

constexpr std::uint64_t arcs_of_first_octet = 40;
constexpr unsigned bits_of_octet = 7;
constexpr std::uint8_t more_follows = 0x80;

/// The content of an identifier's DER element.
struct Encoded
{
    std::array<std::uint8_t, 12> octets{};
    std::size_t size{};

    constexpr void add(std::uint64_t number)
    {
        unsigned shift = 0;
        while (number >> shift > more_follows - 1)
            shift += bits_of_octet;
        for (;; shift -= bits_of_octet)
        {
            const auto octet = static_cast<std::uint8_t>(number >> shift & (more_follows - 1));
            octets.at(size++) =
                shift == 0 ? octet : static_cast<std::uint8_t>(octet | more_follows);
            if (shift == 0)
                return;
        }
    }
};

constexpr Encoded encode(std::string_view dotted)
{
    Encoded result;
    std::uint64_t first = 0;
    for (std::size_t arc = 0; !dotted.empty(); ++arc)
    {
        const std::size_t end = std::min(dotted.find('.'), dotted.size());
        std::uint64_t number = 0;
        for (const char digit : dotted.substr(0, end))
            number = number * 10 + static_cast<std::uint64_t>(digit - '0');
        dotted.remove_prefix(std::min(end + 1, dotted.size()));
        if (arc == 0)
            first = number * arcs_of_first_octet;
        else
            result.add(arc == 1 ? first + number : number);
    }
    return result;
}

constexpr auto encoded = [] {
    std::array<Encoded, registry.size()> all{};
    std::ranges::transform(registry, all.begin(), encode);
    return all;
}();

} // namespace

unsigned look_up_oid(std::span<const std::byte> content)
{
    const auto found = std::ranges::find_if(encoded, [&](const Encoded& known) {
        const auto octets = std::as_bytes(std::span{known.octets}.first(known.size));
        return std::ranges::equal(octets, content);
    });
    return static_cast<unsigned>(found - encoded.begin());
}

std::string sprint_oid(std::span<const std::byte> content)
{
    constexpr std::size_t longest = 49;
    std::string text;
    // What does not fit whole is cut, and nothing follows.
    const auto add = [&text](std::string_view part) {
        const bool fits = part.size() <= longest - text.size();
        text += part.substr(0, longest - text.size());
        return fits;
    };
    if (content.empty())
        return "(bad)";
    const auto first = std::to_integer<std::uint64_t>(content.front());
    if (!add(fmt::format("{}.{}", first / arcs_of_first_octet, first % arcs_of_first_octet)))
        return text;
    std::uint64_t number = 0;
    bool unfinished = false;
    for (const std::byte octet : content.subspan(1))
    {
        const auto bits = std::to_integer<std::uint8_t>(octet);
        number = number << bits_of_octet | (bits & (more_follows - 1));
        unfinished = (bits & more_follows) != 0;
        if (unfinished)
            continue;
        if (!add(fmt::format(".{}", number)))
            return text;
        number = 0;
    }
    if (unfinished)
        add("(bad)");
    return text;
}

} // namespace kobox
