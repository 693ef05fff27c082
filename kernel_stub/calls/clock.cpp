#include "kernel_stub/calls/calls.hpp"
#include "kernel_stub/calls/guest_access.hpp"
#include "kernel_stub/calls/jiffies.hpp"
#include "kernel_stub/fake_kernel.hpp"
#include "kernel_stub/virtual_time.hpp"

#include <array>

namespace kobox
{

namespace
{

/// enum tk_offsets, include/linux/timekeeping.h (v6.1).
enum class TkOffset : std::uint32_t
{
    real = 0,
    boot = 1,
    tai = 2,
};

/// A machine that never slept, and whose clock NTP has not told of leap seconds.
std::uint64_t offset_ns(TkOffset offset)
{
    return offset == TkOffset::boot ? 0 : virtual_time::boot_time_s * ns_per_second;
}

/// struct timespec64: seconds, nanoseconds.
void store_timespec64(FakeKernel& k, GuestAddr to, std::uint64_t ns)
{
    guest_store(k.memory(), to, std::array{ns / ns_per_second, ns % ns_per_second});
}

std::uint64_t real_ns(const FakeKernel& k)
{
    return k.now_ns() + offset_ns(TkOffset::real);
}

/// The coarse clocks stand still between two ticks.
std::uint64_t coarse(const FakeKernel& k, std::uint64_t ns)
{
    const std::uint64_t tick = virtual_time::ns_per_tick(k.profile());
    return ns - ns % tick;
}

HostReturn ktime_get(FakeKernel& k)
{
    return k.now_ns();
}
HostReturn ktime_get_real(FakeKernel& k)
{
    return real_ns(k);
}
HostReturn ktime_get_with_offset(FakeKernel& k, TkOffset offset)
{
    return k.now_ns() + offset_ns(offset);
}
HostReturn ktime_get_coarse_with_offset(FakeKernel& k, TkOffset offset)
{
    return coarse(k, k.now_ns()) + offset_ns(offset);
}
HostReturn ktime_mono_to_any(FakeKernel&, std::uint64_t mono, TkOffset offset)
{
    return mono + offset_ns(offset);
}
HostReturn ktime_get_seconds(FakeKernel& k)
{
    return k.now_ns() / ns_per_second;
}
HostReturn ktime_get_real_seconds(FakeKernel& k)
{
    return real_ns(k) / ns_per_second;
}
HostReturn ktime_get_resolution_ns(FakeKernel&)
{
    return 1;
}
HostReturn ktime_get_ts64(FakeKernel& k, GuestAddr ts)
{
    store_timespec64(k, ts, k.now_ns());
    return {};
}
HostReturn ktime_get_real_ts64(FakeKernel& k, GuestAddr ts)
{
    store_timespec64(k, ts, real_ns(k));
    return {};
}
HostReturn ktime_get_coarse_ts64(FakeKernel& k, GuestAddr ts)
{
    store_timespec64(k, ts, coarse(k, k.now_ns()));
    return {};
}
HostReturn ktime_get_coarse_real_ts64(FakeKernel& k, GuestAddr ts)
{
    store_timespec64(k, ts, coarse(k, k.now_ns()) + offset_ns(TkOffset::real));
    return {};
}
HostReturn getboottime64(FakeKernel& k, GuestAddr ts)
{
    store_timespec64(k, ts, offset_ns(TkOffset::real));
    return {};
}
HostReturn sched_clock_cpu(FakeKernel& k, std::int32_t)
{
    return k.now_ns();
}

/// Mirrors ktime_add_safe(), kernel/time/hrtimer.c (v6.1): an overflow is the end of time.
HostReturn ktime_add_safe(FakeKernel&, std::uint64_t a, std::uint64_t b)
{
    constexpr std::uint64_t ktime_max = ~(std::uint64_t{1} << 63);
    const std::uint64_t sum = a + b;
    if (static_cast<std::int64_t>(sum) < 0 || sum < a || sum < b)
        return ktime_max;
    return sum;
}

/// Delay loops: time passes, nothing else happens. Mirrors arch/x86/lib/delay.c (v6.1).
HostReturn const_udelay(FakeKernel& k, std::uint64_t xloops)
{
    // xloops is microseconds * 2^32 / 10^6.
    const std::uint64_t whole = xloops >> 32 & 0xffff;
    const std::uint64_t fraction = xloops & 0xffffffff;
    k.advance_ns(whole * ns_per_second + (fraction * ns_per_second >> 32));
    return {};
}
HostReturn udelay(FakeKernel& k, std::uint32_t microseconds)
{
    k.advance_ns(std::uint64_t{microseconds} * 1000);
    return {};
}
HostReturn ndelay(FakeKernel& k, std::uint32_t nanoseconds)
{
    k.advance_ns(nanoseconds);
    return {};
}
/// The loops are ticks of the TSC.
HostReturn delay(FakeKernel& k, std::uint64_t loops)
{
    k.advance_ns(loops & 0xffffffff);
    return {};
}

constexpr auto rows = std::to_array<HostCall>({
    host_call<const_udelay>("__const_udelay"),
    host_call<delay>("__delay"),
    host_call<getboottime64>("getboottime64"),
    host_call<ktime_add_safe>("ktime_add_safe"),
    host_call<ktime_get>("ktime_get"),
    host_call<ktime_get>("ktime_get_boot_fast_ns"),
    host_call<ktime_get>("ktime_get_mono_fast_ns"),
    host_call<ktime_get>("ktime_get_raw"),
    host_call<ktime_get>("ktime_get_raw_fast_ns"),
    host_call<ktime_get>("sched_clock"),
    host_call<ktime_get_coarse_real_ts64>("ktime_get_coarse_real_ts64"),
    host_call<ktime_get_coarse_ts64>("ktime_get_coarse_ts64"),
    host_call<ktime_get_coarse_with_offset>("ktime_get_coarse_with_offset"),
    host_call<ktime_get_real>("ktime_get_real_fast_ns"),
    host_call<ktime_get_real>("ktime_get_tai_fast_ns"),
    host_call<ktime_get_real_seconds>("ktime_get_real_seconds"),
    host_call<ktime_get_real_ts64>("ktime_get_real_ts64"),
    host_call<ktime_get_resolution_ns>("ktime_get_resolution_ns"),
    host_call<ktime_get_seconds>("ktime_get_seconds"),
    host_call<ktime_get_ts64>("ktime_get_raw_ts64"),
    host_call<ktime_get_ts64>("ktime_get_ts64"),
    host_call<ktime_get_with_offset>("ktime_get_with_offset"),
    host_call<ktime_mono_to_any>("ktime_mono_to_any"),
    host_call<ndelay>("__ndelay"),
    host_call<sched_clock_cpu>("sched_clock_cpu"),
    host_call<udelay>("__udelay"),
});

} // namespace

std::span<const HostCall> clock_calls()
{
    return rows;
}

} // namespace kobox
