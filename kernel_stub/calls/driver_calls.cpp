#include "kernel_stub/calls/allocation.hpp"
#include "kernel_stub/calls/calls.hpp"
#include "kernel_stub/calls/device_model.hpp"
#include "kernel_stub/calls/guest_access.hpp"
#include "kernel_stub/calls/guest_list.hpp"
#include "kernel_stub/calls/platform_driver.hpp"
#include "kernel_stub/guest_struct.hpp"

#include <array>
#include <cerrno>

namespace kobox
{

namespace
{

/// Where a subsystem's driver struct embeds struct device_driver, and on which bus it goes.
struct DriverType
{
    std::string_view type;
    std::string_view bus;
};
constexpr DriverType pci{"pci_driver", "pci_bus_type"};
constexpr DriverType platform{"platform_driver", "platform_bus_type"};
constexpr DriverType i2c{"i2c_driver", "i2c_bus_type"};
constexpr DriverType spi{"spi_driver", "spi_bus_type"};

GuestAddr image_object(FakeKernel& k, std::string_view name)
{
    const auto info = k.export_info(name);
    return info ? info->value : GuestAddr{};
}

/// The driver's embedded struct device_driver, with owner and bus filled in.
GuestAddr prepare(FakeKernel& k, const DriverType& type, GuestAddr driver, GuestAddr owner)
{
    GuestStruct outer{k.memory(), k.profile(), type.type, driver};
    const GuestAddr drv = outer.member("driver");
    check_writable(k.memory(), drv, k.profile().size_of("device_driver"));
    GuestStruct inner{k.memory(), k.profile(), "device_driver", drv};
    inner.set("owner", owner);
    inner.set("bus", image_object(k, type.bus));
    return drv;
}

/// Mirrors __pci_register_driver(), drivers/pci/pci-driver.c (v6.1).
HostReturn pci_register_driver(FakeKernel& k, GuestAddr driver, GuestAddr owner, GuestAddr mod_name)
{
    const GuestAddr drv = prepare(k, pci, driver, owner);
    GuestStruct outer{k.memory(), k.profile(), "pci_driver", driver};
    GuestStruct inner{k.memory(), k.profile(), "device_driver", drv};
    inner.set("name", outer.get<GuestAddr>("name"));
    inner.set("mod_name", mod_name);
    inner.set("groups", outer.get<GuestAddr>("groups"));
    inner.set("dev_groups", outer.get<GuestAddr>("dev_groups"));
    outer.set("dynids.lock", std::uint32_t{0});
    init_list_head(k.memory(), outer.member("dynids.list"));
    return driver_register(k, drv);
}

HostReturn platform_driver_register(FakeKernel& k, GuestAddr driver, GuestAddr owner)
{
    return driver_register(k, prepare(k, platform, driver, owner));
}

HostReturn i2c_register_driver(FakeKernel& k, GuestAddr owner, GuestAddr driver)
{
    const GuestAddr drv = prepare(k, i2c, driver, owner);
    init_list_head(k.memory(), driver + k.profile().offset_of("i2c_driver", "clients"));
    return driver_register(k, drv);
}

HostReturn spi_register_driver(FakeKernel& k, GuestAddr owner, GuestAddr driver)
{
    return driver_register(k, prepare(k, spi, driver, owner));
}

template <const DriverType& Type>
HostReturn unregister(FakeKernel& k, GuestAddr driver)
{
    driver_unregister(k, driver + k.profile().offset_of(Type.type, "driver"));
    return {};
}

HostReturn platform_driver_probe_call(
    FakeKernel& k, GuestAddr driver, GuestAddr probe, GuestAddr owner)
{
    return platform_driver_probe(k, driver, probe, owner);
}

HostReturn platform_register_drivers(
    FakeKernel& k, GuestAddr drivers, std::uint32_t count, GuestAddr owner)
{
    for (std::uint32_t i = 0; i < count; ++i)
    {
        const auto driver = k.memory().load<GuestAddr>(drivers + std::uint64_t{i} * 8);
        const int err = driver_register(k, prepare(k, platform, driver, owner));
        if (err == 0)
            continue;
        while (i-- > 0)
            unregister<platform>(k, k.memory().load<GuestAddr>(drivers + std::uint64_t{i} * 8));
        return err;
    }
    return 0;
}

HostReturn platform_unregister_drivers(FakeKernel& k, GuestAddr drivers, std::uint32_t count)
{
    while (count-- > 0)
        unregister<platform>(k, k.memory().load<GuestAddr>(drivers + std::uint64_t{count} * 8));
    return {};
}

/// The first of the devices behind `start`, or of all where that is NULL, for which `fn(device,
/// data)` is not 0; `result` is what it was.
GuestAddr first_for(
    FakeKernel& k, const std::vector<GuestAddr>& devices, GuestAddr start, GuestAddr data,
    GuestAddr fn, int& result)
{
    bool started = is_null(start);
    result = 0;
    for (const GuestAddr dev : devices)
    {
        if (started)
            result = static_cast<int>(k.call_guest(fn, {to_u64(dev), to_u64(data)}));
        if (result != 0)
            return dev;
        started = started || dev == start;
    }
    return {};
}

/// Calls `fn(device, data)` until it returns something else than 0, which is the result.
int for_each(
    FakeKernel& k, const std::vector<GuestAddr>& devices, GuestAddr start, GuestAddr data,
    GuestAddr fn)
{
    int result{};
    first_for(k, devices, start, data, fn, result);
    return result;
}

HostReturn bus_for_each_dev(
    FakeKernel& k, GuestAddr bus, GuestAddr start, GuestAddr data, GuestAddr fn)
{
    return for_each(k, devices_on(k, bus), start, data, fn);
}

HostReturn driver_for_each_device(
    FakeKernel& k, GuestAddr drv, GuestAddr start, GuestAddr data, GuestAddr fn)
{
    return for_each(k, devices_of_driver(k, drv), start, data, fn);
}

/// The first device that `match(device, data)` accepts, with a reference.
GuestAddr find(
    FakeKernel& k, const std::vector<GuestAddr>& devices, GuestAddr start, GuestAddr data,
    GuestAddr match)
{
    int accepted{};
    return get_device(k, first_for(k, devices, start, data, match, accepted));
}

HostReturn bus_find_device(
    FakeKernel& k, GuestAddr bus, GuestAddr start, GuestAddr data, GuestAddr match)
{
    return find(k, devices_on(k, bus), start, data, match);
}

HostReturn driver_find_device(
    FakeKernel& k, GuestAddr drv, GuestAddr start, GuestAddr data, GuestAddr match)
{
    return find(k, devices_of_driver(k, drv), start, data, match);
}

/// Mirrors bus_for_each_drv(), drivers/base/bus.c (v6.1).
HostReturn bus_for_each_drv(
    FakeKernel& k, GuestAddr bus, GuestAddr start, GuestAddr data, GuestAddr fn)
{
    if (is_null(bus))
        return -EINVAL;
    return for_each(k, drivers_on(k, bus), start, data, fn);
}

HostReturn driver_attach_call(FakeKernel& k, GuestAddr drv)
{
    driver_attach(k, drv);
    return 0;
}

HostReturn no_files(FakeKernel&)
{
    return 0;
}

constexpr std::string_view no_devices = "the bus has no devices but those that modules add";
constexpr std::string_view sysfs_note = "no files appear in sysfs";

constexpr auto rows = std::to_array<HostCall>({
    host_call<driver_register>("driver_register", Support::partial, sysfs_note),
    host_call<driver_unregister>("driver_unregister"),
    host_call<pci_register_driver>("__pci_register_driver", Support::partial, no_devices),
    host_call<unregister<pci>>("pci_unregister_driver"),
    host_call<platform_driver_register>("__platform_driver_register", Support::partial, no_devices),
    host_call<unregister<platform>>("platform_driver_unregister"),
    host_call<platform_driver_probe_call>("__platform_driver_probe", Support::partial, no_devices),
    host_call<platform_register_drivers>(
        "__platform_register_drivers", Support::partial, no_devices),
    host_call<platform_unregister_drivers>("platform_unregister_drivers"),
    host_call<i2c_register_driver>("i2c_register_driver", Support::partial, no_devices),
    host_call<unregister<i2c>>("i2c_del_driver"),
    host_call<spi_register_driver>("__spi_register_driver", Support::partial, no_devices),
    host_call<bus_register>("bus_register", Support::partial, sysfs_note),
    host_call<bus_unregister>("bus_unregister"),
    host_call<bus_for_each_dev>("bus_for_each_dev", Support::partial, no_devices),
    host_call<bus_for_each_drv>("bus_for_each_drv"),
    host_call<driver_attach_call>("driver_attach"),
    host_call<bus_find_device>("bus_find_device", Support::partial, no_devices),
    host_call<driver_for_each_device>("driver_for_each_device"),
    host_call<driver_find_device>("driver_find_device"),
    host_call<no_files>("driver_create_file", Support::partial, sysfs_note),
    host_call<no_files>("driver_remove_file", Support::partial, sysfs_note),
    host_call<no_files>("bus_create_file", Support::partial, sysfs_note),
    host_call<no_files>("bus_remove_file", Support::partial, sysfs_note),
});

} // namespace

int platform_driver_probe(FakeKernel& kernel, GuestAddr driver, GuestAddr probe, GuestAddr owner)
{
    GuestStruct outer{kernel.memory(), kernel.profile(), "platform_driver", driver};
    outer.set("prevent_deferred_probe", std::uint8_t{1});
    outer.set("probe", probe);
    const GuestAddr drv = prepare(kernel, platform, driver, owner);
    const int err = driver_register(kernel, drv);
    if (err != 0)
        return err;
    outer.set("probe", GuestAddr{});
    if (!devices_of_driver(kernel, drv).empty())
        return 0;
    driver_unregister(kernel, drv);
    return -ENODEV;
}

std::span<const HostCall> driver_calls()
{
    return rows;
}

} // namespace kobox
