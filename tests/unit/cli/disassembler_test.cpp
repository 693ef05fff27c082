#include "cli/disassembler.hpp"

#include <array>

#include <doctest/doctest.h>

using namespace kobox::cli;

namespace
{

template <typename... Bytes>
auto code(Bytes... bytes)
{
    return std::array{static_cast<std::byte>(bytes)...};
}

} // namespace

TEST_CASE("a direct call is decoded with its destination")
{
    const auto call = code(0xe8, 0x0b, 0x00, 0x00, 0x00);
    const auto decoded = Disassembler{}.decode(call, 0xffffffffc0000000);
    CHECK(decoded.size == 5);
    CHECK(decoded.text == "call 0xffffffffc0000010");
    REQUIRE(decoded.has_target);
    CHECK(decoded.target == 0xffffffffc0000010);
}

TEST_CASE("an indirect call has no destination")
{
    CHECK_FALSE(Disassembler{}.decode(code(0xff, 0xd0), 0x1000).has_target);
}

TEST_CASE("bytes that are no instruction have size 0")
{
    const auto decoded = Disassembler{}.decode(code(0x06), 0x1000);
    CHECK(decoded.size == 0);
    CHECK(decoded.text == "(bad)");
}
