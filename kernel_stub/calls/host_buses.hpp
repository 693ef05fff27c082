#pragma once

#include "kernel_stub/fake_kernel.hpp"

#include <string_view>

namespace kobox
{

/// A bus of the kernel itself on which modules put devices: the functions of its struct bus_type
/// are the host's.
struct HostBus
{
    std::string_view symbol; ///< the exported struct bus_type
    bool (*match)(FakeKernel& kernel, GuestAddr dev, GuestAddr drv);
    int (*probe)(FakeKernel& kernel, GuestAddr dev);
    void (*remove)(FakeKernel& kernel, GuestAddr dev);
};

/// nullptr: a module's bus, or one of the kernel's on which no module puts devices.
[[nodiscard]] const HostBus* host_bus_at(FakeKernel& kernel, GuestAddr bus);

} // namespace kobox
