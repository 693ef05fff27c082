#include "kernel_stub/calls/calls.hpp"
#include "kernel_stub/calls/device_message.hpp"
#include "kernel_stub/calls/formatting.hpp"
#include "kernel_stub/printk/guest_text.hpp"
#include "kernel_stub/printk/hex_dump.hpp"

#include <array>
#include <cerrno>
#include <spdlog/fmt/fmt.h>

namespace kobox
{
namespace
{

constexpr int loglevel_default = -1;
constexpr int loglevel_sched = -2;
constexpr int kern_err = 3;
constexpr int kern_warning = 4;

/// The variadic arguments behind the format, which is argument `at`.
std::string variadic_message(FakeKernel& k, CallFrame& frame, std::uint64_t at)
{
    frame.start_varargs(at + 1);
    return format_message(k, GuestAddr{frame.arg(at)}, frame);
}

std::string va_list_message(FakeKernel& k, GuestAddr format, GuestAddr va)
{
    GuestVaList args{k.memory(), va};
    return format_message(k, format, args);
}

HostReturn printk(FakeKernel& k, CallFrame& frame)
{
    return k.klog().print(variadic_message(k, frame, 0));
}

HostReturn vprintk(FakeKernel& k, GuestAddr format, GuestAddr va)
{
    return k.klog().print(va_list_message(k, format, va));
}

HostReturn vprintk_emit(
    FakeKernel& k, std::int32_t facility, std::int32_t level, GuestAddr dev_info, GuestAddr format,
    GuestAddr va)
{
    const KlogSource source{
        .facility = facility,
        .level = level == loglevel_sched ? loglevel_default : level,
        .device = dev_info != GuestAddr{}};
    return k.klog().print(source, va_list_message(k, format, va));
}

HostReturn dev_vprintk_emit(
    FakeKernel& k, std::int32_t level, GuestAddr /*dev*/, GuestAddr format, GuestAddr va)
{
    return k.klog().print(
        {.facility = 0, .level = level, .device = true}, va_list_message(k, format, va));
}

HostReturn dev_printk_emit(FakeKernel& k, CallFrame& frame)
{
    const auto level = static_cast<std::int32_t>(frame.arg(0));
    return k.klog().print(
        {.facility = 0, .level = level, .device = true}, variadic_message(k, frame, 2));
}

/// Of "\0013", KERN_ERR, the 3.
int level_of(FakeKernel& k, GuestAddr kern_level)
{
    return k.memory().load<char>(kern_level + 1) - '0';
}

HostReturn dev_printk_level(FakeKernel& k, CallFrame& frame)
{
    const int level = level_of(k, GuestAddr{frame.arg(0)});
    const std::string text = variadic_message(k, frame, 2);
    dev_printk(k, GuestAddr{frame.arg(1)}, {.level = level, .text = text});
    return {};
}

template <int Level>
HostReturn dev_message(FakeKernel& k, CallFrame& frame)
{
    const std::string text = variadic_message(k, frame, 1);
    dev_printk(k, GuestAddr{frame.arg(0)}, {.level = Level, .text = text});
    return {};
}

HostReturn netdev_printk_level(FakeKernel& k, CallFrame& frame)
{
    const int level = level_of(k, GuestAddr{frame.arg(0)});
    const std::string text = variadic_message(k, frame, 2);
    netdev_printk(k, GuestAddr{frame.arg(1)}, {.level = level, .text = text});
    return {};
}

template <int Level>
HostReturn netdev_message(FakeKernel& k, CallFrame& frame)
{
    const std::string text = variadic_message(k, frame, 1);
    netdev_printk(k, GuestAddr{frame.arg(0)}, {.level = Level, .text = text});
    return {};
}

/// Mirrors __dev_probe_failed(), drivers/base/core.c (v6.1): a deferral is only a debug message.
template <int Level>
HostReturn dev_probe_failed(FakeKernel& k, CallFrame& frame)
{
    constexpr std::int32_t eprobe_defer = 517;
    const auto err = static_cast<std::int32_t>(frame.arg(1));
    if (err == -eprobe_defer || err == -ENOMEM)
        return err;
    std::string text =
        format_message(k, "error %pe: ", {static_cast<std::uint64_t>(std::int64_t{err})});
    text += variadic_message(k, frame, 2);
    dev_printk(k, GuestAddr{frame.arg(0)}, {.level = Level, .text = text});
    return err;
}

HostReturn dev_driver_string_of(FakeKernel& k, GuestAddr dev)
{
    if (const auto name = dev_driver_string(k, dev))
        return *name;
    // An empty string of the kernel's own: the end of one of its constants.
    const auto digits = k.image_symbol("hex_asc");
    return digits ? *digits + guest_strnlen(k.memory(), *digits, page_size) : GuestAddr{};
}

HostReturn print_hex_dump(FakeKernel& k, CallFrame& frame)
{
    enum PrefixType : std::uint32_t
    {
        dump_prefix_none,
        dump_prefix_address,
        dump_prefix_offset,
    };
    const std::uint64_t level = frame.arg(0);
    const std::uint64_t prefix = frame.arg(1);
    const auto prefix_type = static_cast<std::uint32_t>(frame.arg(2));
    const auto row_size = static_cast<std::int32_t>(frame.arg(3)) == 32 ? 32 : 16;
    const auto group_size = static_cast<std::int32_t>(frame.arg(4));
    const GuestAddr buf{frame.arg(5)};
    const std::uint64_t length = frame.arg(6);
    const bool ascii = (frame.arg(7) & 0xff) != 0;

    const auto row_bytes = static_cast<std::uint64_t>(row_size);
    for (std::uint64_t at = 0; at < length; at += row_bytes)
    {
        const HexDumpLine line{std::min(length - at, row_bytes), row_size, group_size, ascii};
        const std::string text = line.text(guest_bytes(k.memory(), buf + at, line.length()));
        std::string head;
        if (prefix_type == dump_prefix_address)
            head = format_message(k, "%s%s%p: ", {level, prefix, to_u64(buf + at)});
        else if (prefix_type == dump_prefix_offset)
            head = format_message(k, "%s%s%.8x: ", {level, prefix, at});
        else
            head = format_message(k, "%s%s", {level, prefix});
        k.klog().print(fmt::format("{}{}\n", head, text));
    }
    return {};
}

HostReturn printk_cpu_sync_try_get(FakeKernel& /*k*/)
{
    return 1;
}
HostReturn printk_cpu_sync_put(FakeKernel& /*k*/)
{
    return {};
}

const auto rows = std::to_array<HostCall>({
    host_call_frame<printk>("_printk"),
    host_call<vprintk>("vprintk"),
    host_call<vprintk>("vprintk_default"),
    host_call<vprintk_emit>("vprintk_emit"),
    host_call_frame<dev_printk_level>("_dev_printk"),
    host_call_frame<dev_message<0>>("_dev_emerg"),
    host_call_frame<dev_message<1>>("_dev_alert"),
    host_call_frame<dev_message<2>>("_dev_crit"),
    host_call_frame<dev_message<3>>("_dev_err"),
    host_call_frame<dev_message<4>>("_dev_warn"),
    host_call_frame<dev_message<5>>("_dev_notice"),
    host_call_frame<dev_message<6>>("_dev_info"),
    host_call_frame<dev_probe_failed<kern_err>>(
        "dev_err_probe", Support::partial, "the reason of a deferral is not kept"),
    host_call_frame<dev_probe_failed<kern_warning>>(
        "dev_warn_probe", Support::partial, "the reason of a deferral is not kept"),
    host_call<dev_vprintk_emit>("dev_vprintk_emit"),
    host_call_frame<dev_printk_emit>("dev_printk_emit"),
    host_call<dev_driver_string_of>("dev_driver_string"),
    host_call_frame<netdev_printk_level>("netdev_printk"),
    host_call_frame<netdev_message<0>>("netdev_emerg"),
    host_call_frame<netdev_message<1>>("netdev_alert"),
    host_call_frame<netdev_message<2>>("netdev_crit"),
    host_call_frame<netdev_message<3>>("netdev_err"),
    host_call_frame<netdev_message<4>>("netdev_warn"),
    host_call_frame<netdev_message<5>>("netdev_notice"),
    host_call_frame<netdev_message<6>>("netdev_info"),
    host_call_frame<print_hex_dump>("print_hex_dump"),
    host_call<printk_cpu_sync_put>("__printk_cpu_sync_wait"),
    host_call<printk_cpu_sync_try_get>("__printk_cpu_sync_try_get"),
    host_call<printk_cpu_sync_put>("__printk_cpu_sync_put"),
});

} // namespace

std::span<const HostCall> printk_calls()
{
    return rows;
}

} // namespace kobox
