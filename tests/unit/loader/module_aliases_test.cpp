#include "loader/module_aliases.hpp"

#include <doctest/doctest.h>

using namespace kobox;

TEST_CASE("an alias is compared with '-' as '_', except between brackets")
{
    CHECK(normalise_alias("crypto-crc32c") == "crypto_crc32c");
    CHECK(normalise_alias("usb:v[0-9]p-*") == "usb:v[0-9]p_*");
    CHECK_FALSE(normalise_alias("a[b"));
    CHECK_FALSE(normalise_alias("a]b"));
    CHECK(normalise_alias("") == "");
}

TEST_CASE("aliases match as fnmatch does")
{
    struct Case
    {
        const char* pattern;
        const char* name;
        bool matches;
    };
    for (const auto& c : {
             Case{"", "", true},
             Case{"*", "", true},
             Case{"?", "", false},
             Case{"abc", "abc", true},
             Case{"abc", "abcd", false},
             Case{"a*c", "abbbc", true},
             Case{"a*c", "abbb", false},
             Case{"*a*b*", "xxaxxbxx", true},
             Case{"a?c", "abc", true},
             Case{"v[0-3]", "v2", true},
             Case{"v[0-3]", "v4", false},
             Case{"v[!0-3]", "v4", true},
             Case{"v[]]", "v]", true},
             Case{"v[a-]", "v-", true},
             Case{"v[x", "v[x", true},
             Case{"a\\*", "a*", true},
             Case{"a\\*", "ab", false},
             Case{
                 "pci:v00008086d*sv*sd*bc0Csc03i30*",
                 "pci:v00008086d00001234sv00001AF4sd00001100bc0Csc03i30", true},
         })
    {
        CAPTURE(c.pattern);
        CAPTURE(c.name);
        CHECK(matches_alias(c.pattern, c.name) == c.matches);
    }
}

TEST_CASE("a pattern of many stars does not take for ever")
{
    std::string pattern;
    for (int i = 0; i < 200; ++i)
        pattern += "a*";
    CHECK_FALSE(matches_alias(pattern + "b", std::string(4000, 'a')));
}

TEST_CASE("an alias means every module that has it, in the order in which they were added")
{
    ModuleAliases aliases;
    aliases.add("crypto-crc32c", "crc32c_intel");
    aliases.add("crypto-*", "everything");
    aliases.add("crypto-crc32c", "crc32c_generic");
    aliases.add("crypto_crc32c", "crc32c_intel");
    aliases.add("bad[", "bad");
    CHECK(
        aliases.find("crypto_crc32c") ==
        std::vector<std::string>{"crc32c_intel", "everything", "crc32c_generic"});
    CHECK(aliases.find("crypto_aes") == std::vector<std::string>{"everything"});
    CHECK(aliases.find("bad[").empty());
}
