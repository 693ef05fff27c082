#include "kernel_stub/klog.hpp"

#include <doctest/doctest.h>
#include <initializer_list>
#include <string>
#include <utility>
#include <vector>

using namespace kobox;

namespace
{

Klog printed(std::initializer_list<std::string_view> messages)
{
    Klog klog;
    for (const auto message : messages)
        klog.print(message);
    return klog;
}

using Levelled = std::vector<std::pair<int, std::string>>;

Levelled levelled(const Klog& klog)
{
    Levelled all;
    for (const KlogRecord& record : klog.records())
        all.emplace_back(static_cast<int>(record.level), record.text);
    return all;
}

} // namespace

TEST_CASE("printk: levels, KERN_CONT and newlines make records as vprintk_store() does")
{
    struct Case
    {
        const char* title;
        std::initializer_list<std::string_view> messages;
        Levelled records;
    };
    const Case cases[] = {
        {"a message without a prefix has the default level", {"hello\n"}, {{4, "hello"}}},
        {"KERN_INFO", {"\0016hello\n"}, {{6, "hello"}}},
        {"the first of two levels counts, both are stripped",
         {"\0013\0016hello\n"},
         {{3, "hello"}}},
        {"a level after three others is stripped too", {"\0013\0016\0015\0017x\n"}, {{3, "x"}}},
        {"KERN_SOH before anything else is text", {"\001xhello\n"}, {{4, "\001xhello"}}},
        {"only one newline is stripped", {"a\n\n"}, {{4, "a\n"}}},
        {"a lone newline is an empty record", {"\n"}, {{4, ""}}},
        {"an empty message is a record as well", {""}, {{4, ""}}},
        {"newlines inside stay in one record", {"\0016a\nb\n"}, {{6, "a\nb"}}},
        {"KERN_CONT continues an open record", {"\0016a", "\001cb", "\001cc\n"}, {{6, "abc"}}},
        {"the level of a continuation is dropped", {"\0016a", "\001c\0013b\n"}, {{6, "ab"}}},
        {"no KERN_CONT, no continuation: the open record is closed",
         {"\0016a", "\0016b\n", "\001cc\n"},
         {{6, "a"}, {6, "b"}, {4, "c"}}},
        {"KERN_CONT after a finished record begins one of the default level",
         {"\0016a\n", "\001cb", "\001cc\n"},
         {{6, "a"}, {4, "bc"}}},
        {"a KERN_CONT record may name its level", {"\001c\0013b\n"}, {{3, "b"}}},
        {"an empty open record can be continued", {"\0016", "\001ca\n"}, {{6, "a"}}},
    };
    for (const Case& c : cases)
    {
        CAPTURE(c.title);
        CHECK(levelled(printed(c.messages)) == c.records);
    }
}

TEST_CASE("printk: a record holds LOG_LINE_MAX bytes, prefix and terminator included")
{
    Klog klog;
    CHECK(klog.print("\0016" + std::string(2000, 'a') + "\n") == 989);
    REQUIRE(klog.records().size() == 1);
    CHECK(klog.records()[0].text == std::string(989, 'a'));

    SUBCASE("the cut record lost its newline and stays open, but has no room")
    {
        klog.print("\001cb\n");
        CHECK(klog.records().size() == 2);
    }
    SUBCASE("an exact fit takes all")
    {
        CHECK(klog.print(std::string(990, 'b') + "\n") == 990);
        CHECK(klog.records()[1].text == std::string(990, 'b'));
    }
}

TEST_CASE("printk: a continuation that does not fit begins a new record")
{
    Klog klog;
    klog.print(std::string(900, 'a'));
    klog.print("\001c" + std::string(89, 'b')); // 900 + 2 + 89 + terminator is 992
    CHECK(klog.records().size() == 1);
    klog.print("\001c" + std::string(200, 'c') + "\n");
    REQUIRE(klog.records().size() == 2);
    CHECK(klog.records()[1].text == std::string(200, 'c'));
}

TEST_CASE("vprintk_emit: the caller's level, device records and other facilities")
{
    Klog klog;
    CHECK(klog.print({.level = 3}, "\0016given level wins\n") == 16);
    klog.print({.level = 4, .device = true}, "dev 0: no newline");
    klog.print("\001cnot continued\n");
    klog.print({.facility = 1}, "\0013user\n");
    CHECK(
        levelled(klog) == Levelled{
                              {3, "given level wins"},
                              {4, "dev 0: no newline"},
                              {4, "not continued"},
                              {4, "\0013user"}});
}

TEST_CASE("emit() is a whole line of the kernel's own")
{
    Klog klog;
    klog.print("\0016open");
    klog.emit(KernLevel::err, "demo: Unknown symbol x (err -2)");
    klog.emit(KernLevel::warning, "with newline\n");
    CHECK(
        levelled(klog) ==
        Levelled{{6, "open"}, {3, "demo: Unknown symbol x (err -2)"}, {4, "with newline"}});
    CHECK(klog.text() == "open\ndemo: Unknown symbol x (err -2)\nwith newline\n");
}

TEST_CASE("dmesg: time stamp, indented further lines, escaped control characters")
{
    const auto line = [](std::uint64_t time_ns, std::string text) {
        return Klog::dmesg({.level = KernLevel::info, .time_ns = time_ns, .text = std::move(text)});
    };
    CHECK(line(0, "hello") == "[    0.000000] hello");
    CHECK(line(12'345'678'999, "x") == "[   12.345678] x");
    CHECK(line(1'234'567'000'000'000, "x") == "[1234567.000000] x");
    CHECK(line(0, "a\nb\n") == "[    0.000000] a\n               b\n               ");
    CHECK(line(0, "a\tb\033[31m\177") == "[    0.000000] a\tb\\x1b[31m\\x7f");
    CHECK(line(0, "gr\xc3\xbc\xc3\x9f") == "[    0.000000] gr\xc3\xbc\xc3\x9f");
}

TEST_CASE("a record bears the time of its first fragment")
{
    Klog klog;
    std::uint64_t now = 5'000;
    klog.set_clock(
        [](const void* owner) { return *static_cast<const std::uint64_t*>(owner); }, &now);
    klog.print("\0016a");
    now = 9'000;
    klog.print("\001cb\n");
    REQUIRE(klog.records().size() == 1);
    CHECK(klog.records()[0].time_ns == 5'000);
}

TEST_CASE("/dev/kmsg gives bytes that are not printable ASCII, and backslashes, as numbers")
{
    Klog klog;
    klog.emit(
        KernLevel::err, "\x7f"
                        "ELF\tC:\\ \xc3\xa9\nnext ~");
    CHECK(Klog::kmsg(klog.records().back()) == "\\x7fELF\\x09C:\\x5c \\xc3\\xa9\\x0anext ~");
}

TEST_CASE("a guest that prints without end loses its oldest records, not the host's memory")
{
    Klog klog;
    const std::string line(900, 'a');
    constexpr std::uint64_t lines = 50'000;
    for (std::uint64_t i = 0; i < lines; ++i)
        klog.print(std::to_string(i) + line + "\n");
    CHECK(klog.dropped() > 0);
    CHECK(klog.dropped() + klog.records().size() == lines);
    CHECK(klog.records().size() * line.size() <= Klog::capacity);
    CHECK(klog.records().back().text.starts_with("49999a"));
}
