#include "kernel_stub/guest_struct.hpp"
#include "tests/unit/kernel_stub/calls/call_fixture.hpp"

#include <cerrno>

using namespace kobox;

namespace
{

constexpr std::uint64_t dynamic_dev = 0x0008;
constexpr std::uint64_t devpts_mem = 0x0010;
constexpr std::uint64_t unnumbered_node = 0x0080;

GuestStruct driver_at(CallFixture& f, std::uint64_t driver)
{
    return {f.memory, f.kernel.profile(), "tty_driver", GuestAddr{driver}};
}

} // namespace

TEST_CASE("a tty driver has arrays of its lines as its flags ask for")
{
    CallFixture f;
    CHECK(f.call_int("__tty_alloc_driver", {0, 0, 0}) == -EINVAL);
    CHECK(f.call_int("__tty_alloc_driver", {2, 0, unnumbered_node}) == -EINVAL);
    const auto driver = f.call("__tty_alloc_driver", {4, 0, devpts_mem});
    CHECK(driver_at(f, driver).get<std::uint32_t>("num") == 4);
    CHECK(driver_at(f, driver).get<GuestAddr>("ttys") == GuestAddr{});
    CHECK(driver_at(f, driver).get<GuestAddr>("ports") != GuestAddr{});
    f.call("tty_driver_kref_put", {driver});
}

TEST_CASE("a tty driver takes its major when it is registered, and gives it back")
{
    CallFixture f;
    const auto first = f.call("__tty_alloc_driver", {4, 0, dynamic_dev});
    const auto second = f.call("__tty_alloc_driver", {4, 0, dynamic_dev});
    CHECK(f.call_int("tty_register_driver", {first}) == 0);
    const auto major = driver_at(f, first).get<std::uint32_t>("major");
    CHECK(major == 254);
    driver_at(f, second).set("major", major);
    CHECK(f.call_int("tty_register_driver", {second}) == -EBUSY);
    f.call("tty_unregister_driver", {first});
    CHECK(f.call_int("tty_register_driver", {second}) == 0);
    f.call("tty_driver_kref_put", {first});
    CHECK(f.unsupported_of("tty_register_driver", {f.call("__tty_alloc_driver", {1, 0, 0})}) != "");
}
