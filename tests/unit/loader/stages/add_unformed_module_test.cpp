#include "loader/module_list.hpp"
#include "tests/unit/loader/test_kernel.hpp"

#include <cerrno>
#include <doctest/doctest.h>

namespace kobox::test
{

TEST_CASE("add_unformed_module: the newest module comes first in the list")
{
    TestKernel kernel;
    TestLoad first{kernel, demo_module(kernel).name("first").build()};
    TestLoad second{kernel, demo_module(kernel).name("second").build()};
    REQUIRE(first.run_to("add_unformed_module"));
    REQUIRE(second.run_to("add_unformed_module"));
    CHECK(
        module_list(kernel) ==
        std::vector<GuestAddr>{second.context().info.mod, first.context().info.mod});
    CHECK(module_state(kernel, first.context().info.mod) == ModuleState::unformed);
    CHECK_FALSE(find_module_all(kernel, "first", false));
    CHECK(find_module_all(kernel, "first", true) == first.context().info.mod);
}

TEST_CASE("add_unformed_module: a name that is taken")
{
    struct Case
    {
        const char* title;
        ModuleState state;
        int err;
    };
    const Case cases[] = {
        {"by a live module", ModuleState::live, EEXIST},
        {"by one on its way", ModuleState::coming, EBUSY},
        {"by one whose load has just begun", ModuleState::unformed, EBUSY},
        {"by one that is leaving", ModuleState::going, EBUSY},
    };
    for (const Case& c : cases)
    {
        CAPTURE(c.title);
        TestKernel kernel;
        TestLoad first{kernel, demo_module(kernel).build()};
        REQUIRE(first.run_to("add_unformed_module"));
        first.context().module().set("state", c.state);
        const auto before = kernel.live_allocations();
        const auto lines = kernel.log_lines();

        TestLoad second{kernel, demo_module(kernel).build()};
        const auto result = second.run_to("add_unformed_module");
        REQUIRE_FALSE(result);
        CHECK(result.error().err() == c.err);
        CHECK(kernel.log_lines() == lines);
        CHECK(kernel.live_allocations() == before);
        CHECK(module_list(kernel).size() == 1);
    }
}

TEST_CASE(
    "add_unformed_module: a name without NUL is the end of the task where strlen() is fortified")
{
    TestKernel kernel;
    KoBuilder ko = demo_module(kernel);
    const auto at = kernel.profile().offset_of("module", "name");
    const auto size = kernel.profile().size_of("module", "name");
    ko.edit_content(".gnu.linkonce.this_module", [at, size](std::span<std::byte> bytes) {
        for (std::byte& byte : bytes.subspan(at, size))
            byte = std::byte{'A'};
    });
    TestLoad load{kernel, ko.build()};
    const auto result = load.run_to("add_unformed_module");
    REQUIRE_FALSE(result);
    CHECK_FALSE(oops_cause(result).empty());
    CHECK(
        kernel.log_lines() ==
        std::vector<std::string>{"0 detected buffer overflow in __fortify_strlen"});
}

TEST_CASE("unlink_mod takes the module out of the list again")
{
    TestKernel kernel;
    TestLoad load{kernel, demo_module(kernel).undefined("none").build()};
    REQUIRE_FALSE(load.run_to("simplify_symbols"));
    CHECK(module_list(kernel).empty());
}

} // namespace kobox::test
