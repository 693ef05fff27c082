#include "kernel_stub/calls/allocation.hpp"
#include "kernel_stub/calls/calls.hpp"
#include "kernel_stub/calls/device_model.hpp"
#include "kernel_stub/calls/devres.hpp"
#include "kernel_stub/calls/guest_access.hpp"
#include "kernel_stub/calls/kobject.hpp"
#include "kernel_stub/calls/platform_driver.hpp"
#include "kernel_stub/guest_struct.hpp"
#include "kernel_stub/host_state.hpp"

#include <array>
#include <cerrno>
#include <set>
#include <spdlog/fmt/fmt.h>

namespace kobox
{

namespace
{

/// PLATFORM_DEVID_NONE and PLATFORM_DEVID_AUTO, include/linux/platform_device.h (v6.1).
constexpr std::int32_t platform_devid_none = -1;
constexpr std::int32_t platform_devid_auto = -2;

struct AutoIds
{
    std::set<std::int32_t> taken;
};

GuestStruct pdev_at(FakeKernel& k, GuestAddr pdev)
{
    return {k.memory(), k.profile(), "platform_device", pdev};
}

GuestStruct device_of(FakeKernel& k, GuestAddr pdev)
{
    return {k.memory(), k.profile(), "device", pdev_at(k, pdev).member("dev")};
}

/// Mirrors platform_device_release(), drivers/base/platform.c (v6.1).
void release(FakeKernel& k, GuestAddr kobj)
{
    const GuestAddr dev = kobj - k.profile().offset_of("device", "kobj");
    devres_release_all(k, dev);
    const GuestAddr pdev = dev - k.profile().offset_of("platform_device", "dev");
    const GuestStruct device{k.memory(), k.profile(), "device", dev};
    kfree(k, device.get<GuestAddr>("platform_data"));
    kfree(k, pdev_at(k, pdev).get<GuestAddr>("resource"));
    kfree(k, pdev_at(k, pdev).get<GuestAddr>("driver_override"));
    kfree(k, pdev_at(k, pdev).get<GuestAddr>("name"));
    kfree(k, pdev);
}

HostReturn platform_device_alloc(FakeKernel& k, GuestAddr name, std::int32_t id)
{
    const GuestAddr addr =
        kmalloc(k, k.profile().size_of("platform_device"), site_here(k, gfp::kernel));
    if (is_null(addr))
        return addr;
    GuestStruct pdev = pdev_at(k, addr);
    pdev.set(
        "name",
        kstrdup(k, k.memory().load_cstring(name, max_guest_string), site_here(k, gfp::kernel)));
    pdev.set("id", id);
    device_initialize(k, pdev.member("dev"));
    set_kobject_release(k, device_of(k, addr).member("kobj"), release);
    return addr;
}

HostReturn add_data(FakeKernel& k, GuestAddr addr, GuestAddr data, std::uint64_t size)
{
    GuestAddr copy{};
    if (!is_null(data))
    {
        copy = kmemdup(k, data, size, site_here(k, gfp::kernel));
        if (is_null(copy))
            return -ENOMEM;
    }
    GuestStruct device = device_of(k, addr);
    kfree(k, device.get<GuestAddr>("platform_data"));
    device.set("platform_data", copy);
    return 0;
}

HostReturn add_resources(FakeKernel& k, GuestAddr addr, GuestAddr resources, std::uint32_t count)
{
    GuestAddr copy{};
    const std::uint64_t size = std::uint64_t{count} * k.profile().size_of("resource");
    if (!is_null(resources))
    {
        copy = kmemdup(k, resources, size, site_here(k, gfp::kernel));
        if (is_null(copy))
            return -ENOMEM;
    }
    GuestStruct pdev = pdev_at(k, addr);
    kfree(k, pdev.get<GuestAddr>("resource"));
    pdev.set("resource", copy);
    pdev.set("num_resources", count);
    return 0;
}

/// Mirrors platform_device_add(), drivers/base/platform.c (v6.1); resources are not claimed.
int platform_device_add(FakeKernel& k, GuestAddr addr)
{
    if (is_null(addr))
        return -EINVAL;
    GuestStruct pdev = pdev_at(k, addr);
    GuestStruct device = device_of(k, addr);
    const auto image = [&](std::string_view name) {
        const auto info = k.export_info(name);
        return info ? info->value : GuestAddr{};
    };
    device.set("bus", image("platform_bus_type"));
    const std::string name = k.memory().load_cstring(pdev.get<GuestAddr>("name"), max_guest_string);
    const auto id = pdev.get<std::int32_t>("id");
    if (id == platform_devid_none)
        dev_set_name(k, device.addr(), name);
    else if (id == platform_devid_auto)
    {
        auto& taken = k.host_state().get<AutoIds>().taken;
        std::int32_t fresh = 0;
        while (taken.contains(fresh))
            ++fresh;
        taken.insert(fresh);
        pdev.set("id", fresh);
        pdev.set("id_auto", std::uint8_t{1});
        dev_set_name(k, device.addr(), fmt::format("{}.{}.auto", name, fresh));
    }
    else
        dev_set_name(k, device.addr(), fmt::format("{}.{}", name, id));
    return device_add(k, device.addr());
}

void platform_device_del(FakeKernel& k, GuestAddr addr)
{
    if (is_null(addr) || is_err(addr))
        return;
    GuestStruct pdev = pdev_at(k, addr);
    device_del(k, pdev.member("dev"));
    if (pdev.get<std::uint8_t>("id_auto") == 0)
        return;
    k.host_state().get<AutoIds>().taken.erase(pdev.get<std::int32_t>("id"));
    pdev.set("id", platform_devid_auto);
}

void platform_device_put(FakeKernel& k, GuestAddr addr)
{
    if (!is_null(addr) && !is_err(addr))
        put_device(k, pdev_at(k, addr).member("dev"));
}

/// The caller's own struct, with its own release function.
HostReturn register_call(FakeKernel& k, GuestAddr addr)
{
    device_initialize(k, pdev_at(k, addr).member("dev"));
    return platform_device_add(k, addr);
}

HostReturn unregister_call(FakeKernel& k, GuestAddr addr)
{
    platform_device_del(k, addr);
    platform_device_put(k, addr);
    return {};
}

HostReturn add_devices(FakeKernel& k, GuestAddr devices, std::int32_t count)
{
    for (std::int32_t i = 0; i < count; ++i)
    {
        const auto at = [&](std::int32_t n) {
            return k.memory().load<GuestAddr>(devices + static_cast<std::uint64_t>(n) * 8);
        };
        const auto err = static_cast<int>(register_call(k, at(i)).rax);
        if (err == 0)
            continue;
        while (--i >= 0)
            unregister_call(k, at(i));
        return err;
    }
    return 0;
}

/// Mirrors platform_device_register_full(), drivers/base/platform.c (v6.1).
HostReturn register_full(FakeKernel& k, GuestAddr info_at)
{
    const GuestStruct info{k.memory(), k.profile(), "platform_device_info", info_at};
    const GuestAddr addr{
        platform_device_alloc(k, info.get<GuestAddr>("name"), info.get<std::int32_t>("id")).rax};
    if (is_null(addr))
        return err_ptr(ENOMEM);
    GuestStruct device = device_of(k, addr);
    device.set("parent", info.get<GuestAddr>("parent"));
    device.set("fwnode", info.get<GuestAddr>("fwnode"));
    if (const auto mask = info.get<std::uint64_t>("dma_mask"); mask != 0)
    {
        GuestStruct pdev = pdev_at(k, addr);
        pdev.set("platform_dma_mask", mask);
        device.set("dma_mask", pdev.member("platform_dma_mask"));
        device.set("coherent_dma_mask", mask);
    }
    add_resources(k, addr, info.get<GuestAddr>("res"), info.get<std::uint32_t>("num_res"));
    add_data(k, addr, info.get<GuestAddr>("data"), info.get<std::uint64_t>("size_data"));
    const int err = platform_device_add(k, addr);
    if (err == 0)
        return addr;
    platform_device_put(k, addr);
    return err_ptr(-err);
}

/// Mirrors __platform_create_bundle(), drivers/base/platform.c (v6.1).
HostReturn create_bundle(FakeKernel& k, CallFrame& frame)
{
    const GuestAddr driver{frame.arg(0)};
    const GuestStruct drv{
        k.memory(), k.profile(), "device_driver",
        driver + k.profile().offset_of("platform_driver", "driver")};
    const GuestAddr addr{
        platform_device_alloc(k, drv.get<GuestAddr>("name"), platform_devid_none).rax};
    if (is_null(addr))
        return err_ptr(ENOMEM);
    add_resources(k, addr, GuestAddr{frame.arg(2)}, static_cast<std::uint32_t>(frame.arg(3)));
    add_data(k, addr, GuestAddr{frame.arg(4)}, frame.arg(5));
    int err = platform_device_add(k, addr);
    if (err == 0)
    {
        err = platform_driver_probe(k, driver, GuestAddr{frame.arg(1)}, GuestAddr{frame.arg(6)});
        if (err == 0)
            return addr;
        platform_device_del(k, addr);
    }
    platform_device_put(k, addr);
    return err_ptr(-err);
}

/// IORESOURCE_TYPE_BITS, include/linux/ioport.h (v6.1).
constexpr std::uint64_t ioresource_type_bits = 0x1f00;

HostReturn get_resource(FakeKernel& k, GuestAddr addr, std::uint32_t type, std::uint32_t number)
{
    const GuestStruct pdev = pdev_at(k, addr);
    const auto count = pdev.get<std::uint32_t>("num_resources");
    const std::uint64_t stride = k.profile().size_of("resource");
    for (std::uint32_t i = 0; i < count; ++i)
    {
        const GuestAddr at = pdev.get<GuestAddr>("resource") + i * stride;
        const auto flags =
            k.memory().load<std::uint64_t>(at + k.profile().offset_of("resource", "flags"));
        if ((flags & ioresource_type_bits) == type && number-- == 0)
            return at;
    }
    return GuestAddr{};
}

constexpr std::string_view note = "resources are not claimed; no files appear in sysfs";

constexpr auto rows = std::to_array<HostCall>({
    host_call<platform_device_alloc>("platform_device_alloc"),
    host_call<add_data>("platform_device_add_data"),
    host_call<add_resources>("platform_device_add_resources"),
    host_call<platform_device_add>("platform_device_add", Support::partial, note),
    host_call<platform_device_del>("platform_device_del"),
    host_call<platform_device_put>("platform_device_put"),
    host_call<register_call>("platform_device_register", Support::partial, note),
    host_call<unregister_call>("platform_device_unregister"),
    host_call<add_devices>("platform_add_devices", Support::partial, note),
    host_call<register_full>("platform_device_register_full", Support::partial, note),
    host_call_frame<create_bundle>("__platform_create_bundle", Support::partial, note),
    host_call<get_resource>("platform_get_resource"),
});

} // namespace

std::span<const HostCall> platform_device_calls()
{
    return rows;
}

} // namespace kobox
