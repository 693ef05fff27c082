#include "tests/unit/kernel_stub/printk/format_fixture.hpp"

#include <array>
#include <doctest/doctest.h>
#include <linux/rtc.h>

using namespace kobox;
using namespace kobox::test;

TEST_CASE("%*ph: bytes in hexadecimal")
{
    Guest guest;
    const std::uint64_t buf = guest.octets({0xc0, 0xff, 0xee});
    CHECK(
        guest.format("%3ph|%3phC|%3phD|%3phN", {buf, buf, buf, buf}) ==
        "c0 ff ee|c0:ff:ee|c0-ff-ee|c0ffee");
    CHECK(guest.format("%*ph|%*phN", {3, buf, 2, buf}) == "c0 ff ee|c0ff");
    CHECK(guest.format("%ph|%*ph|", {buf, 0, buf}) == "c0||");
    CHECK(guest.format("%*phN", {100, guest.zeroed(16)}) == std::string(128, '0'));
}

TEST_CASE("%*pE: escaped bytes")
{
    Guest guest;
    const std::uint64_t buf = guest.octets({'a', '\n', '"', 0x1b, 0, 0x81, '\\', ' '});
    const auto escaped = [&](std::string_view classes) {
        return guest.format("%*pE" + std::string{classes} + "|", {8, buf});
    };
    CHECK(escaped("") == "a\\n\"\\e\\0\\201\\ |");
    CHECK(escaped("a") == "\\141\\n\\\"\\e\\0\\201\\\\\\040|");
    CHECK(escaped("s") == std::string_view{"a\\n\"\033\0\x81\\ |", 10});
    CHECK(escaped("c") == std::string_view{"a\n\\\"\\e\0\x81\\\\ |", 12});
    CHECK(escaped("n") == "a\n\"\033\\0\x81\\ |");
    CHECK(escaped("h") == "\\x61\\x0a\\x22\\x1b\\x00\\x81\\x5c\\x20|");
    CHECK(escaped("hp") == "a\\x0a\"\\x1b\\x00\\x81\\ |");
    CHECK(guest.format("%pE|%0pE", {buf, buf}) == "a|a");
    CHECK(guest.format("%*pE|", {0, buf}) == "|");
}

TEST_CASE("%*pb and %*pbl: bitmaps")
{
    Guest guest;
    std::uint64_t primes = 0;
    for (const int prime : {2, 3, 5, 7, 11, 13, 17, 19})
        primes |= std::uint64_t{1} << prime;
    const std::uint64_t none = guest.zeroed(2);
    const std::uint64_t some = guest.object(primes);
    const std::uint64_t all = guest.object(~std::uint64_t{0});
    const std::uint64_t wide = guest.object(std::array<std::uint64_t, 2>{0xf000000080000001, 3});
    CHECK(guest.format("%20pb|%*pb", {none, 20, none}) == "00000|00000");
    CHECK(guest.format("%20pb|%20pb", {some, all}) == "a28ac|fffff");
    CHECK(guest.format("%66pb", {wide}) == "3,f0000000,80000001");
    CHECK(guest.format("%64pb|%pb|", {wide, wide}) == "f0000000,80000001||");
    CHECK(guest.format("%20pbl|", {none}) == "|");
    CHECK(guest.format("%20pbl|%*pbl", {some, 20, all}) == "2-3,5,7,11,13,17,19|0-19");
    CHECK(guest.format("%66pbl|%65pbl", {wide, wide}) == "0,31,60-65|0,31,60-64");
}

TEST_CASE("%pa, %pNF and %p4cc: numbers passed by reference")
{
    Guest guest;
    const std::uint64_t value = guest.object(std::uint64_t{0x12345678});
    CHECK(
        guest.format("%pa|%pad|%pap", {value, value, value}) ==
        "0x0000000012345678|0x0000000012345678|0x0000000012345678");
    CHECK(guest.format("%pNF|%pNx", {value, value}) == "0x0000000012345678|(%pN?)");
    const auto fourcc = [&](std::uint32_t code) {
        return guest.format("%p4cc", {guest.object(code)});
    };
    CHECK(fourcc(0x3231564e) == "NV12 little-endian (0x3231564e)");
    CHECK(fourcc(0xb231564e) == "NV12 big-endian (0xb231564e)");
    CHECK(fourcc(0x10111213) == ".... little-endian (0x10111213)");
    CHECK(fourcc(0x20303159) == "Y10  little-endian (0x20303159)");
    CHECK(guest.format("%p4c", {value}) == "(%p4?)");
}

TEST_CASE("%ptR and %ptT: dates and times")
{
    rtc_time tm{};
    tm.tm_sec = 43;
    tm.tm_min = 35;
    tm.tm_hour = 5;
    tm.tm_mday = 26;
    tm.tm_mon = 10;
    tm.tm_year = 118;
    Guest guest;
    const std::uint64_t rtc = guest.object(tm);
    const std::uint64_t t = guest.object(std::int64_t{1546615943});
    CHECK(guest.format("%pt", {rtc}) == "(%pt?)");
    CHECK(guest.format("%ptR|%ptRr", {rtc, rtc}) == "2018-11-26T05:35:43|0118-10-26T05:35:43");
    CHECK(guest.format("%ptRt|%ptRd", {rtc, rtc}) == "05:35:43|2018-11-26");
    CHECK(guest.format("%ptRtr|%ptRdr", {rtc, rtc}) == "05:35:43|0118-10-26");
    CHECK(guest.format("%ptRttr|%ptRdtr", {rtc, rtc}) == "05:35:43|2018-11-26");
    CHECK(guest.format("%ptRt tr|%ptRd tr", {rtc, rtc}) == "05:35:43 tr|2018-11-26 tr");
    CHECK(guest.format("%ptT|%ptTr", {t, t}) == "2019-01-04T15:32:23|0119-00-04T15:32:23");
    CHECK(guest.format("%ptTs|%ptTsr", {t, t}) == "2019-01-04 15:32:23|0119-00-04 15:32:23");
    CHECK(guest.format("%ptTt|%ptTd", {t, t}) == "15:32:23|2019-01-04");
    CHECK(guest.format("%ptTts|%ptTdrs", {t, t}) == "15:32:23|0119-00-04");

    const auto date = [&](std::int64_t seconds) {
        return guest.format("%ptT", {guest.object(seconds)});
    };
    CHECK(date(0) == "1970-01-01T00:00:00");
    CHECK(date(-1) == "1969-12-31T23:59:59");
    CHECK(date(951782400) == "2000-02-29T00:00:00");
    CHECK(date(4107542399) == "2100-02-28T23:59:59");
    CHECK(date(4107542400) == "2100-03-01T00:00:00");
    CHECK(date(253402300800) == "10000-01-01T00:00:00");
}

TEST_CASE("%pG: flags by name")
{
    Guest guest;
    const auto flags = [&](const char* format, std::uint64_t value) {
        return guest.format(format, {guest.object(value)});
    };
    CHECK(flags("%pGv", 0x75) == "read|exec|mayread|maywrite|mayexec");
    CHECK(flags("%pGg", 0xcc0) == "GFP_KERNEL");
    CHECK(flags("%pGg", 0xdc0) == "GFP_KERNEL|__GFP_ZERO");
    CHECK(flags("%pGg", 0xa20) == "GFP_ATOMIC");
    CHECK(flags("%pGg", 0xa21) == "GFP_ATOMIC|GFP_DMA");
    CHECK(flags("%pGg", 0x1c24ca) == "GFP_TRANSHUGE");
    CHECK(flags("%pGg", 0x200) == "__GFP_ATOMIC");
    CHECK(flags("%pGg", 0xf8000200) == "__GFP_ATOMIC|0xf8000000");
    CHECK(flags("%pGg", 0) == "");
    CHECK(flags("%pGp", 0) == "0x0(node=0|zone=0|lastcpupid=0x0)");
    CHECK(
        flags("%pGp", 0x4c80003c) ==
        "0x4c80003c(uptodate|dirty|lru|active|hwpoison|node=0|zone=0|lastcpupid=0x1)");
    CHECK(flags("%pGx", 0) == "(%pG?)");
}
