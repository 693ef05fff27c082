#include "call_fixture.hpp"

#include "kernel_stub/guest_struct.hpp"
#include "tests/unit/kernel_stub/guest_module.hpp"

#include <doctest/doctest.h>

#include <cerrno>

using namespace kobox;

namespace
{

class NetFixture : public CallFixture
{
public:
    std::uint64_t alloc(std::string_view name)
    {
        return call("alloc_netdev_mqs", {64, text(name), 1, to_u64(symbol("ether_setup")), 1, 1});
    }
    GuestStruct device(std::uint64_t dev)
    {
        return {memory, kernel.profile(), "net_device", GuestAddr{dev}};
    }
    std::string name_of(std::uint64_t dev) { return text_at(to_u64(device(dev).member("name"))); }
};

} // namespace

TEST_CASE("a network device is an Ethernet one after its setup and gets the next free number")
{
    NetFixture f;
    const auto first = f.alloc("test%d");
    const auto second = f.alloc("test%d");
    CHECK(first % 32 == 0);
    CHECK(f.device(first).get<std::uint32_t>("mtu") == 1500);
    CHECK(f.device(first).get<std::uint8_t>("addr_len") == 6);
    CHECK(f.name_of(first) == "test%d");

    CHECK(f.call_int("register_netdev", {first}) == 0);
    CHECK(f.call_int("register_netdev", {second}) == 0);
    CHECK(f.name_of(first) == "test0");
    CHECK(f.name_of(second) == "test1");
    CHECK(f.device(second).get<std::int32_t>("ifindex") == 3);

    f.call("unregister_netdev", {first});
    f.call("free_netdev", {first});
    const auto third = f.alloc("test%d");
    CHECK(f.call_int("register_netdev", {third}) == 0);
    CHECK(f.name_of(third) == "test0");
}

TEST_CASE("names of network devices that the kernel refuses")
{
    struct Case
    {
        std::string_view name;
        int err;
    };
    const Case cases[] = {
        {"", -EINVAL},    {".", -EINVAL},    {"a/b", -EINVAL},   {"a b", -EINVAL},
        {"a%s", -EINVAL}, {"%d%d", -EINVAL}, {"taken", -EEXIST}, {"fifteen_letters", 0},
    };
    NetFixture f;
    REQUIRE(f.call_int("register_netdev", {f.alloc("taken")}) == 0);
    for (const Case& c : cases)
    {
        CAPTURE(c.name);
        CHECK(f.call_int("register_netdev", {f.alloc(c.name)}) == c.err);
    }
}

TEST_CASE("a device without queues is not made")
{
    NetFixture f;
    CHECK(
        f.call("alloc_netdev_mqs", {0, f.text("x"), 0, to_u64(f.symbol("ether_setup")), 0, 1}) ==
        0);
    CHECK(
        f.kernel.klog().records().back().text ==
        "alloc_netdev: Unable to allocate device with zero queues");
}

TEST_CASE("the devices of a link type go when it is unregistered")
{
    NetFixture f;
    const auto ops_size = f.kernel.profile().size_of("rtnl_link_ops");
    const GuestAddr ops_at{f.room(ops_size)};
    const GuestStruct ops{f.memory, f.kernel.profile(), "rtnl_link_ops", ops_at};
    f.memory.store(ops.member("kind"), f.text("demo"));
    f.memory.store(ops.member("setup"), f.symbol("ether_setup"));
    REQUIRE(f.call_int("rtnl_link_register", {to_u64(ops_at)}) == 0);
    CHECK(f.call_int("rtnl_link_register", {to_u64(ops_at)}) == -EEXIST);
    CHECK(ops.get<GuestAddr>("dellink") == f.symbol("unregister_netdevice_queue"));

    const auto dev = f.alloc("demo%d");
    f.memory.store(f.device(dev).member("rtnl_link_ops"), ops_at);
    REQUIRE(f.call_int("register_netdev", {dev}) == 0);
    f.call("rtnl_link_unregister", {to_u64(ops_at)});
    CHECK(f.device(dev).get<std::uint8_t>("reg_state") == 3); // NETREG_UNREGISTERED
    CHECK(f.call("rtnl_is_locked", {}) == 0);
}

TEST_CASE("a second rtnl_lock() would wait for ever")
{
    NetFixture f;
    f.call("rtnl_lock", {});
    CHECK(f.call("rtnl_trylock", {}) == 0);
    CHECK(!f.unsupported_of("rtnl_lock", {}).empty());
}
