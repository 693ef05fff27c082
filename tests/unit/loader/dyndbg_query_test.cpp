#include "loader/dyndbg_query.hpp"

#include "test_kernel.hpp"

#include <doctest/doctest.h>

using namespace kobox;
using namespace kobox::test;

TEST_CASE("a dyndbg query is pairs of what to match, then flags")
{
    TestKernel kernel;
    const auto command =
        parse_dyndbg(kernel, "file drivers/x.c:10-20 func 'do*' format \"a\\040b\" +pmf", "demo");
    REQUIRE(command);
    CHECK(command->query.filename == "drivers/x.c");
    CHECK(command->query.first_line == 10);
    CHECK(command->query.last_line == 20);
    CHECK(command->query.function == "do*");
    CHECK(command->query.format == "a b");
    CHECK(command->query.module == "demo");
    CHECK(command->modifiers.flags == 7);
    CHECK(command->modifiers.mask == 0xffffffff);
    CHECK(kernel.klog().records().empty());
}

TEST_CASE("the operator of a dyndbg query says what becomes of the old flags")
{
    TestKernel kernel;
    const auto set = parse_dyndbg(kernel, "=p", "demo");
    REQUIRE(set);
    CHECK(set->modifiers.mask == 0);
    CHECK(set->modifiers.flags == 1);
    const auto clear = parse_dyndbg(kernel, "-p", "demo");
    REQUIRE(clear);
    CHECK(clear->modifiers.mask == 0xfffffffe);
    CHECK(clear->modifiers.flags == 0);
}

TEST_CASE("a dyndbg query that cannot be read is refused with the kernel's words")
{
    struct Case
    {
        const char* query;
        const char* log;
    };
    const Case cases[] = {
        {"foo", "dyndbg: bad flag-op f, at start of foo\ndyndbg: flags parse failed\n"},
        {"+q", "dyndbg: unknown flag 'q'\ndyndbg: flags parse failed\n"},
        {"func +p", "dyndbg: expecting pairs of match-spec <value>\ndyndbg: query parse failed\n"},
        {"colour red +p", "dyndbg: unknown keyword \"colour\"\ndyndbg: query parse failed\n"},
        {"func a func b +p",
         "dyndbg: match-spec:func val:a overridden by b\ndyndbg: query parse failed\n"},
        {"line x +p", "dyndbg: bad line-number: x\ndyndbg: query parse failed\n"},
        {"line 9-3 +p", "dyndbg: last-line:3 < 1st-line:9\ndyndbg: query parse failed\n"},
        {"line 1 line 2 +p", "dyndbg: match-spec: line used 2x\ndyndbg: query parse failed\n"},
        {"func \"a", "dyndbg: unclosed quote: a\ndyndbg: tokenize failed\n"},
        {"a b c d e f g h i j", "dyndbg: too many words, legal max <=9\ndyndbg: tokenize failed\n"},
    };
    for (const Case& c : cases)
    {
        CAPTURE(c.query);
        TestKernel kernel;
        CHECK_FALSE(parse_dyndbg(kernel, c.query, "demo"));
        CHECK(kernel.klog().text() == c.log);
    }
}

TEST_CASE("split_dyndbg divides at semicolons and newlines and drops comments")
{
    CHECK(
        split_dyndbg(" +p ; # no\n=_;;func x +p") ==
        std::vector<std::string>{"+p ", "=_", "func x +p"});
}

TEST_CASE("match_wildcard knows '*' and '?'")
{
    CHECK(match_wildcard("*", ""));
    CHECK(match_wildcard("a*c", "abbc"));
    CHECK(match_wildcard("a?c", "abc"));
    CHECK(match_wildcard("*.c", "drivers/x.c"));
    CHECK(match_wildcard("a**b*", "aXbYb"));
    CHECK_FALSE(match_wildcard("a?c", "ac"));
    CHECK_FALSE(match_wildcard("a*c", "abcd"));
    CHECK_FALSE(match_wildcard("", "a"));
}
