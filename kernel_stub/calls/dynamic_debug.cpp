#include "kernel_stub/calls/calls.hpp"
#include "kernel_stub/calls/cpu_state.hpp"
#include "kernel_stub/calls/device_message.hpp"
#include "kernel_stub/calls/formatting.hpp"
#include "kernel_stub/guest_struct.hpp"
#include "kernel_stub/printk/guest_text.hpp"

#include <array>
#include <spdlog/fmt/fmt.h>

namespace kobox
{
namespace
{

// A site calls these only when it is enabled: by its static key, or by DEBUG in its file. So there
// is nothing to ask here.

constexpr int kern_debug = 7;

/// _DPRINTK_FLAGS_*, include/linux/dynamic_debug.h (v6.1).
constexpr std::uint32_t incl_modname = 1U << 1;
constexpr std::uint32_t incl_funcname = 1U << 2;
constexpr std::uint32_t incl_lineno = 1U << 3;
constexpr std::uint32_t incl_tid = 1U << 4;

class Descriptor
{
public:
    Descriptor(FakeKernel& kernel, GuestAddr addr)
        : m_kernel{kernel}, m_guest{kernel.memory(), kernel.profile(), "_ddebug", addr}
    {}

    /// Mirrors dynamic_emit_prefix(), lib/dynamic_debug.c (v6.1).
    [[nodiscard]] std::string prefix() const
    {
        constexpr std::uint64_t prefix_size = 64;
        const std::uint32_t flags = field("flags");
        std::string site;
        if ((flags & incl_modname) != 0)
            site += text("modname") + ':';
        if ((flags & incl_funcname) != 0)
            site += text("function") + ':';
        if ((flags & incl_lineno) != 0)
            site += fmt::format("{}:", field("lineno"));
        if (!site.empty())
            site += ' ';
        return (((flags & incl_tid) != 0 ? thread() : std::string{}) + site)
            .substr(0, prefix_size - 1);
    }

private:
    [[nodiscard]] std::uint32_t field(std::string_view member) const
    {
        const auto word = m_guest.get<std::uint32_t>(member);
        const auto bits = m_kernel.profile().bits_of("_ddebug", member);
        return bits ? word >> bits->shift & ((1U << bits->width) - 1) : word;
    }
    [[nodiscard]] std::string text(std::string_view member) const
    {
        return format_message(m_kernel, "%s", {m_guest.get<std::uint64_t>(member)});
    }
    [[nodiscard]] std::string thread() const
    {
        const GuestStruct task{
            m_kernel.memory(), m_kernel.profile(), "task_struct", current_task(m_kernel)};
        return fmt::format("[{}] ", task.get<std::int32_t>("pid"));
    }

    FakeKernel& m_kernel;
    GuestStruct m_guest;
};

void bug_on_null(FakeKernel& k, std::uint64_t ptr, int line)
{
    if (ptr == 0)
        k.die(fmt::format("kernel BUG at lib/dynamic_debug.c:{}!", line));
}

HostReturn dynamic_pr_debug(FakeKernel& k, CallFrame& frame)
{
    bug_on_null(k, frame.arg(0), 867);
    bug_on_null(k, frame.arg(1), 868);
    const Descriptor site{k, GuestAddr{frame.arg(0)}};
    frame.start_varargs(2);
    const std::string text = format_message(k, GuestAddr{frame.arg(1)}, frame);
    k.klog().print(fmt::format("\001{}{}{}", kern_debug, site.prefix(), text));
    return {};
}

/// The text and its arguments are argument 2 and on.
std::string message_of(FakeKernel& k, CallFrame& frame)
{
    frame.start_varargs(3);
    return format_message(k, GuestAddr{frame.arg(2)}, frame);
}

HostReturn dynamic_dev_dbg(FakeKernel& k, CallFrame& frame)
{
    bug_on_null(k, frame.arg(0), 887);
    bug_on_null(k, frame.arg(2), 888);
    const GuestAddr dev{frame.arg(1)};
    const std::string text = message_of(k, frame);
    const std::string prefix = Descriptor{k, GuestAddr{frame.arg(0)}}.prefix();
    dev_printk(k, dev, {.level = kern_debug, .text = text, .prefix = prefix});
    return {};
}

HostReturn dynamic_netdev_dbg(FakeKernel& k, CallFrame& frame)
{
    bug_on_null(k, frame.arg(0), 918);
    bug_on_null(k, frame.arg(2), 919);
    const GuestAddr dev{frame.arg(1)};
    const std::string text = message_of(k, frame);
    const std::string prefix = Descriptor{k, GuestAddr{frame.arg(0)}}.prefix();
    netdev_printk(k, dev, {.level = kern_debug, .text = text, .prefix = prefix});
    return {};
}

const auto rows = std::to_array<HostCall>({
    host_call_frame<dynamic_pr_debug>("__dynamic_pr_debug"),
    host_call_frame<dynamic_dev_dbg>("__dynamic_dev_dbg"),
    host_call_frame<dynamic_netdev_dbg>("__dynamic_netdev_dbg"),
});

} // namespace

std::span<const HostCall> dynamic_debug_calls()
{
    return rows;
}

} // namespace kobox
