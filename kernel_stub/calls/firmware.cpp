#include "kernel_stub/calls/firmware.hpp"

#include "kernel_stub/calls/allocation.hpp"
#include "kernel_stub/calls/device_message.hpp"
#include "kernel_stub/calls/guest_access.hpp"
#include "kernel_stub/calls/modules.hpp"
#include "kernel_stub/deferred.hpp"
#include "kernel_stub/host_state.hpp"

#include <array>
#include <cerrno>
#include <string>

#include <spdlog/fmt/fmt.h>

namespace kobox
{

namespace
{

struct FirmwareLoader
{
    bool said_where_to_look{};
};

constexpr int err_level = static_cast<int>(KernLevel::err);
constexpr int warning_level = static_cast<int>(KernLevel::warning);

/// Mirrors fw_get_filesystem_firmware(), drivers/base/firmware_loader/main.c, with the lines of
/// Debian's 6.1: there is no file.
void look_in_file_system(FakeKernel& k, GuestAddr device, const std::string& name)
{
    dev_printk(
        k, device,
        {.level = err_level,
         .text = fmt::format("firmware: failed to load {} ({})\n", name, -ENOENT)});
    bool& said = k.host_state().get<FirmwareLoader>().said_where_to_look;
    if (!said)
        k.klog().emit(
            KernLevel::err,
            "See https://wiki.debian.org/Firmware for information about missing firmware");
    said = true;
}

/// Mirrors _request_firmware(), drivers/base/firmware_loader/main.c (v6.1): a negative errno.
int load_firmware(FakeKernel& k, const std::string& name, GuestAddr device, bool warn)
{
    if (name.empty())
        return -EINVAL;
    // As it is, then packed by xz.
    look_in_file_system(k, device, name);
    look_in_file_system(k, device, name);
    if (warn)
        dev_printk(
            k, device,
            {.level = warning_level,
             .text =
                 fmt::format("Direct firmware load for {} failed with error {}\n", name, -ENOENT)});
    return -ENOENT;
}

template <bool Warn>
HostReturn request_firmware(FakeKernel& k, GuestAddr firmware, GuestAddr name, GuestAddr device)
{
    guest_store(k.memory(), firmware, GuestAddr{});
    return load_firmware(k, k.memory().load_cstring(name, max_guest_string), device, Warn);
}

/// Mirrors request_firmware_nowait(), drivers/base/firmware_loader/main.c (v6.1): `cont` hears of
/// it when the CPU is next free.
HostReturn request_firmware_nowait(FakeKernel& k, CallFrame& frame)
{
    const GuestAddr module{frame.arg(0)};
    const bool uevent = (frame.arg(1) & 0xff) != 0;
    const GuestAddr device{frame.arg(3)};
    const std::uint64_t context = frame.arg(5);
    const GuestAddr cont{frame.arg(6)};
    if (!uevent)
        k.unsupported("request_firmware_nowait() that waits for user space");
    if (!try_module_get(k, module))
        return -EFAULT;
    const std::string name = k.memory().load_cstring(GuestAddr{frame.arg(2)}, max_guest_string);
    queue_program(k, [&k, name, device, cont, context, module] {
        static_cast<void>(load_firmware(k, name, device, true));
        k.call_guest(cont, {0, context});
        module_put(k, module);
    });
    return 0;
}

HostReturn release_firmware(FakeKernel& k, GuestAddr firmware)
{
    if (!is_null(firmware))
        k.unsupported("release_firmware() of a firmware that was not loaded");
    return {};
}

constexpr std::string_view note = "the machine has no firmware files";

constexpr auto rows = std::to_array<HostCall>({
    host_call<request_firmware<false>>("firmware_request_nowarn", Support::partial, note),
    host_call<release_firmware>("release_firmware"),
    host_call<request_firmware<true>>("request_firmware", Support::partial, note),
    host_call<request_firmware<false>>("request_firmware_direct", Support::partial, note),
    host_call_frame<request_firmware_nowait>("request_firmware_nowait", Support::partial, note),
});

} // namespace

std::span<const HostCall> firmware_calls()
{
    return rows;
}

} // namespace kobox
