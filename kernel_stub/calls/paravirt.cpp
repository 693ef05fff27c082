#include "kernel_stub/calls/calls.hpp"
#include "kernel_stub/fake_kernel.hpp"

#include <array>

namespace kobox
{
namespace
{

HostReturn native_cpuid(FakeKernel& k, GuestAddr eax, GuestAddr ebx, GuestAddr ecx, GuestAddr edx)
{
    AddressSpace& memory = k.memory();
    const auto leaf =
        Machine::cpuid(memory.load<std::uint32_t>(eax), memory.load<std::uint32_t>(ecx));
    memory.store(eax, leaf.eax);
    memory.store(ebx, leaf.ebx);
    memory.store(ecx, leaf.ecx);
    memory.store(edx, leaf.edx);
    return {};
}

/// Nobody has set a breakpoint: all are clear, and DR7 shows its fixed bit only.
HostReturn pv_native_get_debugreg(FakeKernel&, std::int32_t reg)
{
    constexpr std::uint64_t dr7_fixed = 0x400;
    return reg == 7 ? dr7_fixed : 0;
}

HostReturn pv_native_set_debugreg(FakeKernel&, std::int32_t, std::uint64_t)
{
    return {};
}

constexpr auto rows = std::to_array<HostCall>({
    host_call<native_cpuid>("native_cpuid"),
    host_call<pv_native_get_debugreg>("pv_native_get_debugreg"),
    host_call<pv_native_set_debugreg>(
        "pv_native_set_debugreg", Support::partial, "no breakpoint is ever hit"),
});

} // namespace

std::span<const HostCall> paravirt_calls()
{
    return rows;
}

} // namespace kobox
