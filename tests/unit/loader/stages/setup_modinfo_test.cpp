#include "tests/unit/loader/test_kernel.hpp"

#include <doctest/doctest.h>

namespace kobox::test
{

TEST_CASE("setup_modinfo: version and srcversion are copied, and freed with the load")
{
    TestKernel kernel;
    KoBuilder ko = demo_module(kernel);
    ko.modinfo("version", "1.2").undefined("none");
    TestLoad load{kernel, ko.build()};
    REQUIRE(load.run_to("setup_modinfo"));
    const GuestStruct module = load.context().module();
    CHECK(kernel.memory().load_cstring(module.get<GuestAddr>("version"), 100) == "1.2");
    CHECK(module.get<GuestAddr>("srcversion") == GuestAddr{});

    TestKernel other;
    TestLoad refused{other, ko.build()};
    REQUIRE_FALSE(refused.run_to("simplify_symbols"));
    CHECK(other.live_allocations() == 0);
}

} // namespace kobox::test
