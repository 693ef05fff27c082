#include "tests/unit/kernel_stub/calls/call_fixture.hpp"

#include <cerrno>

using namespace kobox;

TEST_CASE("no firmware is found, and the log says so as Debian's kernel does")
{
    CallFixture f;
    const GuestAddr firmware = f.kernel.kzalloc(8).value();
    f.memory.store(firmware, std::uint64_t{1});
    const auto request = [&](std::string_view call) {
        return f.call_int(call, {to_u64(firmware), f.text("a.bin"), 0});
    };
    CHECK(request("request_firmware") == -ENOENT);
    CHECK(f.memory.load<std::uint64_t>(firmware) == 0);
    CHECK(
        f.kernel.klog().text() ==
        "(NULL device *): firmware: failed to load a.bin (-2)\n"
        "See https://wiki.debian.org/Firmware for information about missing firmware\n"
        "(NULL device *): firmware: failed to load a.bin (-2)\n"
        "(NULL device *): Direct firmware load for a.bin failed with error -2\n");
    const auto before = f.kernel.klog().records().size();
    CHECK(request("request_firmware_direct") == -ENOENT);
    CHECK(f.kernel.klog().records().size() == before + 2);
    f.call("release_firmware", {0});
}
