#include "kernel_stub/calls/allocation.hpp"
#include "kernel_stub/calls/calls.hpp"
#include "kernel_stub/calls/guest_access.hpp"
#include "kernel_stub/calls/guest_list.hpp"
#include "kernel_stub/calls/registration_table.hpp"
#include "kernel_stub/guest_struct.hpp"

#include <array>
#include <cerrno>

#include <spdlog/fmt/fmt.h>

namespace kobox
{

namespace
{

constexpr std::string_view kind = "led trigger";

GuestStruct trigger_at(FakeKernel& k, GuestAddr trigger)
{
    return {k.memory(), k.profile(), "led_trigger", trigger};
}

/// Two triggers of one name are told apart by their type, unless one of them is of all types.
bool is_taken(FakeKernel& k, const std::string& name, GuestAddr type)
{
    for (const Registration& other : registrations(k).all())
    {
        if (other.kind != kind || other.name != name)
            continue;
        const auto other_type = trigger_at(k, other.object).get<GuestAddr>("trigger_type");
        if (type == other_type || is_null(type) || is_null(other_type))
            return true;
    }
    return false;
}

/// Mirrors led_trigger_register(), drivers/leds/led-triggers.c (v6.1).
int register_trigger(FakeKernel& k, GuestAddr addr)
{
    GuestStruct trigger = trigger_at(k, addr);
    check_writable(k.memory(), addr, k.profile().size_of("led_trigger"));
    trigger.set("leddev_list_lock", std::uint32_t{0});
    init_list_head(k.memory(), trigger.member("led_cdevs"));
    const std::string name = registered_name(k, addr, {"led_trigger", "name"});
    if (is_taken(k, name, trigger.get<GuestAddr>("trigger_type")))
        return -EEXIST;
    init_list_head(k.memory(), trigger.member("next_trig"));
    registrations(k).add(kind, name, addr);
    return 0;
}

HostReturn register_call(FakeKernel& k, GuestAddr trigger)
{
    return register_trigger(k, trigger);
}

HostReturn unregister(FakeKernel& k, GuestAddr trigger)
{
    registrations(k).remove(kind, trigger);
    return {};
}

/// Mirrors led_trigger_register_simple(), drivers/leds/led-triggers.c (v6.1).
HostReturn register_simple(FakeKernel& k, GuestAddr name, GuestAddr result)
{
    const auto warn = [&](std::string_view why) {
        k.klog().emit(
            KernLevel::warning, fmt::format(
                                    "LED trigger {} failed to register ({})",
                                    k.memory().load_cstring(name, max_guest_string), why));
    };
    GuestAddr trigger =
        kmalloc(k, k.profile().size_of("led_trigger"), site_here(k, gfp::kernel | gfp::zero));
    if (is_null(trigger))
        warn("no memory");
    else
    {
        trigger_at(k, trigger).set("name", name);
        if (const int err = register_trigger(k, trigger); err < 0)
        {
            kfree(k, trigger);
            trigger = {};
            warn(std::to_string(err));
        }
    }
    guest_store(k.memory(), result, trigger);
    return {};
}

HostReturn unregister_simple(FakeKernel& k, GuestAddr trigger)
{
    if (is_null(trigger))
        return {};
    unregister(k, trigger);
    kfree(k, trigger);
    return {};
}

/// No LED ever has the trigger: only its brightness is noted.
HostReturn event(FakeKernel& k, GuestAddr trigger, std::uint32_t brightness)
{
    if (!is_null(trigger) && trigger_at(k, trigger).has("brightness"))
        trigger_at(k, trigger).set("brightness", brightness);
    return {};
}

HostReturn blink(FakeKernel&)
{
    return {};
}

constexpr std::string_view no_leds = "no LED has the trigger";

constexpr auto rows = std::to_array<HostCall>({
    host_call<register_call>("led_trigger_register", Support::partial, no_leds),
    host_call<unregister>("led_trigger_unregister"),
    host_call<register_simple>("led_trigger_register_simple", Support::partial, no_leds),
    host_call<unregister_simple>("led_trigger_unregister_simple"),
    host_call<event>("led_trigger_event", Support::partial, no_leds),
    host_call<blink>("led_trigger_blink", Support::partial, no_leds),
    host_call<blink>("led_trigger_blink_oneshot", Support::partial, no_leds),
});

} // namespace

std::span<const HostCall> led_trigger_calls()
{
    return rows;
}

} // namespace kobox
