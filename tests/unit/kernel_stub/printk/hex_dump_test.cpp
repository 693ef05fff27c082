#include "kernel_stub/printk/hex_dump.hpp"

#include <doctest/doctest.h>

using namespace kobox;

namespace
{

// The bytes of lib/test_hexdump.c.
constexpr std::string_view bytes{
    "\xbe\x32\xdb\x7b\x0a\x18\x93\xb2\x70\xba\xc4\x24\x7d\x83\x34\x9b"
    "\xa6\x9c\x31\xad\x9c\x0f\xac\xe9\x4c\xd1\x19\x99\x43\xb1\xaf\x0c",
    32};

std::string line(std::uint64_t length, std::int32_t row, std::int32_t group, bool ascii = false)
{
    return HexDumpLine{length, row, group, ascii}.text(bytes);
}

} // namespace

TEST_CASE("hex_dump_to_buffer: groups are little-endian numbers")
{
    CHECK(line(4, 16, 1) == "be 32 db 7b");
    CHECK(line(4, 16, 2) == "32be 7bdb");
    CHECK(line(8, 16, 4) == "7bdb32be b293180a");
    CHECK(line(16, 16, 8) == "b293180a7bdb32be 9b34837d24c4ba70");
    CHECK(line(0, 16, 1).empty());
}

TEST_CASE("hex_dump_to_buffer: what is no row, group or length becomes one")
{
    CHECK(line(32, 16, 8) == line(16, 16, 8));
    CHECK(line(32, 17, 8) == line(16, 16, 8));
    CHECK(line(32, 32, 8).size() == 4 * 17 - 1);
    CHECK(line(4, 16, 3) == line(4, 16, 1));
    CHECK(line(4, 16, 16) == line(4, 16, 1));
    CHECK(line(4, 16, 0) == line(4, 16, 1));
    CHECK(line(4, 16, -2) == line(4, 16, 1));
    CHECK(line(5, 16, 2) == "be 32 db 7b 0a");
}

TEST_CASE("hex_dump_to_buffer: the ASCII column stands behind the widest line")
{
    CHECK(line(4, 16, 1, true) == "be 32 db 7b" + std::string(38, ' ') + ".2.{");
    CHECK(line(8, 16, 4, true) == "7bdb32be b293180a" + std::string(20, ' ') + ".2.{....");
    CHECK(line(0, 16, 1, true).empty());
}

TEST_CASE("hex_dump_to_buffer: the length that a too small buffer would need")
{
    CHECK(HexDumpLine{4, 16, 1, false}.needed() == 11);
    CHECK(HexDumpLine{4, 16, 1, true}.needed() == 53);
    CHECK(HexDumpLine{8, 16, 4, false}.needed() == 17);
    CHECK(HexDumpLine{0, 16, 1, false}.needed() == -1);
}

TEST_CASE("hex_to_bin")
{
    CHECK(hex_to_bin('0') == 0);
    CHECK(hex_to_bin('9') == 9);
    CHECK(hex_to_bin('a') == 10);
    CHECK(hex_to_bin('F') == 15);
    CHECK(hex_to_bin('g') == std::nullopt);
    CHECK(hex_to_bin('/') == std::nullopt);
    CHECK(hex_to_bin('\xe1') == std::nullopt);
}
