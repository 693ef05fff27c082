#include "tests/unit/loader/test_kernel.hpp"

#include <doctest/doctest.h>

namespace kobox::test
{

TEST_CASE("strndup_user: the arguments end at their first NUL")
{
    TestKernel kernel;
    TestLoad load{kernel, demo_module(kernel).build()};
    load.context().request.args = std::string{"a=1 b\0c=2", 9};
    REQUIRE(load.run_to("strndup_user"));
    const auto args = load.context().module().get<GuestAddr>("args");
    CHECK(args == load.context().args);
    CHECK(kernel.memory().load_cstring(args, 100) == "a=1 b");
}

} // namespace kobox::test
