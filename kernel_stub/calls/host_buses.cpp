#include "kernel_stub/calls/host_buses.hpp"

#include "kernel_stub/calls/allocation.hpp"
#include "kernel_stub/calls/device_message.hpp"
#include "kernel_stub/calls/device_model.hpp"
#include "kernel_stub/calls/guest_access.hpp"
#include "kernel_stub/guest_struct.hpp"

#include <array>
#include <cerrno>

namespace kobox
{

namespace
{

constexpr int eprobe_defer = 517;

GuestAddr to_platform_device(FakeKernel& k, GuestAddr dev)
{
    return dev - k.profile().offset_of("platform_device", "dev");
}

GuestAddr to_platform_driver(FakeKernel& k, GuestAddr drv)
{
    return drv - k.profile().offset_of("platform_driver", "driver");
}

/// Mirrors platform_match(), drivers/base/platform.c (v6.1), without device tree and ACPI.
bool platform_match(FakeKernel& k, GuestAddr dev, GuestAddr drv)
{
    GuestStruct pdev{k.memory(), k.profile(), "platform_device", to_platform_device(k, dev)};
    const auto text = [&](GuestAddr at) { return k.memory().load_cstring(at, max_guest_string); };
    if (const auto forced = pdev.get<GuestAddr>("driver_override"); !is_null(forced))
        return text(forced) == driver_name(k, drv);
    const std::string name = text(pdev.get<GuestAddr>("name"));
    const GuestStruct pdrv{k.memory(), k.profile(), "platform_driver", to_platform_driver(k, drv)};
    const auto table = pdrv.get<GuestAddr>("id_table");
    if (is_null(table))
        return name == driver_name(k, drv);
    const std::uint64_t stride = k.profile().size_of("platform_device_id");
    for (GuestAddr id = table; k.memory().load<std::uint8_t>(id) != 0; id += stride)
        if (text(id) == name)
        {
            pdev.set("id_entry", id);
            return true;
        }
    return false;
}

GuestStruct driver_of(FakeKernel& k, GuestAddr dev)
{
    const GuestStruct device{k.memory(), k.profile(), "device", dev};
    return {
        k.memory(), k.profile(), "platform_driver",
        to_platform_driver(k, device.get<GuestAddr>("driver"))};
}

/// Mirrors platform_probe(), drivers/base/platform.c (v6.1).
int platform_probe(FakeKernel& k, GuestAddr dev)
{
    const GuestStruct drv = driver_of(k, dev);
    const auto probe = drv.get<GuestAddr>("probe");
    const int err =
        is_null(probe)
            ? 0
            : static_cast<int>(k.call_guest(probe, {to_u64(to_platform_device(k, dev))}));
    if (err != -eprobe_defer || drv.get<std::uint8_t>("prevent_deferred_probe") == 0)
        return err;
    dev_printk(k, dev, {.level = 4, .text = "probe deferral not supported\n"});
    return -ENXIO;
}

void platform_remove(FakeKernel& k, GuestAddr dev)
{
    const GuestStruct drv = driver_of(k, dev);
    auto remove = drv.get<GuestAddr>("remove_new");
    if (is_null(remove))
        remove = drv.get<GuestAddr>("remove");
    if (!is_null(remove))
        k.call_guest(remove, {to_u64(to_platform_device(k, dev))});
}

constexpr auto buses = std::to_array<HostBus>({
    {"platform_bus_type", platform_match, platform_probe, platform_remove},
});

} // namespace

const HostBus* host_bus_at(FakeKernel& kernel, GuestAddr bus)
{
    for (const HostBus& host : buses)
    {
        const auto info = kernel.export_info(host.symbol);
        if (info && info->value == bus)
            return &host;
    }
    return nullptr;
}

} // namespace kobox
