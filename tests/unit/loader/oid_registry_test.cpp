#include "loader/oid_registry.hpp"

#include <doctest/doctest.h>

#include <string>
#include <string_view>

using namespace kobox;

namespace
{

std::span<const std::byte> content(std::string_view octets)
{
    return std::as_bytes(std::span{octets});
}

} // namespace

TEST_CASE("an object identifier has its number in the kernel's registry")
{
    struct Case
    {
        std::string_view octets;
        unsigned number;
    };
    constexpr Case cases[] = {
        {{"\x2a\x86\x48\xce\x2e\x04\x03", 7}, 0},           // id_dsa_with_sha1, as it stands there
        {{"\x2a\x86\x48\x86\xf7\x0d\x01\x07\x01", 9}, 19},  // data
        {{"\x2a\x86\x48\x86\xf7\x0d\x01\x07\x02", 9}, 20},  // signed_data
        {{"\x60\x86\x48\x01\x65\x03\x04\x02\x01", 9}, 47},  // sha256
        {{"\x67\x81\x05\x0a\x01\x05", 6}, unknown_oid - 1}, // TPMSealedData
        {{"\x60\x86\x48\x01\x65\x03\x04\x02\x08", 9}, unknown_oid},
        {{"\x2a\x86\x48\x86\xf7\x0d\x01\x07", 8}, unknown_oid},
        {{}, unknown_oid},
    };
    for (const auto& c : cases)
    {
        CAPTURE(sprint_oid(content(c.octets)));
        CHECK(look_up_oid(content(c.octets)) == c.number);
    }
}

TEST_CASE("an object identifier is printed as far as the kernel's buffer goes")
{
    struct Case
    {
        std::string_view octets;
        std::string_view text;
    };
    constexpr Case cases[] = {
        {{"\x2a\x86\x48\x86\xf7\x0d\x01\x07\x02", 9}, "1.2.840.113549.1.7.2"},
        {{"\x55\x04", 2}, "2.5.4"},
        {{"\x55", 1}, "2.5"},
        {{"\xff\x01", 2}, "6.15.1"},
        {{"\x55\x04\x80", 3}, "2.5.4(bad)"},
        {{"\x55\x80\x01", 3}, "2.5.1"},
        {{}, "(bad)"},
        {{"\x55\x01\x01\x01\x01\x01\x01\x01\x01\x01\x01\x01\x01\x01\x01\x01\x01\x01\x01\x01\x01"
          "\x01\x01\x7f\x7f",
          25},
         "2.5.1.1.1.1.1.1.1.1.1.1.1.1.1.1.1.1.1.1.1.1.1.1.1"},
        {{"\x55\x01\x01\x01\x01\x01\x01\x01\x01\x01\x01\x01\x01\x01\x01\x01\x01\x01\x01\x01\x01"
          "\x01\x01\x80",
          24},
         "2.5.1.1.1.1.1.1.1.1.1.1.1.1.1.1.1.1.1.1.1.1.1.1(b"},
    };
    for (const auto& c : cases)
        CHECK(sprint_oid(content(c.octets)) == c.text);
}
