#include "kernel_stub/calls/allocation.hpp"
#include "kernel_stub/calls/calls.hpp"
#include "kernel_stub/calls/formatting.hpp"
#include "kernel_stub/calls/guest_access.hpp"
#include "kernel_stub/printk/guest_text.hpp"
#include "kernel_stub/printk/vsnprintf.hpp"
#include "kernel_stub/printk/vsscanf.hpp"

#include <array>
#include <limits>

namespace kobox
{
namespace
{

constexpr std::uint64_t int_max = std::numeric_limits<std::int32_t>::max();

/// The format is argument `at`, what it formats comes behind it.
CallFrame& variadic(CallFrame& frame, std::uint64_t at)
{
    frame.start_varargs(at + 1);
    return frame;
}

HostReturn snprintf_call(FakeKernel& k, CallFrame& frame)
{
    FormatEnv env = format_env(k);
    const GuestAddr format{frame.arg(2)};
    return kobox::vsnprintf(env, GuestAddr{frame.arg(0)}, frame.arg(1), format, variadic(frame, 2));
}

HostReturn scnprintf_call(FakeKernel& k, CallFrame& frame)
{
    FormatEnv env = format_env(k);
    const GuestAddr format{frame.arg(2)};
    return vscnprintf(env, GuestAddr{frame.arg(0)}, frame.arg(1), format, variadic(frame, 2));
}

HostReturn sprintf_call(FakeKernel& k, CallFrame& frame)
{
    FormatEnv env = format_env(k);
    const GuestAddr format{frame.arg(1)};
    return kobox::vsnprintf(env, GuestAddr{frame.arg(0)}, int_max, format, variadic(frame, 1));
}

HostReturn vsnprintf_call(
    FakeKernel& k, GuestAddr buf, std::uint64_t size, GuestAddr format, GuestAddr va)
{
    FormatEnv env = format_env(k);
    GuestVaList args{k.memory(), va};
    return kobox::vsnprintf(env, buf, size, format, args);
}

HostReturn vscnprintf_call(
    FakeKernel& k, GuestAddr buf, std::uint64_t size, GuestAddr format, GuestAddr va)
{
    FormatEnv env = format_env(k);
    GuestVaList args{k.memory(), va};
    return vscnprintf(env, buf, size, format, args);
}

HostReturn vsprintf_call(FakeKernel& k, GuestAddr buf, GuestAddr format, GuestAddr va)
{
    return vsnprintf_call(k, buf, int_max, format, va);
}

HostReturn kasprintf_call(FakeKernel& k, CallFrame& frame)
{
    const GuestAddr format{frame.arg(1)};
    return kvasprintf(k, static_cast<std::uint32_t>(frame.arg(0)), format, variadic(frame, 1));
}

HostReturn kvasprintf_call(FakeKernel& k, std::uint32_t gfp, GuestAddr format, GuestAddr va)
{
    GuestVaList args{k.memory(), va};
    return kvasprintf(k, gfp, format, args);
}

/// A text without conversions, or one that is all "%s", need not be copied when it is constant.
HostReturn kvasprintf_const_call(FakeKernel& k, std::uint32_t gfp, GuestAddr format, GuestAddr va)
{
    GuestVaList args{k.memory(), va};
    const std::string text = load_format(k.memory(), format);
    if (text.find('%') == std::string::npos)
        return kstrdup_const(k, format, gfp);
    if (text == "%s")
        return kstrdup_const(k, GuestAddr{args.next()}, gfp);
    return kvasprintf(k, gfp, format, args);
}

HostReturn sscanf_call(FakeKernel& k, CallFrame& frame)
{
    const GuestAddr format{frame.arg(1)};
    return vsscanf(k.memory(), GuestAddr{frame.arg(0)}, format, variadic(frame, 1));
}

HostReturn vsscanf_call(FakeKernel& k, GuestAddr buf, GuestAddr format, GuestAddr va)
{
    GuestVaList args{k.memory(), va};
    return vsscanf(k.memory(), buf, format, args);
}

/// Mirrors sysfs_emit(), fs/sysfs/file.c (v6.1): the buffer is a page, from its start.
HostReturn sysfs_emit(FakeKernel& k, CallFrame& frame)
{
    const GuestAddr buf{frame.arg(0)};
    if (is_null(buf) || to_u64(buf) % page_size != 0)
    {
        k.warn(
            "fs/sysfs/file.c:740",
            format_message(k, "invalid sysfs_emit: buf:%p\n", {to_u64(buf)}));
        return 0;
    }
    FormatEnv env = format_env(k);
    const GuestAddr format{frame.arg(1)};
    return vscnprintf(env, buf, page_size, format, variadic(frame, 1));
}

HostReturn sysfs_emit_at(FakeKernel& k, CallFrame& frame)
{
    const GuestAddr buf{frame.arg(0)};
    const auto at = static_cast<std::uint32_t>(frame.arg(1)); // a negative one is too large
    if (is_null(buf) || to_u64(buf) % page_size != 0 || at >= page_size)
    {
        k.warn(
            "fs/sysfs/file.c:768",
            format_message(k, "invalid sysfs_emit_at: buf:%p at:%d\n", {to_u64(buf), at}));
        return 0;
    }
    FormatEnv env = format_env(k);
    const GuestAddr format{frame.arg(2)};
    return vscnprintf(env, buf + at, page_size - at, format, variadic(frame, 2));
}

HostReturn put_symbol(FakeKernel& k, GuestAddr buffer, const std::string& text)
{
    guest_write_cstring(k.memory(), buffer, text);
    return text.size();
}

HostReturn sprint_symbol_call(FakeKernel& k, GuestAddr buffer, GuestAddr address)
{
    return put_symbol(k, buffer, k.sprint_symbol(address));
}

HostReturn sprint_symbol_no_offset_call(FakeKernel& k, GuestAddr buffer, GuestAddr address)
{
    return put_symbol(k, buffer, sprint_symbol_no_offset(k, address));
}

/// Mirrors bitmap_print_to_pagebuf(), lib/bitmap.c (v6.1): up to the end of the buffer's page.
HostReturn bitmap_print_to_pagebuf(
    FakeKernel& k, bool list, GuestAddr buf, GuestAddr mask, std::int32_t bits)
{
    FormatEnv env = format_env(k);
    HostArgs args{static_cast<std::uint64_t>(std::int64_t{bits}), to_u64(mask)};
    const std::uint64_t room = page_size - to_u64(buf) % page_size;
    const std::string text = format_text(env, list ? "%*pbl\n" : "%*pb\n", args, room - 1).text;
    guest_write_cstring(k.memory(), buf, text);
    return text.size();
}

const auto rows = std::to_array<HostCall>({
    host_call_frame<snprintf_call>("snprintf"),
    host_call_frame<scnprintf_call>("scnprintf"),
    host_call_frame<sprintf_call>("sprintf"),
    host_call<vsnprintf_call>("vsnprintf"),
    host_call<vscnprintf_call>("vscnprintf"),
    host_call<vsprintf_call>("vsprintf"),
    host_call_frame<kasprintf_call>("kasprintf"),
    host_call<kvasprintf_call>("kvasprintf"),
    host_call<kvasprintf_const_call>("kvasprintf_const"),
    host_call_frame<sscanf_call>("sscanf"),
    host_call<vsscanf_call>("vsscanf"),
    host_call_frame<sysfs_emit>("sysfs_emit"),
    host_call_frame<sysfs_emit_at>("sysfs_emit_at"),
    host_call<sprint_symbol_call>("sprint_symbol"),
    host_call<sprint_symbol_call>("sprint_symbol_build_id"),
    host_call<sprint_symbol_no_offset_call>("sprint_symbol_no_offset"),
    host_call<bitmap_print_to_pagebuf>("bitmap_print_to_pagebuf"),
});

} // namespace

std::span<const HostCall> format_calls()
{
    return rows;
}

} // namespace kobox
