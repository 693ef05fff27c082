#include "kernel_stub/calls/device_message.hpp"

#include "kernel_stub/calls/formatting.hpp"
#include "kernel_stub/calls/warn_once.hpp"
#include "kernel_stub/guest_struct.hpp"
#include "kernel_stub/printk/guest_text.hpp"

#include <array>
#include <spdlog/fmt/fmt.h>

namespace kobox
{
namespace
{

GuestStruct view(FakeKernel& kernel, std::string_view type, GuestAddr addr)
{
    return {kernel.memory(), kernel.profile(), type, addr};
}

bool is_null(GuestAddr ptr)
{
    return ptr == GuestAddr{};
}

/// %s of a string of the guest.
std::string printed(FakeKernel& kernel, GuestAddr text)
{
    return format_message(kernel, "%s", {to_u64(text)});
}

/// Mirrors dev_name(), include/linux/device.h (v6.1).
GuestAddr dev_name(FakeKernel& kernel, GuestAddr dev)
{
    const GuestStruct device = view(kernel, "device", dev);
    const auto init_name = device.get<GuestAddr>("init_name");
    return is_null(init_name) ? device.get<GuestAddr>("kobj.name") : init_name;
}

/// "driver name", as it stands in front of the message.
std::string device_prefix(FakeKernel& kernel, GuestAddr dev)
{
    const auto driver = dev_driver_string(kernel, dev);
    return fmt::format(
        "{} {}", driver ? printed(kernel, *driver) : std::string{},
        printed(kernel, dev_name(kernel, dev)));
}

void print_with_level(FakeKernel& kernel, int level, std::string_view text)
{
    kernel.klog().print(fmt::format("\001{}{}", level, text));
}

void print_of_device(FakeKernel& kernel, int level, std::string_view text)
{
    kernel.klog().print({.facility = 0, .level = level, .device = true}, text);
}

/// Mirrors netdev_name(), include/linux/netdevice.h (v6.1).
std::string netdev_name(FakeKernel& kernel, GuestAddr netdev)
{
    const GuestAddr at = view(kernel, "net_device", netdev).member("name");
    std::string name =
        guest_string(kernel.memory(), at, kernel.profile().size_of("net_device", "name"));
    if (name.empty() || name.find('%') != std::string::npos)
        return "(unnamed net_device)";
    return name;
}

/// Mirrors netdev_reg_state(), include/linux/netdevice.h (v6.1).
std::string_view netdev_reg_state(FakeKernel& kernel, GuestAddr netdev)
{
    constexpr auto states = std::to_array<std::string_view>(
        {" (uninitialized)", "", " (unregistering)", " (unregistered)", " (released)", " (dummy)"});
    const auto state = view(kernel, "net_device", netdev).get<std::uint8_t>("reg_state");
    if (state < states.size())
        return states[state];
    warn_once(
        kernel, "include/linux/netdevice.h:5190",
        fmt::format("{}: unknown reg_state {}\n", netdev_name(kernel, netdev), state));
    return " (unknown)";
}

} // namespace

std::optional<GuestAddr> dev_driver_string(FakeKernel& kernel, GuestAddr dev)
{
    const GuestStruct device = view(kernel, "device", dev);
    if (const auto driver = device.get<GuestAddr>("driver"); !is_null(driver))
        return view(kernel, "device_driver", driver).get<GuestAddr>("name");
    if (const auto bus = device.get<GuestAddr>("bus"); !is_null(bus))
        return view(kernel, "bus_type", bus).get<GuestAddr>("name");
    if (const auto dev_class = device.get<GuestAddr>("class"); !is_null(dev_class))
        return view(kernel, "class", dev_class).get<GuestAddr>("name");
    return std::nullopt;
}

void dev_printk(FakeKernel& kernel, GuestAddr dev, const DeviceMessage& message)
{
    const auto& [level, text, prefix] = message;
    if (is_null(dev))
        return print_with_level(kernel, level, fmt::format("(NULL device *): {}", text));
    print_of_device(
        kernel, level, fmt::format("{}{}: {}", prefix, device_prefix(kernel, dev), text));
}

void netdev_printk(FakeKernel& kernel, GuestAddr dev, const DeviceMessage& message)
{
    const auto& [level, text, prefix] = message;
    if (is_null(dev))
        return print_with_level(kernel, level, fmt::format("(NULL net_device): {}", text));
    const std::string name =
        fmt::format("{}{}", netdev_name(kernel, dev), netdev_reg_state(kernel, dev));
    const GuestAddr device = view(kernel, "net_device", dev).member("dev");
    const auto parent = view(kernel, "device", device).get<GuestAddr>("parent");
    if (is_null(parent))
        return print_with_level(kernel, level, fmt::format("{}: {}", name, text));
    print_of_device(
        kernel, level,
        fmt::format("{}{} {}: {}", prefix, device_prefix(kernel, parent), name, text));
}

} // namespace kobox
