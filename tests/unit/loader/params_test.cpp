#include "loader/params.hpp"

#include <doctest/doctest.h>
#include <string>
#include <vector>

using namespace kobox;

namespace
{

/// "name=value" or "name" for each argument, as parse_args() sees them.
std::vector<std::string> cut(std::string args)
{
    std::vector<std::string> found;
    std::uint64_t at = 0;
    while (at < args.size())
    {
        const NextArg arg = next_arg(args, at);
        std::string text = "[" + std::string{args.c_str() + arg.param} + "]";
        if (arg.val)
            text += "=[" + std::string{args.c_str() + *arg.val} + "]";
        found.push_back(std::move(text));
        at = arg.next;
    }
    return found;
}

} // namespace

TEST_CASE("next_arg cuts arguments as lib/cmdline.c does")
{
    struct Case
    {
        const char* title;
        std::string args;
        std::vector<std::string> expected;
    };
    const Case cases[] = {
        {"a value", "num=5", {"[num]=[5]"}},
        {"no value", "flag", {"[flag]"}},
        {"an empty value", "num=", {"[num]=[]"}},
        {"several, any white space", "a=1 \t b\nc=3  ", {"[a]=[1]", "[b]", "[c]=[3]"}},
        {"quotes keep a blank and vanish", "str=\"a b\" n=3", {"[str]=[a b]", "[n]=[3]"}},
        {"quotes around the whole", "\"str=a b\" n", {"[str]=[a b]", "[n]"}},
        {"a quote in the middle stays", "str=a\"b c\"d", {"[str]=[a\"b c\"d]"}},
        {"an unclosed quote runs to the end", "str=\"a b", {"[str]=[a b]"}},
        {"the first '=' counts", "a=b=c", {"[a]=[b=c]"}},
        {"a '=' at the start is none", "=5", {"[=5]"}},
        {"a '=' at the start hides no other", "=a=5", {"[=a]=[5]"}},
        {"a lone quote", "\"", {"[]"}},
        {"the no-break space of Latin-1 is white",
         "a\xa0"
         "b",
         {"[a]", "[b]"}},
    };
    for (const Case& c : cases)
    {
        CAPTURE(c.title);
        CHECK(cut(c.args) == c.expected);
    }
}

TEST_CASE("parameq takes '-' and '_' for the same, in either name")
{
    CHECK(parameq("a-b_c", "a_b-c"));
    CHECK_FALSE(parameq("a-b", "a-bc"));
    CHECK_FALSE(parameq("ab", "a_b"));
    CHECK(parameq("", ""));
}
