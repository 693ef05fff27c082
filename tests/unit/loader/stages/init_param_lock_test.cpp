#include "tests/unit/loader/test_kernel.hpp"

#include <doctest/doctest.h>

namespace kobox::test
{

TEST_CASE("init_param_lock: an unlocked mutex, whatever the file says")
{
    TestKernel kernel;
    KoBuilder ko = demo_module(kernel);
    const auto lock = kernel.profile().offset_of("module", "param_lock");
    ko.edit_content(".gnu.linkonce.this_module", [lock](std::span<std::byte> bytes) {
        bytes[lock] = std::byte{0xff};
    });
    TestLoad load{kernel, ko.build()};
    REQUIRE(load.run_to("init_param_lock"));
    const GuestAddr mutex = load.context().module().member("param_lock");
    CHECK(kernel.memory().load<std::uint64_t>(mutex) == 0);
    const GuestAddr waiters = mutex + kernel.profile().offset_of("mutex", "wait_list");
    CHECK(kernel.memory().load<GuestAddr>(waiters) == waiters);
}

} // namespace kobox::test
