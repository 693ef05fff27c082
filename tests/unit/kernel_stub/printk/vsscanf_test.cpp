#include "kernel_stub/printk/vsscanf.hpp"

#include "tests/unit/kernel_stub/printk/format_fixture.hpp"

#include <doctest/doctest.h>

using namespace kobox;
using namespace kobox::test;

namespace
{

/// Scans into up to four zeroed slots of 16 bytes.
struct Scanned
{
    Scanned(std::string_view text, std::string_view format)
    {
        for (auto& slot : slots)
            slot = guest.zeroed(2);
        ListArgs args{{slots.begin(), slots.end()}};
        count = kobox::vsscanf(
            guest.memory, GuestAddr{guest.text(text)}, GuestAddr{guest.text(format)}, args);
    }
    [[nodiscard]] std::uint64_t raw(std::size_t i) const
    {
        return guest.memory.load<std::uint64_t>(GuestAddr{slots[i]});
    }
    [[nodiscard]] std::string text(std::size_t i) const
    {
        return guest.memory.load_cstring(GuestAddr{slots[i]}, 16);
    }
    Guest guest;
    std::array<std::uint64_t, 4> slots{};
    std::int32_t count{};
};

} // namespace

TEST_CASE("vsscanf: integers")
{
    struct Case
    {
        const char* title;
        std::string_view text, format;
        std::int32_t count;
        std::vector<std::uint64_t> values;
    };
    const std::vector<Case> cases = {
        {"two numbers", "12 -3", "%d %d", 2, {12, 0xfffffffd}},
        {"white space matches none", "12-3", "%d %d", 2, {12, 0xfffffffd}},
        {"white space before a number is skipped", "  12", "%d", 1, {12}},
        {"literals must match", "a=1,b=2", "a=%u,b=%u", 2, {1, 2}},
        {"a mismatch ends the scan", "a=1;b=2", "a=%u,b=%u", 1, {1}},
        {"hexadecimal with and without prefix", "0x1f ff", "%x %x", 2, {0x1f, 0xff}},
        {"octal", "017", "%o", 1, {15}},
        {"an octal 8 is none", "8", "%o", 0, {}},
        {"%i takes the base from the number", "0x10 010 10", "%i %i %i", 3, {16, 8, 10}},
        {"width", "1234", "%2d%2d", 2, {12, 34}},
        {"a sign counts for the width", "-123", "%2d%d", 2, {0xffffffff, 23}},
        {"a sign alone is no number", "-1", "%1d", 0, {}},
        {"%u takes no sign", "-1", "%u", 0, {}},
        {"hh, h, l, ll, z store their widths",
         "-1 -1 -1 -1",
         "%hhd %hd %ld %lld",
         4,
         {0xff, 0xffff, ~0ULL, ~0ULL}},
        {"z", "77", "%zu", 1, {77}},
        {"%n counts what was read, and is not counted", "12 ab", "%d %n", 1, {12, 3}},
        {"%*d is skipped to the next white space", "12,9 34", "%*d %d", 1, {34}},
        {"a percent sign", "5% 6", "%d%% %d", 2, {5, 6}},
        {"an empty text", "", "%d", 0, {}},
        {"an unknown conversion ends the scan", "1 2", "%d %q", 1, {1}},
        {"a width of zero ends the scan", "1", "%0d", 0, {}},
        {"not a number", "x", "%d", 0, {}},
        {"too large wraps", "4294967297", "%u", 1, {1}},
    };
    for (const Case& c : cases)
    {
        CAPTURE(c.title);
        const Scanned scanned{c.text, c.format};
        CHECK(scanned.count == c.count);
        for (std::size_t i = 0; i < c.values.size(); ++i)
            CHECK(scanned.raw(i) == c.values[i]);
    }
}

TEST_CASE("vsscanf: characters, strings and sets")
{
    {
        const Scanned s{"  hello world", "%s %3s"};
        CHECK(s.count == 2);
        CHECK(s.text(0) == "hello");
        CHECK(s.text(1) == "wor");
    }
    {
        const Scanned s{"ab", "%c%c"};
        CHECK(s.count == 2);
        CHECK(s.raw(0) == 'a');
        CHECK(s.raw(1) == 'b');
    }
    {
        const Scanned s{"ab", "%5c"};
        CHECK(s.count == 1);
        CHECK(s.text(0) == "ab");
    }
    {
        const Scanned s{"00:0a:95", "%2[^:]:%2[^:]:%2[^:]"};
        CHECK(s.count == 3);
        CHECK(s.text(1) == "0a");
    }
    {
        const Scanned s{"abc123", "%10[abc]%d"};
        CHECK(s.count == 2);
        CHECK(s.text(0) == "abc");
        CHECK(s.raw(1) == 123);
    }
    CHECK(Scanned{"abc", "%[abc]"}.count == 0);
    CHECK(Scanned{"abc", "%3[]"}.count == 0);
    CHECK(Scanned{"abc", "%3[x]"}.count == 0);
    CHECK(Scanned{"abc", "%3[abc"}.count == 0);
    CHECK(Scanned{"abc d", "%*[a] %c"}.count == 0);
}

TEST_CASE("vsscanf faults on a pointer that the guest could not write through")
{
    Guest guest;
    ListArgs args{{Guest::unmapped}};
    CHECK_THROWS_AS(
        kobox::vsscanf(guest.memory, GuestAddr{guest.text("1")}, GuestAddr{guest.text("%d")}, args),
        GuestFault);
}
