#include "call_fixture.hpp"

#include "tests/unit/kernel_stub/guest_module.hpp"

#include <doctest/doctest.h>

using namespace kobox;

TEST_CASE("a smashed stack is a panic that names the function")
{
    CallFixture f;
    TestModule module{f.kernel, "m"};
    const GuestAddr function = module.add_function(
        "smashed", Code{}.enter_frame().call(f.symbol("__stack_chk_fail")).bytes({0x0f, 0x0b}));
    module.finish();
    const auto result = f.kernel.call(function, {});
    REQUIRE_FALSE(result);
    const auto* oops = std::get_if<Oops>(&result.error().what);
    REQUIRE(oops != nullptr);
    CHECK(
        oops->cause == "Kernel panic - not syncing: stack-protector: Kernel stack is corrupted in: "
                       "smashed+0x10/0xfc0 [m]");
    CHECK(f.kernel.klog().text().ends_with(
        "---[ end Kernel panic - not syncing: stack-protector: Kernel stack is corrupted in: "
        "smashed+0x10/0xfc0 [m] ]---\n"));
}

TEST_CASE("dump_stack() shows where it was called, and the caller goes on")
{
    CallFixture f;
    TestModule module{f.kernel, "m"};
    const GuestAddr function = module.add_function(
        "shows", Code{}.enter_frame().call(f.symbol("dump_stack")).mov_rax(5).leave_frame().ret());
    module.add_orc(function, 8);
    module.add_orc(function + 4, 16);
    module.finish();
    CHECK(f.kernel.call(function, {}).value() == 5);
    CHECK(
        f.kernel.klog().text() ==
        "CPU: 0 PID: 100 Comm: insmod Not tainted 6.1.0-56-amd64 #1  Debian 6.1.192-2\n"
        "Hardware name: kobox\n"
        "Call Trace:\n"
        " <TASK>\n"
        " dump_stack_lvl+0x0/0x10\n"
        " shows+0x10/0xfc0 [m]\n"
        " </TASK>\n");
}

TEST_CASE("taints that end lock debugging say so, once")
{
    CallFixture f;
    f.call("add_taint", {static_cast<std::uint64_t>(Taint::test), 0});
    CHECK(f.kernel.klog().records().empty());
    CHECK(f.call("test_taint", {static_cast<std::uint64_t>(Taint::test)}) == 1);
    CHECK(f.call("test_taint", {static_cast<std::uint64_t>(Taint::warn)}) == 0);
    f.kernel.add_taint(Taint::proprietary_module);
    f.kernel.add_taint(Taint::forced_module);
    CHECK(f.kernel.klog().text() == "Disabling lock debugging due to kernel taint\n");
}
