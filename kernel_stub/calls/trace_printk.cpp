#include "kernel_stub/calls/allocation.hpp"
#include "kernel_stub/calls/calls.hpp"
#include "kernel_stub/calls/formatting.hpp"
#include "kernel_stub/printk/guest_text.hpp"

#include <array>

namespace kobox
{
namespace
{

constexpr std::string_view buffer_note =
    "the text is formed, and its length returned; no trace keeps it";

/// __trace_bprintk() and __trace_printk(), kernel/trace/trace_printk.c (v6.1).
HostReturn trace_printk(FakeKernel& k, CallFrame& frame)
{
    const GuestAddr format{frame.arg(1)};
    if (is_null(format))
        return 0;
    frame.start_varargs(2);
    return static_cast<std::int32_t>(format_message(k, format, frame).size());
}

HostReturn trace_vprintk(FakeKernel& k, GuestAddr /*ip*/, GuestAddr format, GuestAddr va)
{
    GuestVaList args{k.memory(), va};
    return static_cast<std::int32_t>(format_message(k, format, args).size());
}

HostReturn trace_puts(FakeKernel& k, GuestAddr /*ip*/, GuestAddr text, std::int32_t size)
{
    if (size > 0 && !k.memory().is_mapped(text, static_cast<std::uint64_t>(size)))
        throw GuestFault{text, Access::read};
    return size;
}

HostReturn trace_bputs(FakeKernel& /*k*/, GuestAddr /*ip*/, GuestAddr /*text*/)
{
    return 1;
}

constexpr auto rows = std::to_array<HostCall>({
    host_call<trace_vprintk>("__ftrace_vbprintk", Support::partial, buffer_note),
    host_call<trace_vprintk>("__ftrace_vprintk", Support::partial, buffer_note),
    host_call_frame<trace_printk>("__trace_bprintk", Support::partial, buffer_note),
    host_call<trace_bputs>("__trace_bputs", Support::partial, buffer_note),
    host_call_frame<trace_printk>("__trace_printk", Support::partial, buffer_note),
    host_call<trace_puts>("__trace_puts", Support::partial, buffer_note),
});

} // namespace

std::span<const HostCall> trace_printk_calls()
{
    return rows;
}

} // namespace kobox
