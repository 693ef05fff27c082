#include "cli/errno_name.hpp"

#include <doctest/doctest.h>

using namespace kobox::cli;

TEST_CASE("errno_name: names of user space, of the kernel alone, and of neither")
{
    struct Case
    {
        int number;
        const char* name;
    };
    for (const auto& c :
         {Case{2, "ENOENT"}, Case{8, "ENOEXEC"}, Case{517, "EPROBE_DEFER"}, Case{524, "ENOTSUPP"},
          Case{4000, "E4000"}})
    {
        CAPTURE(c.number);
        CHECK(errno_name(c.number) == c.name);
    }
}

TEST_CASE("errno_text is empty for numbers that only the kernel knows")
{
    CHECK(errno_text(2) == "No such file or directory");
    CHECK(errno_text(517).empty());
}
