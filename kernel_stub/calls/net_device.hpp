#pragma once

#include "kernel_stub/fake_kernel.hpp"

#include <cstdint>
#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace kobox
{

/// The network devices of the one network namespace, and the lock that guards them.
struct NetDevices
{
    std::vector<GuestAddr> registered;          ///< in the order of registration
    std::vector<GuestAddr> todo;                ///< unregistered, freed when the lock is let go
    std::map<GuestAddr, GuestAddr> allocations; ///< the block that each aligned device lies in
    std::uint32_t last_ifindex{1};              ///< 1 is the loopback device's
    bool locked{};
};

[[nodiscard]] NetDevices& net_devices(FakeKernel& kernel);

/// rtnl_lock() and rtnl_unlock(): the latter runs the destructors of unregistered devices.
void rtnl_lock(FakeKernel& kernel);
void rtnl_unlock(FakeKernel& kernel);

/// Mirrors unregister_netdevice_queue(), net/core/dev.c (v6.1), with and without a list.
void unregister_netdevice_queue(FakeKernel& kernel, GuestAddr dev, GuestAddr head);
void unregister_netdevice_many(FakeKernel& kernel, GuestAddr head);

/// Mirrors dev_get_valid_name(), net/core/dev.c (v6.1): fills in the number of a "%d". 0, or a
/// negative errno.
int dev_get_valid_name(FakeKernel& kernel, GuestAddr dev, const std::string& name);

} // namespace kobox
