#include "kernel_stub/calls/calls.hpp"
#include "kernel_stub/calls/guest_access.hpp"
#include "kernel_stub/calls/jiffies.hpp"
#include "kernel_stub/fake_kernel.hpp"

#include <algorithm>
#include <array>

namespace kobox
{

namespace
{

// Conversions of kernel/time/time.c (v6.1) for a HZ that divides 1000, as all of Debian's do.

constexpr std::uint64_t ns_per_us = 1000;
constexpr std::uint64_t ns_per_ms = 1'000'000;
constexpr std::uint64_t user_hz = 100;
/// MAX_JIFFY_OFFSET: what a negative timeout means.
constexpr std::uint64_t max_jiffy_offset = (std::uint64_t{1} << 62) - 1;

std::uint64_t us_per_jiffy(const FakeKernel& k)
{
    return ns_per_jiffy(k) / ns_per_us;
}
std::uint64_t ms_per_jiffy(const FakeKernel& k)
{
    return ns_per_jiffy(k) / ns_per_ms;
}
std::uint64_t divide_up(std::uint64_t value, std::uint64_t by)
{
    return (value + by - 1) / by;
}

HostReturn jiffies_to_msecs(FakeKernel& k, std::uint64_t j)
{
    return static_cast<std::uint32_t>(ms_per_jiffy(k) * j);
}
HostReturn jiffies_to_usecs(FakeKernel& k, std::uint64_t j)
{
    return static_cast<std::uint32_t>(us_per_jiffy(k) * j);
}
HostReturn msecs_to_jiffies(FakeKernel& k, std::uint32_t ms)
{
    if (static_cast<std::int32_t>(ms) < 0)
        return max_jiffy_offset;
    return divide_up(ms, ms_per_jiffy(k));
}
HostReturn usecs_to_jiffies(FakeKernel& k, std::uint32_t us)
{
    if (us > static_cast<std::uint32_t>(us_per_jiffy(k) * max_jiffy_offset))
        return max_jiffy_offset;
    return divide_up(us, us_per_jiffy(k));
}
HostReturn jiffies64_to_nsecs(FakeKernel& k, std::uint64_t j)
{
    return ns_per_jiffy(k) * j;
}
HostReturn jiffies64_to_msecs(FakeKernel& k, std::uint64_t j)
{
    return ms_per_jiffy(k) * j;
}
HostReturn nsecs_to_jiffies(FakeKernel& k, std::uint64_t ns)
{
    return ns / ns_per_jiffy(k);
}
HostReturn jiffies_to_clock_t(FakeKernel& k, std::uint64_t j)
{
    return j * ns_per_jiffy(k) / (ns_per_second / user_hz);
}
HostReturn clock_t_to_jiffies(FakeKernel& k, std::uint64_t x)
{
    const std::uint64_t hz = ns_per_second / ns_per_jiffy(k);
    constexpr std::uint64_t forever = ~std::uint64_t{0};
    if (x >= forever / hz * user_hz)
        return forever;
    return x * hz / user_hz;
}

HostReturn timespec64_to_jiffies(FakeKernel& k, GuestAddr value)
{
    const auto ts = k.memory().load<std::array<std::uint64_t, 2>>(value);
    const std::uint64_t hz = ns_per_second / ns_per_jiffy(k);
    const std::uint64_t max_seconds = max_jiffy_offset / hz - 1;
    const std::uint64_t seconds = std::min(ts[0], max_seconds);
    const std::uint64_t ns = ts[0] >= max_seconds ? 0 : ts[1] + ns_per_jiffy(k) - 1;
    return seconds * hz + ns / ns_per_jiffy(k);
}
HostReturn jiffies_to_timespec64(FakeKernel& k, std::uint64_t j, GuestAddr value)
{
    const std::uint64_t ns = j * ns_per_jiffy(k);
    guest_store(k.memory(), value, std::array{ns / ns_per_second, ns % ns_per_second});
    return {};
}

struct Timespec
{
    std::int64_t seconds;
    std::int64_t ns;
};

/// Seconds rounded down, so that the nanoseconds are never negative.
Timespec normalize(std::int64_t seconds, std::int64_t ns)
{
    constexpr auto second = static_cast<std::int64_t>(ns_per_second);
    std::int64_t carry = ns / second;
    std::int64_t rest = ns % second;
    if (rest < 0)
    {
        rest += second;
        --carry;
    }
    return {
        static_cast<std::int64_t>(
            static_cast<std::uint64_t>(seconds) + static_cast<std::uint64_t>(carry)),
        rest};
}

HostReturn set_normalized_timespec64(
    FakeKernel& k, GuestAddr ts, std::int64_t seconds, std::int64_t ns)
{
    guest_store(k.memory(), ts, normalize(seconds, ns));
    return {};
}

/// The struct comes back in RAX and RDX.
HostReturn ns_to_timespec64(FakeKernel& k, std::int64_t ns)
{
    const Timespec ts = normalize(0, ns);
    k.machine().set_reg(Reg::rdx, static_cast<std::uint64_t>(ts.ns));
    return ts.seconds;
}

/// Mirrors mktime64(), kernel/time/time.c (v6.1): days of the Gregorian calendar since 1970, the
/// year beginning with March so that the leap day is its last.
HostReturn mktime64(
    FakeKernel&, std::uint32_t year, std::uint32_t month, std::uint32_t day, std::uint32_t hour,
    std::uint32_t minute, std::uint32_t second)
{
    month -= 2;
    if (static_cast<std::int32_t>(month) <= 0)
    {
        month += 12;
        year -= 1;
    }
    const std::uint32_t leap_days = year / 4 - year / 100 + year / 400;
    const std::uint32_t in_year = leap_days + 367 * month / 12 + day;
    const std::int64_t days =
        std::int64_t{in_year} + static_cast<std::uint32_t>(year * 365) - 719499;
    return ((days * 24 + hour) * 60 + minute) * 60 + second;
}

constexpr auto rows = std::to_array<HostCall>({
    host_call<clock_t_to_jiffies>("clock_t_to_jiffies"),
    host_call<jiffies64_to_msecs>("jiffies64_to_msecs"),
    host_call<jiffies64_to_nsecs>("jiffies64_to_nsecs"),
    host_call<jiffies_to_clock_t>("jiffies_64_to_clock_t"),
    host_call<jiffies_to_clock_t>("jiffies_to_clock_t"),
    host_call<jiffies_to_msecs>("jiffies_to_msecs"),
    host_call<jiffies_to_timespec64>("jiffies_to_timespec64"),
    host_call<jiffies_to_usecs>("jiffies_to_usecs"),
    host_call<mktime64>("mktime64"),
    host_call<msecs_to_jiffies>("__msecs_to_jiffies"),
    host_call<ns_to_timespec64>("ns_to_timespec64"),
    host_call<nsecs_to_jiffies>("nsecs_to_jiffies"),
    host_call<nsecs_to_jiffies>("nsecs_to_jiffies64"),
    host_call<set_normalized_timespec64>("set_normalized_timespec64"),
    host_call<timespec64_to_jiffies>("timespec64_to_jiffies"),
    host_call<usecs_to_jiffies>("__usecs_to_jiffies"),
});

} // namespace

std::span<const HostCall> time_conversion_calls()
{
    return rows;
}

} // namespace kobox
