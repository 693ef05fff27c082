#include "kernel_real/devices/devices.hpp"

#include <doctest/doctest.h>

#include <string>
#include <vector>

using namespace kobox;

TEST_CASE("a port without a device floats high, by the width of the access")
{
    Devices devices;
    CHECK(devices.port_in(0x1234, 1, 0) == 0xff);
    CHECK(devices.port_in(0x1234, 2, 0) == 0xffff);
    CHECK(devices.port_in(0x1234, 4, 0) == 0xffffffff);
}

TEST_CASE("the console gives its lines without their ends")
{
    Devices devices;
    std::vector<std::string> lines;
    devices.console.observe([&lines](const std::string& line) { lines.push_back(line); });
    for (const char c : std::string{"one\r\ntwo\npart"})
        devices.port_out(0x3f8, static_cast<unsigned char>(c));
    CHECK(lines == std::vector<std::string>{"one", "two"});
    CHECK(devices.port_in(0x3fd, 1, 0) == 0x60);
}

TEST_CASE("the timer is heard once it is armed and its line is not masked")
{
    Devices devices;
    CHECK_FALSE(devices.timer_is_heard());
    devices.port_out(0x21, 0xfe);
    CHECK(devices.port_in(0x21, 1, 0) == 0xfe);
    CHECK_FALSE(devices.timer_is_heard());
    devices.port_out(0x43, 0x34);
    devices.port_out(0x40, 0xa5);
    CHECK_FALSE(devices.timer_is_heard());
    devices.port_out(0x40, 0x12);
    CHECK(devices.timer_is_heard());
    // 0x12a5 at 1,193,182 Hz: the 250 ticks a second of Debian's kernels.
    CHECK(devices.timer.period_ns() == 4'000'227);
    devices.port_out(0x21, 0xff);
    CHECK_FALSE(devices.timer_is_heard());
}

TEST_CASE("the clock stands at one date, and a snapshot keeps which register was asked for")
{
    Devices devices;
    devices.port_out(0x70, 0x80 | 0x09);
    CHECK(devices.port_in(0x71, 1, 0) == 0x24);
    Devices other;
    other.restore(devices.save());
    CHECK(other.port_in(0x71, 1, 0) == 0x24);
}

TEST_CASE("the power management timer follows virtual time, and wraps")
{
    Devices devices;
    CHECK(devices.port_in(0x608, 4, 0) == 0);
    CHECK(devices.port_in(0x608, 4, 1'000'000'000) == 3'579'545);
    CHECK(devices.port_in(0x608, 4, 1'200'000'000'000) == 3'579'545U * 1200U);
    CHECK(devices.port_in(0x604, 2, 0) == 1);
}
