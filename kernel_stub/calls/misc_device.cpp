#include "kernel_stub/calls/allocation.hpp"
#include "kernel_stub/calls/calls.hpp"
#include "kernel_stub/calls/device_model.hpp"
#include "kernel_stub/calls/devres.hpp"
#include "kernel_stub/calls/guest_access.hpp"
#include "kernel_stub/calls/guest_list.hpp"
#include "kernel_stub/calls/kobject.hpp"
#include "kernel_stub/calls/registration_table.hpp"
#include "kernel_stub/guest_struct.hpp"

#include <array>
#include <cerrno>
#include <set>

namespace kobox
{

namespace
{

/// MISC_DYNAMIC_MINOR and DYNAMIC_MINORS, drivers/char/misc.c (v6.1).
constexpr std::int32_t misc_dynamic_minor = 255;
constexpr std::int32_t dynamic_minors = 128;
constexpr std::uint32_t misc_major = 10;
constexpr std::string_view kind = "misc device";

struct MiscMinors
{
    std::set<std::int32_t> taken;
};

void release(FakeKernel& k, GuestAddr kobj)
{
    const GuestAddr dev = kobj - k.profile().offset_of("device", "kobj");
    devres_release_all(k, dev);
    kfree(k, dev);
}

/// Mirrors misc_register(), drivers/char/misc.c (v6.1).
HostReturn misc_register(FakeKernel& k, GuestAddr addr)
{
    GuestStruct misc{k.memory(), k.profile(), "miscdevice", addr};
    check_writable(k.memory(), addr, k.profile().size_of("miscdevice"));
    init_list_head(k.memory(), misc.member("list"));
    auto& taken = k.host_state().get<MiscMinors>().taken;
    auto minor = misc.get<std::int32_t>("minor");
    if (minor == misc_dynamic_minor)
    {
        minor = dynamic_minors - 1;
        while (minor >= 0 && taken.contains(minor))
            --minor;
        if (minor < 0)
            return -EBUSY;
    }
    else if (taken.contains(minor))
        return -EBUSY;

    const std::string name = registered_name(k, addr, {"miscdevice", "name"});
    if (registrations(k).find(kind, name) != nullptr)
        return -EEXIST; // device_create() finds the name taken
    const GuestAddr dev = kmalloc(k, k.profile().size_of("device"), site_here(k, gfp::kernel));
    if (is_null(dev))
        return -ENOMEM;
    device_initialize(k, dev);
    GuestStruct device{k.memory(), k.profile(), "device", dev};
    set_kobject_release(k, device.member("kobj"), release);
    device.set("parent", misc.get<GuestAddr>("parent"));
    device.set("devt", misc_major << 20 | static_cast<std::uint32_t>(minor));
    device.set("driver_data", addr);
    dev_set_name(k, dev, name);
    if (const int err = device_add(k, dev); err != 0)
    {
        put_device(k, dev);
        return err;
    }
    taken.insert(minor);
    misc.set("minor", minor);
    misc.set("this_device", dev);
    registrations(k).add(kind, name, addr);
    return 0;
}

HostReturn misc_deregister(FakeKernel& k, GuestAddr addr)
{
    if (!registrations(k).remove(kind, addr))
    {
        k.warn("drivers/char/misc.c:247", "");
        return {};
    }
    GuestStruct misc{k.memory(), k.profile(), "miscdevice", addr};
    const auto minor = misc.get<std::int32_t>("minor");
    k.host_state().get<MiscMinors>().taken.erase(minor);
    const auto dev = misc.get<GuestAddr>("this_device");
    device_del(k, dev);
    put_device(k, dev);
    return {};
}

constexpr auto rows = std::to_array<HostCall>({
    host_call<misc_register>("misc_register", Support::partial, "nobody can open the device"),
    host_call<misc_deregister>("misc_deregister"),
});

} // namespace

std::span<const HostCall> misc_device_calls()
{
    return rows;
}

} // namespace kobox
