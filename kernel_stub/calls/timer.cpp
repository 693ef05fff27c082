#include "kernel_stub/calls/timer.hpp"

#include "kernel_stub/calls/calls.hpp"
#include "kernel_stub/calls/guest_access.hpp"
#include "kernel_stub/calls/jiffies.hpp"
#include "kernel_stub/calls/warn_once.hpp"
#include "kernel_stub/deferred.hpp"
#include "kernel_stub/guest_struct.hpp"

#include <array>

namespace kobox
{

namespace
{

GuestStruct timer_at(FakeKernel& k, GuestAddr timer)
{
    return {k.memory(), k.profile(), "timer_list", timer};
}

/// timer_pending() of a module looks at entry.pprev; nothing ever follows it, so that the timer
/// may point to itself.
void mark_pending(FakeKernel& k, GuestAddr timer)
{
    GuestStruct t = timer_at(k, timer);
    guest_store(k.memory(), t.member("entry.next"), std::uint64_t{0});
    guest_store(k.memory(), t.member("entry.pprev"), timer);
}

/// Mirrors detach_timer(), kernel/time/timer.c (v6.1).
void mark_detached(FakeKernel& k, GuestAddr timer)
{
    constexpr std::uint64_t list_poison2 = 0xdead000000000122;
    GuestStruct t = timer_at(k, timer);
    t.set("entry.pprev", std::uint64_t{0});
    t.set("entry.next", list_poison2);
}

void fire(FakeKernel& k, GuestAddr timer)
{
    mark_detached(k, timer);
    k.call_guest(timer_at(k, timer).get<GuestAddr>("function"), {to_u64(timer)});
}

HostReturn init_timer_key(FakeKernel& k, GuestAddr timer, GuestAddr function, std::uint32_t flags)
{
    check_writable(k.memory(), timer, k.profile().size_of("timer_list"));
    /// TIMER_INIT_FLAGS: DEFERRABLE, PINNED, IRQSAFE.
    constexpr std::uint32_t timer_init_flags = 0x00380000;
    if ((flags & ~timer_init_flags) != 0)
        warn_once(k, "kernel/time/timer.c:847");
    GuestStruct t = timer_at(k, timer);
    t.set("entry.pprev", std::uint64_t{0});
    t.set("function", function);
    t.set("flags", flags & timer_init_flags);
    return {};
}

HostReturn mod_timer_at(FakeKernel& k, GuestAddr timer, std::uint64_t expires)
{
    return mod_timer(k, timer, expires);
}

HostReturn mod_timer_pending(FakeKernel& k, GuestAddr timer, std::uint64_t expires)
{
    return is_timer_armed(k, timer) && mod_timer(k, timer, expires);
}

HostReturn timer_reduce(FakeKernel& k, GuestAddr timer, std::uint64_t expires)
{
    const auto current = timer_at(k, timer).get<std::uint64_t>("expires");
    if (is_timer_armed(k, timer) && static_cast<std::int64_t>(current - expires) <= 0)
        return 1;
    return mod_timer(k, timer, expires);
}

HostReturn add_timer(FakeKernel& k, GuestAddr timer)
{
    if (is_timer_armed(k, timer))
    {
        warn_once(k, "kernel/time/timer.c:1242");
        return {};
    }
    mod_timer(k, timer, timer_at(k, timer).get<std::uint64_t>("expires"));
    return {};
}

HostReturn timer_delete(FakeKernel& k, GuestAddr timer)
{
    return del_timer(k, timer);
}

/// Unlike timer_delete() it may not be armed again: a timer without a function stays off.
HostReturn timer_shutdown(FakeKernel& k, GuestAddr timer)
{
    const bool pending = del_timer(k, timer);
    guest_store(k.memory(), timer_at(k, timer).member("function"), std::uint64_t{0});
    return pending;
}

constexpr std::string_view note = "fires only while virtual time passes: when something sleeps";

/// Mirrors round_jiffies_common(), kernel/time/timer.c (v6.1), on the first CPU.
std::uint64_t round_to_second(FakeKernel& k, std::uint64_t at, bool force_up)
{
    const std::uint64_t hz = ns_per_second / ns_per_jiffy(k);
    const std::uint64_t rest = at % hz;
    const std::uint64_t rounded = at - rest + (rest < hz / 4 && !force_up ? 0 : hz);
    // time_is_after_jiffies(): differences count, as jiffies wraps around.
    return static_cast<std::int64_t>(rounded - jiffies(k)) > 0 ? rounded : at;
}

template <bool ForceUp>
std::uint64_t round_jiffies(FakeKernel& k, std::uint64_t at)
{
    return round_to_second(k, at, ForceUp);
}

template <bool ForceUp>
std::uint64_t round_jiffies_relative(FakeKernel& k, std::uint64_t delta)
{
    const std::uint64_t now = jiffies(k);
    return round_to_second(k, delta + now, ForceUp) - now;
}

constexpr auto rows = std::to_array<HostCall>({
    host_call<round_jiffies<false>>("__round_jiffies"),
    host_call<round_jiffies_relative<false>>("__round_jiffies_relative"),
    host_call<round_jiffies<true>>("__round_jiffies_up"),
    host_call<round_jiffies_relative<true>>("__round_jiffies_up_relative"),
    host_call<round_jiffies<false>>("round_jiffies"),
    host_call<round_jiffies_relative<false>>("round_jiffies_relative"),
    host_call<round_jiffies<true>>("round_jiffies_up"),
    host_call<round_jiffies_relative<true>>("round_jiffies_up_relative"),
    host_call<init_timer_key>("init_timer_key"),
    host_call<mod_timer_at>("mod_timer", Support::partial, note),
    host_call<mod_timer_pending>("mod_timer_pending", Support::partial, note),
    host_call<timer_reduce>("timer_reduce", Support::partial, note),
    host_call<add_timer>("add_timer", Support::partial, note),
    host_call<add_timer>("add_timer_on", Support::partial, note),
    host_call<timer_delete>("timer_delete"),
    host_call<timer_delete>("timer_delete_sync"),
    host_call<timer_delete>("try_to_del_timer_sync"),
    host_call<timer_shutdown>("timer_shutdown"),
    host_call<timer_shutdown>("timer_shutdown_sync"),
});

} // namespace

bool mod_timer(FakeKernel& kernel, GuestAddr timer, std::uint64_t expires)
{
    GuestStruct t = timer_at(kernel, timer);
    const bool pending = is_timer_armed(kernel, timer);
    if (t.get<std::uint64_t>("function") == 0)
        return pending; // shut down
    guest_store(kernel.memory(), t.member("expires"), expires);
    mark_pending(kernel, timer);
    arm_timer(kernel, timer, jiffies_to_ns(kernel, expires), fire);
    return pending;
}

bool del_timer(FakeKernel& kernel, GuestAddr timer)
{
    if (!disarm_timer(kernel, timer))
        return false;
    mark_detached(kernel, timer);
    return true;
}

std::span<const HostCall> timer_calls()
{
    return rows;
}

} // namespace kobox
