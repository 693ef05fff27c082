#include "tests/unit/kernel_stub/calls/call_fixture.hpp"
#include "tests/unit/kernel_stub/guest_program.hpp"

#include <utility>
#include <vector>

using namespace kobox;

namespace
{

using Levelled = std::vector<std::pair<int, std::string>>;

class PrintkFixture : public CallFixture
{
public:
    [[nodiscard]] Levelled log()
    {
        Levelled all;
        for (const KlogRecord& record : kernel.klog().records())
            all.emplace_back(static_cast<int>(record.level), record.text);
        return all;
    }
    void set(std::uint64_t object, std::string_view type, std::string_view member, std::uint64_t v)
    {
        store(object + kernel.profile().offset_of(type, member), v);
    }
    /// A va_list whose arguments are all on the stack.
    [[nodiscard]] std::uint64_t va_list(const std::vector<std::uint64_t>& values)
    {
        const std::uint64_t stack = room(8 * values.size() + 8);
        for (std::size_t i = 0; i < values.size(); ++i)
            store(stack + 8 * i, values[i]);
        const std::uint64_t list = room(24);
        store(list, (std::uint64_t{48} << 32) | 48);
        store(list + 8, stack);
        return list;
    }
    /// A device of a driver.
    [[nodiscard]] std::uint64_t device(std::string_view driver, std::string_view name)
    {
        const std::uint64_t drv = room(kernel.profile().size_of("device_driver"));
        set(drv, "device_driver", "name", text(driver));
        const std::uint64_t dev = room(kernel.profile().size_of("device"));
        set(dev, "device", "driver", drv);
        set(dev, "device", "kobj.name", text(name));
        return dev;
    }
};

} // namespace

TEST_CASE_FIXTURE(PrintkFixture, "_printk formats, stores and returns the length of the text")
{
    CHECK(call_int("_printk", {text("\0016hello %s, %d\n"), text("world"), 42}) == 15);
    CHECK(call_int("_printk", {text("%d %d %d %d %d %d %d"), 1, 2, 3, 4, 5, 6, 7}) == 13);
    CHECK(log() == Levelled{{6, "hello world, 42"}, {4, "1 2 3 4 5 6 7"}});
}

TEST_CASE_FIXTURE(PrintkFixture, "vprintk and its kin read a va_list and move it on")
{
    const std::uint64_t va = va_list({1, 2, 3});
    const std::uint64_t format = text("\0013%d\n");
    call("vprintk", {format, va});
    call("vprintk_default", {format, va});
    call("vprintk_emit", {0, 5, 0, format, va});
    CHECK(log() == Levelled{{3, "1"}, {3, "2"}, {5, "3"}});
    // LOGLEVEL_SCHED is the default level; a dev_printk_info makes the record a whole line.
    call("vprintk_emit", {0, static_cast<std::uint64_t>(-2), room(8), text("a"), va});
    call("_printk", {text("\001cb\n")});
    CHECK(kernel.klog().text() == "1\n2\n3\na\nb\n");
}

TEST_CASE_FIXTURE(PrintkFixture, "a fault while formatting is an oops of the guest, and no record")
{
    CHECK(
        oops_of("_printk", {text("\0016%s\n"), 0x1000}) ==
        "BUG: unable to handle page fault for address: 0000000000001000");
    CHECK(kernel.klog().records().front().text != "");
    CHECK(oops_of("_printk", {text("%s"), 0x10}).empty());
}

TEST_CASE_FIXTURE(PrintkFixture, "_dev_*: driver and name stand in front of the text")
{
    const std::uint64_t dev = device("e1000e", "0000:00:19.0");
    call("_dev_err", {dev, text("link %d\n"), 7});
    call("_dev_info", {dev, text("no newline")});
    call("_dev_printk", {text("\0014"), dev, text("x\n")});
    call("dev_printk_emit", {5, dev, text("bare %d"), 1});
    call("_dev_warn", {0, text("lost\n")});
    CHECK(
        log() == Levelled{
                     {3, "e1000e 0000:00:19.0: link 7"},
                     {6, "e1000e 0000:00:19.0: no newline"},
                     {4, "e1000e 0000:00:19.0: x"},
                     {5, "bare 1"},
                     {4, "(NULL device *): lost"}});
}

TEST_CASE_FIXTURE(PrintkFixture, "_dev_*: without a driver the bus or class is named, or nothing")
{
    const std::uint64_t dev = device("unused", "dev0");
    set(dev, "device", "driver", 0);
    call("_dev_info", {dev, text("a\n")});
    CHECK(text_at(call("dev_driver_string", {dev})).empty());
    const std::uint64_t dev_class = room(kernel.profile().size_of("class"));
    set(dev_class, "class", "name", text("net"));
    set(dev, "device", "class", dev_class);
    call("_dev_info", {dev, text("b\n")});
    const std::uint64_t bus = room(kernel.profile().size_of("bus_type"));
    set(bus, "bus_type", "name", text("pci"));
    set(dev, "device", "bus", bus);
    set(dev, "device", "init_name", text("early"));
    call("_dev_info", {dev, text("c\n")});
    CHECK(kernel.klog().text() == " dev0: a\nnet dev0: b\npci early: c\n");
    CHECK(text_at(call("dev_driver_string", {dev})) == "pci");
}

TEST_CASE_FIXTURE(PrintkFixture, "dev_err_probe returns the error and tells it but for deferrals")
{
    const std::uint64_t dev = device("foo", "foo.0");
    const auto probe = [&](const char* function, std::int64_t err) {
        return call_int(function, {dev, static_cast<std::uint64_t>(err), text("no clock %d\n"), 1});
    };
    CHECK(probe("dev_err_probe", -2) == -2);
    CHECK(probe("dev_err_probe", -517) == -517);
    CHECK(probe("dev_err_probe", -12) == -12);
    CHECK(probe("dev_warn_probe", -5) == -5);
    CHECK(
        log() ==
        Levelled{
            {3, "foo foo.0: error -ENOENT: no clock 1"}, {4, "foo foo.0: error -EIO: no clock 1"}});
}

TEST_CASE_FIXTURE(PrintkFixture, "netdev_*: the interface's name and state")
{
    const std::uint64_t netdev = room(kernel.profile().size_of("net_device"));
    const std::uint64_t name = netdev + kernel.profile().offset_of("net_device", "name");
    const std::uint64_t state = netdev + kernel.profile().offset_of("net_device", "reg_state");
    call("netdev_info", {netdev, text("a\n")});
    store(name, std::uint64_t{0x642568746574}); // "teth%d"
    store(state, std::uint8_t{2});
    call("netdev_err", {netdev, text("b\n")});
    store(name, std::uint64_t{0x30687465}); // "eth0"
    store(state, std::uint8_t{1});
    call("netdev_warn", {netdev, text("c %d\n"), 3});
    store(
        netdev + kernel.profile().offset_of("net_device", "dev") +
            kernel.profile().offset_of("device", "parent"),
        device("e1000e", "0000:00:19.0"));
    call("netdev_printk", {text("\0015"), netdev, text("d\n")});
    call("netdev_info", {0, text("e\n")});
    CHECK(
        log() == Levelled{
                     {6, "(unnamed net_device) (uninitialized): a"},
                     {3, "(unnamed net_device) (unregistering): b"},
                     {4, "eth0: c 3"},
                     {5, "e1000e 0000:00:19.0 eth0: d"},
                     {6, "(NULL net_device): e"}});
}

TEST_CASE_FIXTURE(PrintkFixture, "dynamic debug prints where its site is enabled, as its flags say")
{
    const std::uint64_t site = room(kernel.profile().size_of("_ddebug"));
    set(site, "_ddebug", "modname", text("demo"));
    set(site, "_ddebug", "function", text("demo_init"));
    const auto flags = [&](std::uint32_t value) {
        store(
            site + kernel.profile().offset_of("_ddebug", "flags"),
            (value << 24) | std::uint32_t{42});
    };
    flags(1);
    call("__dynamic_pr_debug", {site, text("a %d\n"), 1});
    flags(1 | 2 | 4 | 8);
    call("__dynamic_pr_debug", {site, text("b\n")});
    call("__dynamic_dev_dbg", {site, device("foo", "foo.0"), text("c\n")});
    call("__dynamic_dev_dbg", {site, 0, text("d\n")});
    call("__dynamic_netdev_dbg", {site, 0, text("e\n")});
    CHECK(
        log() == Levelled{
                     {7, "a 1"},
                     {7, "demo:demo_init:42: b"},
                     {7, "demo:demo_init:42: foo foo.0: c"},
                     {7, "(NULL device *): d"},
                     {7, "(NULL net_device): e"}});
    CHECK(
        oops_of("__dynamic_pr_debug", {0, text("x")}) == "kernel BUG at lib/dynamic_debug.c:867!");
}

TEST_CASE_FIXTURE(PrintkFixture, "print_hex_dump: a line a row, with address, offset or neither")
{
    const std::uint64_t buf = text("0123456789abcdefXY");
    const std::uint64_t level = text("\0017");
    const std::uint64_t prefix = text("raw: ");
    enum : std::uint64_t
    {
        none,
        address,
        offset
    };
    call("print_hex_dump", {level, prefix, offset, 16, 1, buf, 18, 1});
    call("print_hex_dump", {level, prefix, none, 32, 8, buf, 16, 0});
    call("print_hex_dump", {level, prefix, address, 16, 1, buf, 1, 0});
    const Levelled lines = log();
    REQUIRE(lines.size() == 4);
    CHECK(
        lines[0] == std::pair{
                        7, std::string{"raw: 00000000: 30 31 32 33 34 35 36 37 38 39 61 62 63 64 "
                                       "65 66  0123456789abcdef"}});
    CHECK(lines[1] == std::pair{7, "raw: 00000010: 58 59" + std::string(44, ' ') + "XY"});
    CHECK(lines[2] == std::pair{7, std::string{"raw: 3736353433323130 6665646362613938"}});
    CHECK(lines[3].second.starts_with("raw: 00000000"));
    CHECK(lines[3].second.ends_with(": 30"));
}

TEST_CASE_FIXTURE(
    PrintkFixture, "___ratelimit lets a burst pass, counts the rest and tells it later")
{
    const std::uint64_t state = room(kernel.profile().size_of("ratelimit_state"));
    const auto at = [&](std::string_view member) {
        return state + kernel.profile().offset_of("ratelimit_state", member);
    };
    const std::uint64_t name = text("noisy");
    const auto may_go = [&] { return call_int("___ratelimit", {state, name}); };
    CHECK(may_go() == 1); // no interval, no limit
    store(at("interval"), std::int32_t{250});
    store(at("burst"), std::int32_t{2});
    CHECK(may_go() == 1);
    CHECK(may_go() == 1);
    CHECK(may_go() == 0);
    CHECK(may_go() == 0);
    CHECK(load<std::int32_t>(at("missed")) == 2);
    CHECK(log().empty());
    kernel.advance_ns(2'000'000'000);
    CHECK(may_go() == 1);
    CHECK(log() == Levelled{{4, "noisy: 2 callbacks suppressed"}});
}

TEST_CASE_FIXTURE(PrintkFixture, "the kernel's own limits: ten messages in five seconds")
{
    int passed = 0;
    for (int i = 0; i < 12; ++i)
        passed += call_int("net_ratelimit", {});
    CHECK(passed == 10);
    CHECK(call_int("__printk_ratelimit", {text("f")}) == 1);

    const std::uint64_t last = room(8);
    CHECK(call("printk_timed_ratelimit", {last, 1000}) == 1);
    CHECK(call("printk_timed_ratelimit", {last, 1000}) == 0);
    kernel.advance_ns(2'000'000'000);
    CHECK(call("printk_timed_ratelimit", {last, 1000}) == 1);
}

TEST_CASE_FIXTURE(PrintkFixture, "an unknown conversion warns once")
{
    call("_printk", {text("a %q b\n")});
    const std::size_t after_first = log().size();
    REQUIRE(after_first > 3);
    CHECK(log()[1].second == "Please remove unsupported %q in format string");
    CHECK(log().back().second == "a ");
    call("_printk", {text("c %q\n")});
    CHECK(log().size() == after_first + 1);
}
