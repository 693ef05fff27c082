#include "kernel_stub/printk/vsnprintf.hpp"

#include "tests/unit/kernel_stub/printk/format_fixture.hpp"

#include <doctest/doctest.h>

using namespace kobox;
using namespace kobox::test;

namespace
{

struct Case
{
    const char* title;
    std::string_view format;
    std::vector<std::uint64_t> args;
    std::string_view text;
};

} // namespace

TEST_CASE("vsnprintf: numbers as the kernel prints them")
{
    const std::vector<Case> cases = {
        {"plain text", "100%%", {}, "100%"},
        {"left justified with prefix", "%#-12x", {0x1234abcd}, "0x1234abcd  "},
        {"right justified with prefix", "%#12x", {0x1234abcd}, "  0x1234abcd"},
        {"flags of signed numbers",
         "%d|%03d|%3d|%+d|% d|%+d|% d",
         {0, 1, 12, 123, 1234, negative(-123), negative(-1234)},
         "0|001| 12|+123| 1234|-123|-1234"},
        {"hhu keeps a byte", "%hhu|%hhu|%hhu", {257, 128, negative(-1)}, "1|128|255"},
        {"hhd keeps a signed byte", "%hhd|%hhd|%hhd", {257, 128, negative(-1)}, "1|-128|-1"},
        {"ho and #ho", "%ho%ho%#ho", {1037, 5282, negative(-11627)}, "2015122420151225"},
        {"zero with precision zero is a zero, unlike C",
         "%.2d|%.1d|%.0d|%.*d|%1.0d",
         {0, 0, 0, 0, 0, 0},
         "00|0|0|0|0"},
        {"#02x has no room for zeros", "%#02x|%#02x", {negative(-16), 0xf0}, "0xfffffff0|0xf0"},
        {"d takes 32 bits", "%d", {0xfffffffffffffff6}, "-10"},
        {"u takes 32 bits", "%u", {0xfffffffffffffff6}, "4294967286"},
        {"hd takes 16 bits", "%hd|%hu", {0x1ffff, 0x1ffff}, "-1|65535"},
        {"ld and lu take 64 bits",
         "%ld|%lu",
         {negative(-1), negative(-1)},
         "-1|18446744073709551615"},
        {"lld, llu and L", "%lld|%llu|%Ld|%Lu", {negative(-5), 5, 6, 7}, "-5|5|6|7"},
        {"z and t", "%zd|%zu|%td|%tx", {negative(-1), 1, negative(-2), 255}, "-1|1|-2|ff"},
        {"the smallest number", "%lld", {0x8000000000000000}, "-9223372036854775808"},
        {"X is upper case, its prefix as well", "%X|%#X", {0xbeef, 0xbeef}, "BEEF|0XBEEF"},
        {"#o of zero has no prefix, #x of zero has one", "%#o|%#x|%#o", {0, 0, 8}, "0|0x0|010"},
        {"zeros go behind the prefix and the sign",
         "%#010x|%+05d|%-05d|",
         {0xff, 42, 42},
         "0x000000ff|+0042|42   |"},
        {"width and precision together",
         "%8.3d|%-8.3d|%08.3d",
         {5, 5, 5},
         "     005|005     |00000005"},
        {"width by argument; negative means left",
         "%*d|%*d|",
         {5, 42, negative(-5), 42},
         "   42|42   |"},
        {"precision by argument; negative counts as zero", "%.*d", {negative(-3), 42}, "42"},
        {"i is d", "%i", {negative(-7)}, "-7"},
        {"characters", "%c|%3c|%-3c|", {'a', 'b', 'c'}, "a|  b|c  |"},
        {"a NUL from %c is kept", "xxx%cyyy", {0}, {"xxx\0yyy", 7}},
        {"flags before %% are passed over", "%-5%", {}, "%"},
    };
    Guest guest;
    for (const Case& c : cases)
    {
        CAPTURE(c.title);
        CHECK(guest.format(c.format, c.args) == c.text);
    }
    CHECK(guest.warnings.empty());
}

TEST_CASE("vsnprintf: strings as the kernel prints them")
{
    Guest guest;
    const std::uint64_t s = guest.text("123456");
    const std::uint64_t empty = guest.text("");
    const std::uint64_t not_terminated = guest.octets({'a', 'b', 'c', 'd'});
    const std::vector<Case> cases = {
        {"plain", "%s|%s", {s, empty}, "123456|"},
        {"precision cuts", "%.3s|%.*s|%.0s", {s, 2, s, s}, "123|12|"},
        {"a precision without digits is none, unlike C", "%.s", {s}, "123456"},
        {"a negative precision is zero, unlike C", "%4.*s|", {negative(-5), s}, "    |"},
        {"width",
         "%-8s|%8s|%-*s|%*s|",
         {s, s, 8, s, negative(-8), s},
         "123456  |  123456|123456  |123456  |"},
        {"width and precision", "%-10.4s|%10.4s", {s, s}, "1234      |      1234"},
        {"zero padding does not apply", "%08s", {s}, "  123456"},
        {"NULL", "%s", {0}, "(null)"},
        {"the first page", "%s", {0xab}, "(efault)"},
        {"an error pointer", "%s", {err_ptr(EIO)}, "(efault)"},
        {"the message is padded and cut as well", "%8s|%.3s", {0, 0}, "  (null)|(nu"},
        {"no byte behind the precision is read", "%.4s", {not_terminated}, "abcd"},
        {"precision zero reads nothing", "%.0s|", {Guest::unmapped}, "|"},
    };
    for (const Case& c : cases)
    {
        CAPTURE(c.title);
        CHECK(guest.format(c.format, c.args) == c.text);
    }
    CHECK_THROWS_AS(guest.format("%s", {Guest::unmapped}), GuestFault);
}

TEST_CASE("vsnprintf: an unknown conversion ends the output and warns")
{
    Guest guest;
    CHECK(guest.format("a %d %n b", {1}) == "a 1 ");
    REQUIRE(guest.warnings.size() == 1);
    CHECK(guest.warnings[0].first == "lib/vsprintf.c:2661");
    CHECK(guest.warnings[0].second == "Please remove unsupported %n in format string\n");

    CHECK(guest.format("x%5", {}) == "x");
    CHECK(guest.format("x%y %d", {1}) == "x");
    CHECK(guest.format("x%f", {1}) == "x");
}

TEST_CASE("vsnprintf: widths and precisions that are too large")
{
    Guest guest;
    FormatEnv env = guest.env();
    const auto length = [&](std::string_view format, std::vector<std::uint64_t> values) {
        ListArgs args{std::move(values)};
        const Formatted made = format_text(env, format, args, 8);
        CHECK(made.text.size() <= 8);
        return made.length;
    };
    CHECK(length("%*d", {1U << 24, 1}) == (1 << 23) - 1);
    REQUIRE(guest.warnings.size() == 1);
    CHECK(guest.warnings[0].second == "field width 16777216 too large");
    CHECK(length("%.*d", {1U << 16, 1}) == (1 << 15) - 1);
    REQUIRE(guest.warnings.size() == 2);
    CHECK(guest.warnings[1].second == "precision 65536 too large");
    // Literals wrap in the kernel's bit-fields without a word.
    CHECK(length("%16777220d", {1}) == 4);
    CHECK(length("%.65538d", {1}) == 2);
    CHECK(guest.warnings.size() == 2);
}

TEST_CASE("vsnprintf into a buffer: what fits, a terminator, and the length of the whole")
{
    Guest guest;
    FormatEnv env = guest.env();
    const GuestAddr format{guest.text("%s-%d")};
    const std::uint64_t word = guest.text("hello");
    const GuestAddr buf{guest.text("$$$$$$$$$$$$$$")};
    const auto run = [&](auto function, std::uint64_t size) {
        ListArgs args{{word, 42}};
        return function(env, buf, size, format, args);
    };
    const auto content = [&] {
        std::string bytes(14, '\0');
        guest.memory.read(buf, std::as_writable_bytes(std::span{bytes}));
        return bytes;
    };
    const std::string_view dollars = "$$$$$$$$$$$$$$";
    SUBCASE("room enough")
    {
        CHECK(run(kobox::vsnprintf, 14) == 8);
        CHECK(content() == std::string_view{"hello-42\0$$$$$", 14});
    }
    SUBCASE("cut")
    {
        CHECK(run(kobox::vsnprintf, 4) == 8);
        CHECK(content() == std::string_view{"hel\0$$$$$$$$$$", 14});
    }
    SUBCASE("size 0 writes nothing")
    {
        CHECK(run(kobox::vsnprintf, 0) == 8);
        CHECK(content() == dollars);
    }
    SUBCASE("a size above INT_MAX is refused with a warning")
    {
        CHECK(run(kobox::vsnprintf, 0x80000000) == 0);
        CHECK(content() == dollars);
        REQUIRE(guest.warnings.size() == 1);
        CHECK(guest.warnings[0].first == "lib/vsprintf.c:2743");
    }
    SUBCASE("vscnprintf tells what was written")
    {
        CHECK(run(kobox::vscnprintf, 14) == 8);
        CHECK(run(kobox::vscnprintf, 4) == 3);
        CHECK(run(kobox::vscnprintf, 1) == 0);
        CHECK(run(kobox::vscnprintf, 0) == 0);
    }
}

TEST_CASE("vsnprintf faults on a buffer that the guest could not write")
{
    Guest guest;
    FormatEnv env = guest.env();
    const GuestAddr format{guest.text("text")};
    ListArgs args{{}};
    CHECK_THROWS_AS(
        kobox::vsnprintf(env, GuestAddr{Guest::unmapped}, 10, format, args), GuestFault);
}

TEST_CASE("%pV: a format inside of a format")
{
    Guest guest;
    guest.layout("va_format.fmt", 0);
    guest.layout("va_format.va", 8);
    // gp_offset, fp_offset, overflow_arg_area, reg_save_area: the last register, then the stack.
    const std::uint64_t registers = guest.object(std::array<std::uint64_t, 6>{1, 2, 3, 4, 5, 66});
    const std::uint64_t stack = guest.object(std::array<std::uint64_t, 2>{77, 88});
    const std::uint64_t va = guest.object(
        std::array<std::uint64_t, 3>{(std::uint64_t{48} << 32) | 40, stack, registers});
    const std::uint64_t vaf =
        guest.object(std::array<std::uint64_t, 2>{guest.text("%d %d %d"), va});

    CHECK(guest.format("<%pV|%pV>", {vaf, vaf}) == "<66 77 88|66 77 88>");
    CHECK(guest.format("%pV", {0}) == "(null)");

    SUBCASE("one that prints itself without end is a fault, as it is for the kernel's stack")
    {
        const std::uint64_t loop = guest.zeroed(2);
        const std::uint64_t self = guest.object(std::array<std::uint64_t, 1>{loop});
        const std::uint64_t args = guest.object(
            std::array<std::uint64_t, 3>{(std::uint64_t{48} << 32) | 48, self, registers});
        guest.set(loop, "va_format", "fmt", guest.text("%pV"));
        guest.set(loop, "va_format", "va", args);
        CHECK_THROWS_AS(guest.format("%pV", {loop}), GuestFault);
    }
}

TEST_CASE("vsnprintf writes long output piece by piece")
{
    Guest guest;
    FormatEnv env = guest.env();
    const GuestAddr buf{guest.zeroed(32 * 1024)};
    const GuestAddr format{guest.text("%100000d<%s>")};
    ListArgs args{{7, guest.text("end")}};
    CHECK(kobox::vsnprintf(env, buf, 0x7fffffff, format, args) == 100005);
    CHECK(guest.memory.load_cstring(buf, 1U << 20) == std::string(99999, ' ') + "7<end>");

    SUBCASE("and faults where the buffer ends")
    {
        const GuestAddr wide{guest.text("%8388607d")};
        ListArgs number{{1}};
        CHECK_THROWS_AS(kobox::vsnprintf(env, buf, 0x7fffffff, wide, number), GuestFault);
    }
}
