#pragma once

#include "kernel_stub/fake_kernel.hpp"

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace kobox
{

// The driver core, drivers/base/ (v6.1), as far as a module sees it: buses, drivers and devices
// that modules register find each other, match and probe. Buses of the kernel itself hold no
// device but those that modules add; what differs on them is in host_buses.hpp.

[[nodiscard]] std::string driver_name(FakeKernel& kernel, GuestAddr drv);
[[nodiscard]] std::string dev_name(FakeKernel& kernel, GuestAddr dev);

/// Mirror bus_register() and bus_unregister().
int bus_register(FakeKernel& kernel, GuestAddr bus);
void bus_unregister(FakeKernel& kernel, GuestAddr bus);

/// Mirror driver_register() and driver_unregister(): probes the devices that match.
int driver_register(FakeKernel& kernel, GuestAddr drv);
void driver_unregister(FakeKernel& kernel, GuestAddr drv);
/// Mirrors driver_attach(): probes the devices of its bus that have no driver and match.
void driver_attach(FakeKernel& kernel, GuestAddr drv);
/// In the order in which they were registered.
[[nodiscard]] std::vector<GuestAddr> drivers_on(FakeKernel& kernel, GuestAddr bus);
/// Devices that are bound to the driver.
[[nodiscard]] std::vector<GuestAddr> devices_of_driver(FakeKernel& kernel, GuestAddr drv);

void device_initialize(FakeKernel& kernel, GuestAddr dev);
void dev_set_name(FakeKernel& kernel, GuestAddr dev, std::string_view name);
/// Mirror device_add() and device_del(): the first driver that matches is probed.
int device_add(FakeKernel& kernel, GuestAddr dev);
void device_del(FakeKernel& kernel, GuestAddr dev);
GuestAddr get_device(FakeKernel& kernel, GuestAddr dev);
void put_device(FakeKernel& kernel, GuestAddr dev);
[[nodiscard]] std::vector<GuestAddr> all_devices(FakeKernel& kernel);
/// Devices of a bus or of a class, in the order in which they were added.
[[nodiscard]] std::vector<GuestAddr> devices_on(FakeKernel& kernel, GuestAddr bus_or_class);

} // namespace kobox
