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

TEST_CASE("the serial port gives its lines without their ends")
{
    Devices devices;
    std::vector<std::string> lines;
    devices.serial.observe([&lines](const std::string& line) { lines.push_back(line); });
    for (const char c : std::string{"one\r\ntwo\npart"})
        devices.port_out(0x3f8, static_cast<unsigned char>(c));
    CHECK(lines == std::vector<std::string>{"one", "two"});
    CHECK(devices.port_in(0x3fd, 1, 0) == 0x60);
}

TEST_CASE("the serial port is a 16550A: registers keep what is written, loopback joins its lines")
{
    Devices devices;
    for (const std::uint32_t port : {0x3fbU, 0x3ffU})
    {
        devices.port_out(port, 0x5a);
        CHECK(devices.port_in(port, 1, 0) == 0x5a);
    }
    devices.port_out(0x3f9, 0xff);
    CHECK(devices.port_in(0x3f9, 1, 0) == 0x0f); // four interrupts there are
    devices.port_out(0x3fc, 0x1a);               // loopback, OUT2, RTS
    CHECK(devices.port_in(0x3fe, 1, 0) == 0x90); // DCD, CTS
    CHECK((devices.port_in(0x3fa, 1, 0) & 0xc0) == 0);
    devices.port_out(0x3fa, 1);
    CHECK((devices.port_in(0x3fa, 1, 0) & 0xc0) == 0xc0);
}

TEST_CASE("the serial port's divisor lies behind its data, and is not sent")
{
    Devices devices;
    std::vector<std::string> lines;
    devices.serial.observe([&lines](const std::string& line) { lines.push_back(line); });
    devices.port_out(0x3fb, 0x83);
    devices.port_out(0x3f8, '\n');
    devices.port_out(0x3f9, 2);
    CHECK(devices.port_in(0x3f8, 1, 0) == '\n');
    CHECK(devices.port_in(0x3f9, 1, 0) == 2);
    devices.port_out(0x3fb, 0x03);
    CHECK(devices.port_in(0x3f8, 1, 0) == 0);
    CHECK(lines.empty());
}

TEST_CASE("the serial port interrupts when it may and has sent, until it is asked why")
{
    Devices devices;
    devices.port_out(0x21, 0xef);
    devices.port_out(0x3f8, 'a');
    devices.port_out(0x3f9, 2);
    CHECK_FALSE(devices.serial_is_heard()); // OUT2 is off
    devices.port_out(0x3fc, 8);
    CHECK(devices.serial_is_heard());
    CHECK(devices.port_in(0x3fa, 1, 0) == 2);
    CHECK_FALSE(devices.serial_is_heard());
    CHECK(devices.port_in(0x3fa, 1, 0) == 1);
    devices.port_out(0x3f8, 'b');
    CHECK(devices.serial_is_heard());
    devices.port_out(0x21, 0xff);
    CHECK_FALSE(devices.serial_is_heard());
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
