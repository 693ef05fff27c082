#include "kernel_stub/calls/ratelimit.hpp"

#include "kernel_stub/calls/calls.hpp"
#include "kernel_stub/calls/formatting.hpp"
#include "kernel_stub/calls/guest_access.hpp"
#include "kernel_stub/calls/jiffies.hpp"
#include "kernel_stub/guest_struct.hpp"
#include "kernel_stub/host_state.hpp"

#include <array>
#include <spdlog/fmt/fmt.h>

namespace kobox
{
namespace
{

constexpr std::uint64_t ratelimit_msg_on_release = 1;

std::int32_t seconds_in_jiffies(FakeKernel& kernel, std::uint64_t seconds)
{
    return static_cast<std::int32_t>(seconds * ns_per_second / ns_per_jiffy(kernel));
}

/// DEFAULT_RATELIMIT_INTERVAL and _BURST: five seconds, ten messages.
RatelimitState default_state(FakeKernel& kernel)
{
    return {.interval = seconds_in_jiffies(kernel, 5), .burst = 10};
}

/// The limits of the kernel's own that exports share.
struct KernelLimits
{
    std::optional<RatelimitState> printk;
    std::optional<RatelimitState> net;
};

HostReturn ratelimit_of_guest(FakeKernel& k, GuestAddr rs, GuestAddr func)
{
    GuestStruct guest{k.memory(), k.profile(), "ratelimit_state", rs};
    RatelimitState state{
        .interval = guest.get<std::int32_t>("interval"),
        .burst = guest.get<std::int32_t>("burst"),
        .printed = guest.get<std::int32_t>("printed"),
        .missed = guest.get<std::int32_t>("missed"),
        .begin = guest.get<std::uint64_t>("begin"),
        .flags = guest.get<std::uint64_t>("flags"),
    };
    // The function's name is read only when there is something to say.
    const bool tells = state.missed != 0 && state.interval != 0;
    const bool may_go =
        ratelimit(k, state, tells ? format_message(k, "%s", {to_u64(func)}) : std::string{});
    guest_store(k.memory(), guest.member("begin"), state.begin);
    guest_store(k.memory(), guest.member("printed"), state.printed);
    guest_store(k.memory(), guest.member("missed"), state.missed);
    return may_go;
}

HostReturn printk_ratelimit(FakeKernel& k, GuestAddr func)
{
    auto& state = k.host_state().get<KernelLimits>().printk;
    if (!state)
        state = default_state(k);
    return ratelimit(k, *state, format_message(k, "%s", {to_u64(func)}));
}

HostReturn net_ratelimit(FakeKernel& k)
{
    auto& state = k.host_state().get<KernelLimits>().net;
    if (!state)
        state = default_state(k);
    return ratelimit(k, *state, "net_ratelimit");
}

HostReturn printk_timed_ratelimit(
    FakeKernel& k, GuestPtr<std::uint64_t> caller_jiffies, std::uint32_t interval_msecs)
{
    const std::uint64_t now = jiffies(k);
    const auto last = k.memory().load(caller_jiffies);
    const std::uint64_t ms_per_jiffy = ns_per_jiffy(k) / 1'000'000;
    // msecs_to_jiffies() rounds up; a negative time is without end.
    const std::uint64_t interval =
        interval_msecs > 0x7fffffff
            ? static_cast<std::uint64_t>(max_schedule_timeout) / 2
            : (std::uint64_t{interval_msecs} + ms_per_jiffy - 1) / ms_per_jiffy;
    if (last != 0 && now - last <= interval)
        return false;
    guest_store(k.memory(), caller_jiffies.addr, now);
    return true;
}

const auto rows = std::to_array<HostCall>({
    host_call<ratelimit_of_guest>("___ratelimit"),
    host_call<printk_ratelimit>("__printk_ratelimit"),
    host_call<printk_timed_ratelimit>("printk_timed_ratelimit"),
    host_call<net_ratelimit>("net_ratelimit"),
});

} // namespace

bool ratelimit(FakeKernel& kernel, RatelimitState& state, std::string_view function)
{
    if (state.interval == 0)
        return true;
    const std::uint64_t now = jiffies(kernel);
    if (state.begin == 0)
        state.begin = now;
    const std::uint64_t end =
        state.begin + static_cast<std::uint64_t>(std::int64_t{state.interval});
    const bool is_over = static_cast<std::int64_t>(end - now) < 0;
    if (is_over)
    {
        if (state.missed != 0 && (state.flags & ratelimit_msg_on_release) == 0)
        {
            kernel.klog().emit(
                KernLevel::warning,
                fmt::format("{}: {} callbacks suppressed", function, state.missed));
            state.missed = 0;
        }
        state.begin = now;
        state.printed = 0;
    }
    if (state.burst != 0 && state.burst > state.printed)
    {
        ++state.printed;
        return true;
    }
    ++state.missed;
    return false;
}

std::span<const HostCall> ratelimit_calls()
{
    return rows;
}

} // namespace kobox
