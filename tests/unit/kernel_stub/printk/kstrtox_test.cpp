#include "kernel_stub/printk/kstrtox.hpp"

#include "tests/unit/kernel_stub/printk/format_fixture.hpp"

#include <doctest/doctest.h>
#include <optional>

using namespace kobox;

namespace
{

template <typename T>
tl::expected<T, int> parsed(std::string_view text, std::uint32_t base = 10)
{
    return kstrto<T>(CString{text}, base);
}

} // namespace

TEST_CASE("kstrto*: what is a number, what is none, what does not fit")
{
    struct Case
    {
        const char* title;
        std::string_view text;
        std::uint32_t base;
        std::uint64_t value;
        int err;
    };
    const Case cases[] = {
        {"decimal", "42", 10, 42, 0},
        {"one newline may follow", "42\n", 10, 42, 0},
        {"two may not", "42\n\n", 10, 0, EINVAL},
        {"a plus sign", "+42", 10, 42, 0},
        {"two signs", "++42", 10, 0, EINVAL},
        {"a minus sign", "-1", 10, 0, EINVAL},
        {"empty", "", 10, 0, EINVAL},
        {"a lone newline", "\n", 10, 0, EINVAL},
        {"a lone sign", "+", 10, 0, EINVAL},
        {"white space in front", " 42", 10, 0, EINVAL},
        {"white space behind", "42 ", 10, 0, EINVAL},
        {"letters behind", "42a", 10, 0, EINVAL},
        {"base 0 sees hexadecimal", "0x2a", 0, 42, 0},
        {"base 0 sees octal", "052", 0, 42, 0},
        {"base 0, only a prefix: an octal zero and an x", "0x", 0, 0, EINVAL},
        {"base 0, a zero", "0", 0, 0, 0},
        {"base 8 with a 9", "09", 8, 0, EINVAL},
        {"base 16 with and without prefix", "0XfF", 16, 255, 0},
        {"base 16 without prefix", "ff", 16, 255, 0},
        {"base 16, only a prefix", "0x", 16, 0, EINVAL},
        {"base 2", "101010", 2, 42, 0},
        {"the largest", "18446744073709551615", 10, 0xffffffffffffffff, 0},
        {"one too many", "18446744073709551616", 10, 0, ERANGE},
        {"too many digits, then no digit: the range is told first", "99999999999999999999x", 10, 0,
         ERANGE},
        {"the largest octal", "1777777777777777777777", 8, 0xffffffffffffffff, 0},
        {"one more octal", "2000000000000000000000", 8, 0, ERANGE},
    };
    for (const Case& c : cases)
    {
        CAPTURE(c.title);
        const auto result = kstrtoull(CString{c.text}, c.base);
        CHECK((result ? 0 : result.error()) == c.err);
        CHECK(result.value_or(0) == c.value);
    }
}

TEST_CASE("kstrto*: each type has its range")
{
    CHECK(parsed<std::uint8_t>("255") == 255);
    CHECK(parsed<std::uint8_t>("256") == tl::unexpected{ERANGE});
    CHECK(parsed<std::int8_t>("-128") == -128);
    CHECK(parsed<std::int8_t>("-129") == tl::unexpected{ERANGE});
    CHECK(parsed<std::int8_t>("128") == tl::unexpected{ERANGE});
    CHECK(parsed<std::uint16_t>("65536") == tl::unexpected{ERANGE});
    CHECK(parsed<std::int16_t>("32767") == 32767);
    CHECK(parsed<std::uint32_t>("4294967296") == tl::unexpected{ERANGE});
    CHECK(parsed<std::uint32_t>("-0") == tl::unexpected{EINVAL});
    CHECK(parsed<std::int32_t>("-2147483648") == -2147483647 - 1);
    CHECK(parsed<std::int32_t>("2147483648") == tl::unexpected{ERANGE});
    CHECK(parsed<std::int64_t>("-0") == 0);
    CHECK(parsed<std::int64_t>("-9223372036854775808") == std::numeric_limits<std::int64_t>::min());
    CHECK(parsed<std::int64_t>("-9223372036854775809") == tl::unexpected{ERANGE});
    CHECK(parsed<std::int64_t>("9223372036854775808") == tl::unexpected{ERANGE});
    CHECK(parsed<std::int64_t>("-+5") == tl::unexpected{EINVAL});
    CHECK(parsed<std::int64_t>("+-5") == tl::unexpected{EINVAL});
    CHECK(parsed<std::int64_t>("-0x10", 0) == -16);
}

TEST_CASE("kstrtobool: the first letter decides, after an o the second")
{
    for (const char* yes : {"y", "Y", "t", "T", "1", "on", "On", "oNx", "yes", "1junk"})
        CHECK(kstrtobool(CString{yes}) == true);
    for (const char* no : {"n", "N", "f", "F", "0", "of", "OFF", "no", "false"})
        CHECK(kstrtobool(CString{no}) == false);
    for (const char* none : {"", "o", "2", " y", "x", "\n"})
        CHECK(kstrtobool(CString{none}) == tl::unexpected{EINVAL});
}

TEST_CASE("simple_strto*: stop where the number ends, wrap when it is too large")
{
    const auto prefix = [](std::string_view text, std::uint32_t base,
                           std::uint64_t max = int_max_chars) {
        CString s{text};
        const auto [value, end] = simple_strntoll(s, 0, max, base);
        return std::pair{value, end};
    };
    using Result = std::pair<std::int64_t, std::uint64_t>;
    CHECK(prefix("12ab", 10) == Result{12, 2});
    CHECK(prefix("-12ab", 16) == Result{-0x12ab, 5});
    CHECK(prefix("0x1fg", 0) == Result{0x1f, 4});
    CHECK(prefix("x", 10) == Result{0, 0});
    CHECK(prefix("-", 10) == Result{0, 1});
    CHECK(prefix("18446744073709551617", 10) == Result{1, 20});
    CHECK(prefix("12345", 10, 3) == Result{123, 3});
    CHECK(prefix("-12345", 10, 3) == Result{-12, 3});
    CHECK(prefix("0x1234", 16, 2) == Result{0, 2});
    CHECK(prefix("0x1234", 16, 3) == Result{1, 3});
}

TEST_CASE("memparse: suffixes are powers of 1024")
{
    const auto size = [](std::string_view text) {
        CString s{text};
        const auto [value, end] = memparse(s);
        return std::pair{value, end};
    };
    using Result = std::pair<std::uint64_t, std::uint64_t>;
    CHECK(size("4") == Result{4, 1});
    CHECK(size("4k") == Result{4096, 2});
    CHECK(size("0x10M,x") == Result{16U << 20, 5});
    CHECK(size("1Gb") == Result{1U << 30, 2});
    CHECK(size("1T") == Result{std::uint64_t{1} << 40, 2});
    CHECK(size("2P") == Result{std::uint64_t{2} << 50, 2});
    CHECK(size("3e") == Result{std::uint64_t{3} << 60, 2});
    CHECK(size("5x") == Result{5, 1});
}

TEST_CASE("numbers in guest memory: no byte behind their end is read")
{
    kobox::test::Guest guest;
    const GuestAddr end{kobox::test::Guest::unmapped};
    guest.memory.write(end - 4, std::as_bytes(std::span{"12x4", 4}));
    CHECK(kstrtoull(CString{guest.memory, end - 4}, 10) == tl::unexpected{EINVAL});
    CHECK_THROWS_AS((void)kstrtoull(CString{guest.memory, end - 1}, 10), GuestFault);
}
