#include "call_fixture.hpp"

#include <doctest/doctest.h>

using namespace kobox;

TEST_CASE("the clocks tell virtual time, the coarse ones the last tick")
{
    CallFixture f;
    f.kernel.advance_ns(5'000'000'123);
    CHECK(f.call("ktime_get", {}) >= 5'000'000'123);
    CHECK(f.call("ktime_get_seconds", {}) == 5);
    CHECK(f.call("ktime_get_coarse_with_offset", {1}) == 5'000'000'000);
    const GuestAddr ts = f.kernel.kzalloc(16).value();
    f.call("ktime_get_coarse_ts64", {to_u64(ts)});
    CHECK(f.memory.load<std::uint64_t>(ts) == 5);
    CHECK(f.memory.load<std::uint64_t>(ts + 8) == 0);
    CHECK(f.call("ktime_get_real_seconds", {}) > 1'600'000'000);
}

TEST_CASE("delays let time pass")
{
    CallFixture f;
    const auto passed = [&](const char* name, std::uint64_t argument) {
        const std::uint64_t before = f.kernel.now_ns();
        f.call(name, {argument});
        return f.kernel.now_ns() - before;
    };
    CHECK(passed("__udelay", 20) / 100 == 200);
    CHECK(passed("__ndelay", 700) / 100 == 7);
    CHECK(passed("__const_udelay", 1000 * 0x10c7) / 1000 == 1000);
    CHECK(passed("usleep_range_state", 50) / 1000 == 50);
    CHECK(passed("msleep", 10) >= 10'000'000);
    CHECK(f.call("msleep_interruptible", {1}) == 0);
}

TEST_CASE("an uninterrupted schedule_timeout() comes back when its time is over")
{
    CallFixture f;
    const auto jiffies = f.symbol("jiffies");
    const auto before = f.memory.load<std::uint64_t>(jiffies);
    CHECK(f.call("schedule_timeout_uninterruptible", {3}) == 0);
    f.call("ktime_get", {});
    CHECK(f.memory.load<std::uint64_t>(jiffies) >= before + 3);
    CHECK(f.call("schedule_timeout", {static_cast<std::uint64_t>(-5)}) == 0);
    CHECK(f.kernel.klog().text().starts_with(
        "schedule_timeout: wrong timeout value fffffffffffffffb\n"));
}

TEST_CASE("conversions of jiffies round as the kernel's do")
{
    CallFixture f;
    struct Case
    {
        const char* function;
        std::uint64_t argument;
        std::uint64_t result;
    };
    constexpr std::uint64_t forever = (std::uint64_t{1} << 62) - 1;
    const Case cases[] = {
        {"__msecs_to_jiffies", 0, 0},
        {"__msecs_to_jiffies", 1, 1},
        {"__msecs_to_jiffies", 5, 2},
        {"__msecs_to_jiffies", 0xffffffff, forever},
        {"__usecs_to_jiffies", 4001, 2},
        {"jiffies_to_msecs", 3, 12},
        {"jiffies_to_usecs", 3, 12000},
        {"jiffies64_to_nsecs", 1, 4'000'000},
        {"nsecs_to_jiffies", 7'999'999, 1},
        {"jiffies_to_clock_t", 5, 2},
        {"clock_t_to_jiffies", 2, 5},
        {"clock_t_to_jiffies", ~std::uint64_t{0}, ~std::uint64_t{0}},
    };
    for (const Case& c : cases)
    {
        CAPTURE(c.function);
        CAPTURE(c.argument);
        CHECK(f.call(c.function, {c.argument}) == c.result);
    }
}

TEST_CASE("mktime64() counts seconds from 1970")
{
    CallFixture f;
    CHECK(f.call("mktime64", {1970, 1, 1, 0, 0, 0}) == 0);
    CHECK(f.call("mktime64", {2000, 2, 29, 12, 0, 1}) == 951825601);
    CHECK(static_cast<std::int64_t>(f.call("mktime64", {1969, 12, 31, 23, 59, 59})) == -1);
}

TEST_CASE("nanoseconds of a timespec64 are never negative")
{
    CallFixture f;
    const GuestAddr ts = f.kernel.kzalloc(16).value();
    f.call("set_normalized_timespec64", {to_u64(ts), 10, static_cast<std::uint64_t>(-1)});
    CHECK(f.memory.load<std::int64_t>(ts) == 9);
    CHECK(f.memory.load<std::int64_t>(ts + 8) == 999'999'999);
    CHECK(
        static_cast<std::int64_t>(f.call("ns_to_timespec64", {static_cast<std::uint64_t>(-1)})) ==
        -1);
}

TEST_CASE("round_jiffies() rounds to a second that is still to come")
{
    CallFixture f;
    const std::uint64_t hz = 250;
    const std::uint64_t now = f.memory.load<std::uint64_t>(f.symbol("jiffies"));
    const std::uint64_t second = (now / hz + 10) * hz;
    CHECK(f.call("round_jiffies", {second + 1}) == second);
    CHECK(f.call("round_jiffies_up", {second + 1}) == second + hz);
    CHECK(f.call("round_jiffies", {second + hz / 2}) == second + hz);
    CHECK((f.call("round_jiffies_relative", {10 * hz}) + now) % hz == 0);
    CHECK(f.call("round_jiffies", {now}) == now);
}
