#include "kernel_stub/calls/calls.hpp"
#include "kernel_stub/calls/formatting.hpp"
#include "kernel_stub/fake_kernel.hpp"

#include <algorithm>
#include <array>

namespace kobox
{

namespace
{

constexpr std::uint32_t taint_flags_count = static_cast<std::uint32_t>(Taint::test) + 1;

/// Mirrors __stack_chk_fail(), kernel/panic.c (v6.1).
HostReturn stack_chk_fail(FakeKernel& k, CallFrame& frame)
{
    k.die(format_message(
        k, "Kernel panic - not syncing: stack-protector: Kernel stack is corrupted in: %pB",
        HostArgs{to_u64(frame.return_address())}));
}

HostReturn dump_stack(FakeKernel& k)
{
    k.dump_stack(KernLevel::warning);
    return {};
}

/// The level comes as a KERN_SOH prefix, or empty.
HostReturn dump_stack_lvl(FakeKernel& k, GuestAddr level)
{
    const std::string prefix = k.memory().load_cstring(level, 3);
    const bool numbered =
        prefix.size() >= 2 && prefix[0] == '\1' && prefix[1] >= '0' && prefix[1] <= '7';
    k.dump_stack(numbered ? static_cast<KernLevel>(prefix[1] - '0') : KernLevel::warning);
    return {};
}

/// LOCKDEP_NOW_UNRELIABLE goes with the flags for which the kernel itself says so.
HostReturn add_taint(FakeKernel& k, std::uint32_t flag, std::uint32_t)
{
    if (flag >= taint_flags_count)
        k.unsupported("add_taint of a flag that the kernel does not have");
    k.add_taint(static_cast<Taint>(flag));
    return {};
}

HostReturn test_taint(FakeKernel& k, std::uint32_t flag)
{
    return static_cast<std::uint32_t>(k.tainted() >> std::min(flag, 63U) & 1);
}

constexpr auto rows = std::to_array<HostCall>({
    host_call<add_taint>("add_taint"),
    host_call<dump_stack>("dump_stack"),
    host_call<dump_stack_lvl>("dump_stack_lvl"),
    host_call_frame<stack_chk_fail>("__stack_chk_fail"),
    host_call<test_taint>("test_taint"),
});

} // namespace

std::span<const HostCall> crash_calls()
{
    return rows;
}

} // namespace kobox
