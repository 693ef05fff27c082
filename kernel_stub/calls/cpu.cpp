#include "kernel_stub/calls/allocation.hpp"
#include "kernel_stub/calls/calls.hpp"
#include "kernel_stub/calls/guest_access.hpp"
#include "kernel_stub/guest_struct.hpp"
#include "kernel_stub/host_state.hpp"

#include <array>
#include <cerrno>
#include <map>

namespace kobox
{

namespace
{

/// X86_*_ANY and X86_CPU_ID_FLAG_ENTRY_VALID, include/linux/mod_devicetable.h (v6.1).
constexpr std::uint16_t x86_vendor_any = 0xffff;
constexpr std::uint16_t x86_any = 0;
constexpr std::uint16_t x86_cpu_id_flag_entry_valid = 1;

GuestAddr boot_cpu(FakeKernel& k)
{
    const auto info = k.export_info("boot_cpu_data");
    return info ? info->value : GuestAddr{};
}

bool cpu_has(FakeKernel& k, std::uint32_t feature)
{
    const GuestAddr words = boot_cpu(k) + k.profile().offset_of("cpuinfo_x86", "x86_capability");
    const std::uint64_t size = k.profile().size_of("cpuinfo_x86", "x86_capability");
    if (feature / 8 >= size)
        return false;
    return (k.memory().load<std::uint8_t>(words + feature / 8) >> (feature % 8) & 1) != 0;
}

/// Mirrors x86_match_cpu(), arch/x86/kernel/cpu/match.c (v6.1).
HostReturn x86_match_cpu(FakeKernel& k, GuestAddr table)
{
    const GuestStruct cpu{k.memory(), k.profile(), "cpuinfo_x86", boot_cpu(k)};
    const auto is = [](std::uint16_t wanted, std::uint16_t any, std::uint8_t have) {
        return wanted == any || wanted == have;
    };
    const std::uint64_t stride = k.profile().size_of("x86_cpu_id");
    for (GuestAddr at = table;; at += stride)
    {
        const GuestStruct id{k.memory(), k.profile(), "x86_cpu_id", at};
        if ((id.get<std::uint16_t>("flags") & x86_cpu_id_flag_entry_valid) == 0)
            return GuestAddr{};
        const auto steppings = id.get<std::uint16_t>("steppings");
        const auto feature = id.get<std::uint16_t>("feature");
        if (is(id.get<std::uint16_t>("vendor"), x86_vendor_any,
               cpu.get<std::uint8_t>("x86_vendor")) &&
            is(id.get<std::uint16_t>("family"), x86_any, cpu.get<std::uint8_t>("x86")) &&
            is(id.get<std::uint16_t>("model"), x86_any, cpu.get<std::uint8_t>("x86_model")) &&
            (steppings == x86_any ||
             (steppings >> cpu.get<std::uint8_t>("x86_stepping") & 1) != 0) &&
            (feature == x86_any || cpu_has(k, feature)))
            return at;
    }
}

/// The vector state of the CPU that the guest sees ends with SSE: xfeatures 0 and 1.
HostReturn cpu_has_xfeatures(FakeKernel& k, std::uint64_t needed, GuestAddr name)
{
    const std::uint64_t missing = needed & ~std::uint64_t{3};
    if (missing == 0)
        return true;
    if (!is_null(name))
    {
        const bool avx = (missing & 4) != 0;
        guest_store(
            k.memory(), name,
            kstrdup(
                k, avx ? "AVX registers" : "unknown xstate feature", site_here(k, gfp::kernel)));
    }
    return false;
}

/// enum cpuhp_state, include/linux/cpuhotplug.h (v6.1): the ranges of numbers for whoever asks.
constexpr std::int32_t cpuhp_bp_prepare_dyn = 70;
constexpr std::int32_t cpuhp_ap_online_dyn = 201;
constexpr std::int32_t cpuhp_online = 236;

struct HotplugState
{
    std::map<std::int32_t, GuestAddr> teardown; ///< by state
};

HostReturn cpuhp_setup_state(
    FakeKernel& k, std::int32_t state, GuestAddr name, bool invoke, GuestAddr startup,
    GuestAddr teardown)
{
    if (state <= 0 || state >= cpuhp_online || is_null(name))
        return -EINVAL;
    auto& taken = k.host_state().get<HotplugState>().teardown;
    const bool dynamic = state == cpuhp_ap_online_dyn || state == cpuhp_bp_prepare_dyn;
    while (dynamic && taken.contains(state))
        ++state;
    if (!dynamic && taken.contains(state))
        return -EBUSY;
    taken[state] = teardown;
    if (invoke && !is_null(startup))
        if (const auto err = static_cast<std::int32_t>(k.call_guest(startup, {0})); err != 0)
        {
            k.host_state().get<HotplugState>().teardown.erase(state);
            return err;
        }
    return dynamic ? state : 0;
}

HostReturn cpuhp_remove_state(FakeKernel& k, std::int32_t state, bool invoke)
{
    auto& taken = k.host_state().get<HotplugState>().teardown;
    const auto found = taken.find(state);
    if (found == taken.end())
        return {};
    const GuestAddr teardown = found->second;
    taken.erase(found);
    if (invoke && !is_null(teardown))
        k.call_guest(teardown, {0});
    return {};
}

HostReturn zero(FakeKernel&)
{
    return 0;
}

HostReturn one(FakeKernel&)
{
    return 1;
}

constexpr auto rows = std::to_array<HostCall>({
    host_call<x86_match_cpu>("x86_match_cpu"),
    host_call<cpu_has_xfeatures>(
        "cpu_has_xfeatures", Support::partial, "only AVX has a name in the refusal"),
    host_call<cpuhp_setup_state>("__cpuhp_setup_state", Support::partial, "one CPU, never offline"),
    host_call<cpuhp_setup_state>(
        "__cpuhp_setup_state_cpuslocked", Support::partial, "one CPU, never offline"),
    host_call<cpuhp_remove_state>("__cpuhp_remove_state"),
    host_call<cpuhp_remove_state>("__cpuhp_remove_state_cpuslocked"),
    host_call<zero>("cpus_read_lock", Support::partial, "one CPU, never offline"),
    host_call<one>("cpus_read_trylock", Support::partial, "one CPU, never offline"),
    host_call<zero>("cpus_read_unlock", Support::partial, "one CPU, never offline"),
});

} // namespace

std::span<const HostCall> cpu_calls()
{
    return rows;
}

} // namespace kobox
