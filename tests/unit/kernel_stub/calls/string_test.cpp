#include "tests/unit/kernel_stub/calls/call_fixture.hpp"

#include <cerrno>

using namespace kobox;

TEST_CASE_FIXTURE(CallFixture, "comparisons have the kernel's results, not those of the host's C")
{
    struct Case
    {
        const char* function;
        const char* a;
        const char* b;
        std::uint64_t count;
        int result;
    };
    const Case cases[] = {
        {"strcmp", "abc", "abc", 0, 0},
        {"strcmp", "abc", "abd", 0, -1},
        {"strcmp", "b", "a", 0, 1},
        {"strncmp", "abc", "abd", 2, 0},
        {"strncmp", "abc", "abd", 3, -1},
        {"strcasecmp", "ABC", "abd", 0, -1},
        {"strcasecmp", "", "A", 0, -'a'},
        {"strncasecmp", "", "A", 5, -'A'},
        {"strncasecmp", "HeLLo", "hEllO!", 5, 0},
        {"memcmp", "\x80", "\x01", 1, 0x7f},
    };
    for (const auto& c : cases)
    {
        CAPTURE(c.function);
        CAPTURE(c.a);
        CHECK(call_int(c.function, {text(c.a), text(c.b), c.count}) == c.result);
    }
}

TEST_CASE_FIXTURE(CallFixture, "searches return an address in the string, or NULL")
{
    struct Case
    {
        const char* title;
        const char* function;
        const char* text;
        std::uint64_t character;
        std::uint64_t offset; ///< ~0: NULL
    };
    constexpr std::uint64_t null = ~std::uint64_t{0};
    const Case cases[] = {
        {"first", "strchr", "a/b/c", '/', 1},
        {"not there", "strchr", "abc", '/', null},
        {"the terminator is found", "strchr", "abc", 0, 3},
        {"last", "strrchr", "a/b/c", '/', 3},
        {"end when not there", "strchrnul", "abc", '/', 3},
    };
    for (const auto& c : cases)
    {
        CAPTURE(c.title);
        const std::uint64_t s = text(c.text);
        CHECK(call(c.function, {s, c.character}) == (c.offset == null ? 0 : s + c.offset));
    }
    const std::uint64_t s = text("one two");
    CHECK(call("strstr", {s, text("two")}) == s + 4);
    CHECK(call("strstr", {s, text("")}) == s);
    CHECK(call("strnstr", {s, text("two"), 6}) == 0);
    CHECK(call("strnchr", {s, 3, 't'}) == 0);
    CHECK(call("memchr", {s, 't', 7}) == s + 4);
    CHECK(call("memscan", {s, 'x', 7}) == s + 7);
    CHECK(call("memchr_inv", {s, 'o', 7}) == s + 1);
    CHECK(call("strspn", {s, text("eno")}) == 3);
    CHECK(call("strcspn", {s, text(" ")}) == 3);
    CHECK(call("strpbrk", {s, text("wt")}) == s + 4);
}

TEST_CASE_FIXTURE(CallFixture, "copies cut, pad and terminate as lib/string.c does")
{
    const std::uint64_t to = room(16);
    CHECK(static_cast<std::int64_t>(call("strscpy", {to, text("abcdef"), 4})) == -E2BIG);
    CHECK(text_at(to) == "abc");
    CHECK(call("strscpy", {to, text("ab"), 4}) == 2);
    CHECK(static_cast<std::int64_t>(call("strscpy", {to, text("ab"), 0})) == -E2BIG);
    CHECK(call("strlcpy", {to, text("abcdef"), 4}) == 6);
    CHECK(text_at(to) == "abc");
    store<std::uint64_t>(to, ~std::uint64_t{0});
    CHECK(call("strncpy", {to, text("a"), 4}) == to);
    CHECK(load<std::uint64_t>(to) == 0xffffffff00000061);
    CHECK(call("strlcat", {to, text("bcdef"), 4}) == 6);
    CHECK(text_at(to) == "abc");
    CHECK(oops_of("strlcat", {to, text("x"), 3}) == "kernel BUG at lib/string.c:337!");
}

TEST_CASE_FIXTURE(CallFixture, "overlapping areas are copied as memmove does")
{
    const std::uint64_t at = text("0123456789");
    call("memcpy", {at + 2, at, 8});
    CHECK(text_at(at) == "0101234567");
    call("memmove", {at, at + 2, 8});
    CHECK(text_at(at) == "0123456767");
}

TEST_CASE_FIXTURE(CallFixture, "strsep, strim and sysfs_streq treat strings as the kernel does")
{
    const std::uint64_t cursor = room(8);
    const std::uint64_t list = text("a,,b");
    store(cursor, list);
    CHECK(call("strsep", {cursor, text(",")}) == list);
    CHECK(call("strsep", {cursor, text(",")}) == list + 2);
    CHECK(call("strsep", {cursor, text(",")}) == list + 3);
    CHECK(load<std::uint64_t>(cursor) == 0);
    CHECK(call("strsep", {cursor, text(",")}) == 0);

    const std::uint64_t padded = text(" \tword \n");
    CHECK(call("strim", {padded}) == padded + 2);
    CHECK(text_at(padded + 2) == "word");

    CHECK(call("sysfs_streq", {text("on\n"), text("on")}) == 1);
    CHECK(call("sysfs_streq", {text("on\n\n"), text("on")}) == 0);
}

TEST_CASE_FIXTURE(CallFixture, "a bad pointer is the guest's page fault")
{
    struct Case
    {
        const char* title;
        const char* function;
        std::uint64_t first;
        std::uint64_t second;
        std::uint64_t third;
        const char* cause;
    };
    const std::uint64_t rodata = to_u64(symbol("strlen"));
    const Case cases[] = {
        {"NULL string", "strlen", 0, 0, 0,
         "BUG: kernel NULL pointer dereference, address: 0000000000000000"},
        {"unmapped source", "memcpy", 0, 0xffffd00000001000, 1,
         "BUG: unable to handle page fault for address: ffffd00000001000"},
        {"a size that runs off the end", "memset", 0xffff888000150000, 0, ~std::uint64_t{0}, ""},
        {"a page that may not be written", "memset", rodata, 0, 1, ""},
    };
    for (const auto& c : cases)
    {
        CAPTURE(c.title);
        const std::string cause = oops_of(c.function, {c.first, c.second, c.third});
        CHECK_FALSE(cause.empty());
        if (c.cause[0] != '\0')
            CHECK(cause == std::string_view{c.cause});
    }
}

TEST_CASE_FIXTURE(CallFixture, "fortify_panic says which function and stops the guest")
{
    CHECK(oops_of("fortify_panic", {text("strcpy")}) == "kernel BUG at lib/string_helpers.c:1027!");
    CHECK(kernel.klog().text().starts_with("detected buffer overflow in strcpy\n"));
}
