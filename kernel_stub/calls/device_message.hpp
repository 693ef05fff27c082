#pragma once

#include "kernel_stub/fake_kernel.hpp"

#include <optional>
#include <string>
#include <string_view>

namespace kobox
{

// Messages that name a device, drivers/base/core.c and net/core/dev.c (v6.1).

/// Mirrors dev_driver_string(); nullopt where it is an empty string of the kernel's own.
[[nodiscard]] std::optional<GuestAddr> dev_driver_string(FakeKernel& kernel, GuestAddr dev);

struct DeviceMessage
{
    int level; ///< that of KERN_ERR and so on
    std::string_view text;
    std::string_view prefix{}; ///< of dynamic debug, in front of the driver's name
};

/// Mirror __dev_printk() and __netdev_printk(). A device that is NULL is said to be.
void dev_printk(FakeKernel& kernel, GuestAddr dev, const DeviceMessage& message);
void netdev_printk(FakeKernel& kernel, GuestAddr dev, const DeviceMessage& message);

} // namespace kobox
