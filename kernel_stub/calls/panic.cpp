#include "kernel_stub/calls/calls.hpp"
#include "kernel_stub/calls/formatting.hpp"

#include <array>

namespace kobox
{
namespace
{

std::string variadic_message(FakeKernel& k, CallFrame& frame)
{
    frame.start_varargs(1);
    return format_message(k, GuestAddr{frame.arg(0)}, frame);
}

/// Mirrors __warn_printk(), kernel/panic.c (v6.1): the WARN() itself comes after it as a trap.
HostReturn warn_printk(FakeKernel& k, CallFrame& frame)
{
    k.klog().emit(KernLevel::warning, "------------[ cut here ]------------");
    k.klog().print(variadic_message(k, frame));
    return {};
}

[[noreturn]] void panic_with(FakeKernel& k, std::string text)
{
    if (!text.empty() && text.back() == '\n')
        text.pop_back();
    k.die("Kernel panic - not syncing: " + text);
}

HostReturn panic(FakeKernel& k, CallFrame& frame)
{
    panic_with(k, variadic_message(k, frame));
}

/// Mirrors nmi_panic(), kernel/panic.c (v6.1), on the one CPU that there is.
HostReturn nmi_panic(FakeKernel& k, GuestAddr /*regs*/, GuestAddr message)
{
    panic_with(k, format_message(k, "%s", {to_u64(message)}));
}

const auto rows = std::to_array<HostCall>({
    host_call_frame<warn_printk>("__warn_printk"),
    host_call_frame<panic>("panic"),
    host_call<nmi_panic>("nmi_panic"),
});

} // namespace

std::span<const HostCall> panic_calls()
{
    return rows;
}

} // namespace kobox
