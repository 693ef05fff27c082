#include "tests/unit/loader/test_kernel.hpp"

#include <cerrno>
#include <doctest/doctest.h>

namespace kobox::test
{

TEST_CASE("blacklisted: a name of module_blacklist= is refused, a part of one is not")
{
    struct Case
    {
        const char* list;
        bool refused;
    };
    for (const Case& c :
         {Case{"demo", true}, Case{"other,demo,more", true}, Case{"other,demo", true},
          Case{"demon,dem", false}, Case{"", false}, Case{",,demo", true}})
    {
        CAPTURE(c.list);
        TestKernel kernel;
        const std::string text = std::string{c.list} + '\0';
        const GuestAddr list = kernel.add_symbol("the list", std::as_bytes(std::span{text}));
        kernel.add_symbol("module_blacklist", std::as_bytes(std::span{&list, 1}));
        TestLoad load{kernel, demo_module(kernel).build()};
        const auto result = load.run_to("blacklisted");
        CHECK((result ? 0 : result.error().err()) == (c.refused ? EPERM : 0));
        CHECK(
            kernel.log_lines() == (c.refused
                                       ? std::vector<std::string>{"3 Module demo is blacklisted"}
                                       : std::vector<std::string>{}));
    }
}

} // namespace kobox::test
