#include "loader/symvers.hpp"

#include <doctest/doctest.h>

using namespace kobox;

TEST_CASE("a Module.symvers gives CRC, name, module, licence and namespace")
{
    const auto rows = parse_symvers("0x4c9d28b0\tphys_base\tvmlinux\tEXPORT_SYMBOL\t\n"
                                    "0x84b45156\tinsert\tvmlinux\tEXPORT_SYMBOL_GPL\tCXL\r\n"
                                    "\n"
                                    "0x00000000\told\tdrivers/a/old\tEXPORT_SYMBOL_GPL_FUTURE");
    REQUIRE(rows);
    CHECK(
        *rows == std::vector<SymversRow>{
                     {0x4c9d28b0, "phys_base", "vmlinux", false, ""},
                     {0x84b45156, "insert", "vmlinux", true, "CXL"},
                     {0, "old", "drivers/a/old", true, ""}});
}

TEST_CASE("a broken Module.symvers is refused with the line and the cause")
{
    struct Case
    {
        const char* text;
        const char* error;
    };
    const Case cases[] = {
        {"", "it has no exports"},
        {"\n\n", "it has no exports"},
        {"hello\n", "line 1: the first field is no CRC such as 0x4c9d28b0"},
        {"0x12345678\ta\tvmlinux\tEXPORT_SYMBOL\t\n0xnope\tb\tvmlinux\tEXPORT_SYMBOL\t\n",
         "line 2: the first field is no CRC such as 0x4c9d28b0"},
        {"0x123456789\ta\tvmlinux\tEXPORT_SYMBOL\n",
         "line 1: the first field is no CRC such as 0x4c9d28b0"},
        {"0x12345678\t\tvmlinux\tEXPORT_SYMBOL\n", "line 1: symbol or module is missing"},
        {"0x12345678\ta\n", "line 1: symbol or module is missing"},
        {"0x12345678\ta\tvmlinux\tPRIVATE\n",
         "line 1: the fourth field is not EXPORT_SYMBOL or EXPORT_SYMBOL_GPL"},
    };
    for (const Case& c : cases)
    {
        CAPTURE(c.text);
        const auto rows = parse_symvers(c.text);
        REQUIRE_FALSE(rows);
        CHECK(rows.error() == c.error);
    }
}
