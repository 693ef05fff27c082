#include "kernel_stub/calls/device_model.hpp"

#include "kernel_stub/calls/allocation.hpp"
#include "kernel_stub/calls/devres.hpp"
#include "kernel_stub/calls/guest_access.hpp"
#include "kernel_stub/calls/guest_list.hpp"
#include "kernel_stub/calls/host_buses.hpp"
#include "kernel_stub/calls/kobject.hpp"
#include "kernel_stub/guest_struct.hpp"
#include "kernel_stub/host_state.hpp"

#include <algorithm>
#include <cerrno>
#include <set>
#include <spdlog/fmt/fmt.h>

namespace kobox
{

namespace
{

constexpr int eprobe_defer = 517;

struct Device
{
    GuestAddr dev{};
    GuestAddr bus{};
    GuestAddr cls{};
    std::string name;
};

struct DriverCore
{
    std::set<GuestAddr> buses; ///< of modules
    std::vector<GuestAddr> drivers;
    std::vector<Device> devices;
};

DriverCore& core(FakeKernel& k)
{
    return k.host_state().get<DriverCore>();
}

GuestStruct device_at(FakeKernel& k, GuestAddr dev)
{
    return {k.memory(), k.profile(), "device", dev};
}

GuestStruct driver_at(FakeKernel& k, GuestAddr drv)
{
    return {k.memory(), k.profile(), "device_driver", drv};
}

GuestAddr bus_member(FakeKernel& k, GuestAddr bus, std::string_view member)
{
    return GuestStruct{k.memory(), k.profile(), "bus_type", bus}.get<GuestAddr>(member);
}

std::string text_at(FakeKernel& k, GuestAddr text)
{
    return is_null(text) ? std::string{} : k.memory().load_cstring(text, max_guest_string);
}

/// Buses of the kernel itself were registered when it booted.
bool is_image_address(GuestAddr addr)
{
    constexpr GuestAddr modules_vaddr{0xffffffffc0000000};
    return to_u64(addr) >= 0xffffffff80000000 && to_u64(addr) < to_u64(modules_vaddr);
}

bool is_registered(FakeKernel& k, GuestAddr bus)
{
    return is_image_address(bus) || core(k).buses.contains(bus);
}

bool matches(FakeKernel& k, GuestAddr bus, GuestAddr dev, GuestAddr drv)
{
    if (const HostBus* host = host_bus_at(k, bus))
        return host->match(k, dev, drv);
    if (is_image_address(bus))
        return false;
    const GuestAddr match = bus_member(k, bus, "match");
    if (is_null(match))
        return true;
    return static_cast<std::int32_t>(k.call_guest(match, {to_u64(dev), to_u64(drv)})) > 0;
}

int call_driver_probe(FakeKernel& k, GuestAddr bus, GuestAddr dev, GuestAddr drv)
{
    if (const HostBus* host = host_bus_at(k, bus))
        return host->probe(k, dev);
    GuestAddr probe = is_image_address(bus) ? GuestAddr{} : bus_member(k, bus, "probe");
    if (is_null(probe))
        probe = driver_at(k, drv).get<GuestAddr>("probe");
    return is_null(probe) ? 0 : static_cast<int>(k.call_guest(probe, {to_u64(dev)}));
}

/// Mirrors device_unbind_cleanup(), drivers/base/dd.c (v6.1).
void unbind_cleanup(FakeKernel& k, GuestAddr dev)
{
    devres_release_all(k, dev);
    GuestStruct device = device_at(k, dev);
    device.set("driver", GuestAddr{});
    device.set("driver_data", std::uint64_t{0});
}

/// Mirrors really_probe(), drivers/base/dd.c (v6.1).
bool probe(FakeKernel& k, GuestAddr bus, GuestAddr dev, GuestAddr drv)
{
    device_at(k, dev).set("driver", drv);
    const int err = call_driver_probe(k, bus, dev, drv);
    if (err == 0)
        return true;
    if (err != -ENODEV && err != -ENXIO && err != -eprobe_defer)
        k.klog().emit(
            KernLevel::warning, fmt::format(
                                    "{}: probe of {} failed with error {}", driver_name(k, drv),
                                    dev_name(k, dev), err));
    unbind_cleanup(k, dev);
    return false;
}

bool is_bound(FakeKernel& k, GuestAddr dev)
{
    return !is_null(device_at(k, dev).get<GuestAddr>("driver"));
}

/// bus_probe_device(): the first driver that takes it.
void attach(FakeKernel& k, GuestAddr bus, GuestAddr dev)
{
    const std::vector<GuestAddr> drivers = core(k).drivers;
    for (const GuestAddr drv : drivers)
    {
        if (is_bound(k, dev))
            return;
        if (driver_at(k, drv).get<GuestAddr>("bus") == bus && matches(k, bus, dev, drv))
            probe(k, bus, dev, drv);
    }
}

/// Mirrors __device_release_driver(), drivers/base/dd.c (v6.1).
void release_driver(FakeKernel& k, GuestAddr dev)
{
    const auto drv = device_at(k, dev).get<GuestAddr>("driver");
    if (is_null(drv))
        return;
    const auto bus = device_at(k, dev).get<GuestAddr>("bus");
    if (const HostBus* host = host_bus_at(k, bus))
        host->remove(k, dev);
    else
    {
        GuestAddr remove =
            is_null(bus) || is_image_address(bus) ? GuestAddr{} : bus_member(k, bus, "remove");
        if (is_null(remove))
            remove = driver_at(k, drv).get<GuestAddr>("remove");
        if (!is_null(remove))
            k.call_guest(remove, {to_u64(dev)});
    }
    unbind_cleanup(k, dev);
}

/// Mirrors device_release(), drivers/base/core.c (v6.1).
void device_release(FakeKernel& k, GuestAddr dev)
{
    devres_release_all(k, dev);
    const GuestStruct device = device_at(k, dev);
    const auto from = [&](std::string_view owner, std::string_view type, std::string_view member) {
        const auto at = device.get<GuestAddr>(owner);
        return is_null(at) ? at
                           : k.memory().load<GuestAddr>(at + k.profile().offset_of(type, member));
    };
    GuestAddr release = device.get<GuestAddr>("release");
    if (is_null(release))
        release = from("type", "device_type", "release");
    if (is_null(release))
        release = from("class", "class", "dev_release");
    if (!is_null(release))
        k.call_guest(release, {to_u64(dev)});
    else
        k.warn(
            "drivers/base/core.c:2510",
            fmt::format(
                "Device '{}' does not have a release() function, it is broken and must be fixed. "
                "See Documentation/core-api/kobject.rst.",
                dev_name(k, dev)));
}

void device_kobject_release(FakeKernel& k, GuestAddr kobj)
{
    device_release(k, kobj - k.profile().offset_of("device", "kobj"));
}

} // namespace

std::string driver_name(FakeKernel& kernel, GuestAddr drv)
{
    return text_at(kernel, driver_at(kernel, drv).get<GuestAddr>("name"));
}

std::string dev_name(FakeKernel& kernel, GuestAddr dev)
{
    const GuestStruct device = device_at(kernel, dev);
    const auto init_name = device.get<GuestAddr>("init_name");
    return is_null(init_name) ? kobject_name(kernel, device.member("kobj"))
                              : text_at(kernel, init_name);
}

int bus_register(FakeKernel& kernel, GuestAddr bus)
{
    GuestStruct type{kernel.memory(), kernel.profile(), "bus_type", bus};
    // Modules only ask whether it is NULL.
    type.set("p", bus);
    core(kernel).buses.insert(bus);
    return 0;
}

void bus_unregister(FakeKernel& kernel, GuestAddr bus)
{
    core(kernel).buses.erase(bus);
    GuestStruct{kernel.memory(), kernel.profile(), "bus_type", bus}.set("p", GuestAddr{});
}

void driver_attach(FakeKernel& kernel, GuestAddr drv)
{
    const auto bus = driver_at(kernel, drv).get<GuestAddr>("bus");
    for (const GuestAddr dev : devices_on(kernel, bus))
        if (!is_bound(kernel, dev) && matches(kernel, bus, dev, drv))
            probe(kernel, bus, dev, drv);
}

int driver_register(FakeKernel& kernel, GuestAddr drv)
{
    const auto bus = driver_at(kernel, drv).get<GuestAddr>("bus");
    const std::string name = driver_name(kernel, drv);
    if (!is_registered(kernel, bus))
    {
        kernel.klog().emit(
            KernLevel::err,
            fmt::format(
                "Driver '{}' was unable to register with bus_type '{}' because the bus was not "
                "initialized.",
                name, text_at(kernel, bus_member(kernel, bus, "name"))));
        return -EINVAL;
    }
    const bool taken = std::ranges::any_of(core(kernel).drivers, [&](GuestAddr other) {
        return driver_at(kernel, other).get<GuestAddr>("bus") == bus &&
               driver_name(kernel, other) == name;
    });
    if (taken)
    {
        kernel.klog().emit(
            KernLevel::err,
            fmt::format("Error: Driver '{}' is already registered, aborting...", name));
        return -EBUSY;
    }
    core(kernel).drivers.push_back(drv);
    driver_at(kernel, drv).set("p", drv); // as of bus_register()
    // drivers_autoprobe is on unless bus_add_driver() is told otherwise in sysfs.
    driver_attach(kernel, drv);
    return 0;
}

void driver_unregister(FakeKernel& kernel, GuestAddr drv)
{
    if (is_null(drv) || std::erase(core(kernel).drivers, drv) == 0)
        return kernel.warn("drivers/base/driver.c:270", "Unexpected driver unregister!");
    for (const GuestAddr dev : devices_of_driver(kernel, drv))
        release_driver(kernel, dev);
    driver_at(kernel, drv).set("p", GuestAddr{});
}

std::vector<GuestAddr> devices_of_driver(FakeKernel& kernel, GuestAddr drv)
{
    std::vector<GuestAddr> found;
    for (const Device& device : core(kernel).devices)
        if (device_at(kernel, device.dev).get<GuestAddr>("driver") == drv)
            found.push_back(device.dev);
    return found;
}

void device_initialize(FakeKernel& kernel, GuestAddr dev)
{
    GuestStruct device = device_at(kernel, dev);
    kobject_init(kernel, device.member("kobj"), GuestAddr{});
    set_kobject_release(kernel, device.member("kobj"), device_kobject_release);
    const GuestStruct mutex{kernel.memory(), kernel.profile(), "mutex", device.member("mutex")};
    kernel.memory().fill(mutex.addr(), std::byte{0}, kernel.profile().size_of("mutex"));
    init_list_head(kernel.memory(), mutex.member("wait_list"));
    device.set("devres_lock", std::uint32_t{0});
    init_list_head(kernel.memory(), device.member("devres_head"));
    device.set("numa_node", std::int32_t{-1});
}

void dev_set_name(FakeKernel& kernel, GuestAddr dev, std::string_view name)
{
    kobject_set_name(kernel, device_at(kernel, dev).member("kobj"), name);
}

int device_add(FakeKernel& kernel, GuestAddr dev)
{
    if (is_null(dev))
        return -EINVAL;
    GuestStruct device = device_at(kernel, dev);
    const auto bus = device.get<GuestAddr>("bus");
    if (!is_null(device.get<GuestAddr>("init_name")))
    {
        dev_set_name(kernel, dev, dev_name(kernel, dev));
        device.set("init_name", GuestAddr{});
    }
    std::string name = dev_name(kernel, dev);
    if (name.empty() && !is_null(bus))
    {
        const std::string stem = text_at(kernel, bus_member(kernel, bus, "dev_name"));
        if (!stem.empty())
            dev_set_name(kernel, dev, stem + std::to_string(device.get<std::uint32_t>("id")));
        name = dev_name(kernel, dev);
    }
    if (name.empty())
        return -EINVAL;

    const auto cls = device.get<GuestAddr>("class");
    const bool taken = std::ranges::any_of(core(kernel).devices, [&](const Device& other) {
        return other.name == name && other.bus == bus && other.cls == cls;
    });
    if (taken)
        return kobject_name_taken(kernel, name);
    const auto parent = device.get<GuestAddr>("parent");
    get_device(kernel, parent);
    core(kernel).devices.push_back({.dev = dev, .bus = bus, .cls = cls, .name = name});
    if (!is_null(bus))
        attach(kernel, bus, dev);
    return 0;
}

void device_del(FakeKernel& kernel, GuestAddr dev)
{
    const auto gone = std::ranges::find(core(kernel).devices, dev, &Device::dev);
    if (gone == core(kernel).devices.end())
        return;
    core(kernel).devices.erase(gone);
    release_driver(kernel, dev);
    devres_release_all(kernel, dev);
    put_device(kernel, device_at(kernel, dev).get<GuestAddr>("parent"));
}

GuestAddr get_device(FakeKernel& kernel, GuestAddr dev)
{
    if (!is_null(dev))
        kobject_get(kernel, device_at(kernel, dev).member("kobj"));
    return dev;
}

void put_device(FakeKernel& kernel, GuestAddr dev)
{
    if (!is_null(dev))
        kobject_put(kernel, device_at(kernel, dev).member("kobj"));
}

std::vector<GuestAddr> drivers_on(FakeKernel& kernel, GuestAddr bus)
{
    std::vector<GuestAddr> found;
    for (const GuestAddr drv : core(kernel).drivers)
        if (driver_at(kernel, drv).get<GuestAddr>("bus") == bus)
            found.push_back(drv);
    return found;
}

std::vector<GuestAddr> all_devices(FakeKernel& kernel)
{
    std::vector<GuestAddr> found;
    for (const Device& device : core(kernel).devices)
        found.push_back(device.dev);
    return found;
}

std::vector<GuestAddr> devices_on(FakeKernel& kernel, GuestAddr bus_or_class)
{
    std::vector<GuestAddr> found;
    for (const Device& device : core(kernel).devices)
        if (device.bus == bus_or_class || device.cls == bus_or_class)
            found.push_back(device.dev);
    return found;
}

} // namespace kobox
