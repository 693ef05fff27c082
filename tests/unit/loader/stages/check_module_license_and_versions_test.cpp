#include "tests/unit/loader/test_kernel.hpp"

#include <doctest/doctest.h>

namespace kobox::test
{

TEST_CASE("check_module_license_and_versions: names that are not taken at their word")
{
    struct Case
    {
        const char* name;
        bool module_tainted;
    };
    for (const Case& c :
         {Case{"ndiswrapper", false}, Case{"driverloader", true}, Case{"lve", true}})
    {
        CAPTURE(c.name);
        TestKernel kernel;
        kernel.add_taint(Taint::unsigned_module);
        TestLoad load{kernel, demo_module(kernel).name(c.name).build()};
        REQUIRE(load.run_to("check_module_license_and_versions"));
        CHECK(
            kernel.log_lines() ==
            std::vector<std::string>{
                std::string{"4 "} + c.name + ": module license taints kernel."});
        const auto taints = load.context().module().get<std::uint64_t>("taints");
        CHECK(((taints & 1) != 0) == c.module_tainted);
        CHECK(kernel.is_tainted(Taint::proprietary_module));
    }
}

TEST_CASE("check_module_license_and_versions: exports without CRCs are a forced load")
{
    TestKernel kernel;
    kernel.add_taint(Taint::unsigned_module);
    KoBuilder ko = demo_module(kernel);
    ko.section(
        {.name = ".data", .flags = SHF_ALLOC | SHF_WRITE, .content = std::vector<std::byte>(8)});
    ko.symbol("exported", ".data", 0).export_symbol("exported", false, std::nullopt);
    TestLoad load{kernel, ko.build()};
    REQUIRE(load.run_to("check_module_license_and_versions"));
    CHECK(
        kernel.log_lines() ==
        std::vector<std::string>{"4 demo: no versions for exported symbols: kernel tainted."});
}

} // namespace kobox::test
