#include "kernel_stub/image/cpu_data.hpp"

#include "emu/machine.hpp"
#include "kernel_stub/virtual_time.hpp"
#include "kernel_stub/x86_64/cpu_features.hpp"

#include <array>
#include <cstring>

namespace kobox
{

namespace
{

/// Writes members of struct cpuinfo_x86 that the profile knows.
class CpuInfo
{
public:
    CpuInfo(const DataContext& context, GuestAddr at) : m_context{&context}, m_at{at} {}
    template <typename T>
    void set(std::string_view member, const T& value) const
    {
        if (m_context->profile.has_member("cpuinfo_x86", member))
            m_context->memory.store<T>(
                m_at + m_context->profile.offset_of("cpuinfo_x86", member), value);
    }

private:
    const DataContext* m_context;
    GuestAddr m_at;
};

/// Family, model and stepping of leaf 1: get_cpu_vendor() and cpu_detect(),
/// arch/x86/kernel/cpu/common.c (v6.1).
void store_cpuinfo(const DataContext& context, GuestAddr at)
{
    const CpuInfo info{context, at};
    const auto vendor = Machine::cpuid(0, 0);
    const auto signature = Machine::cpuid(1, 0).eax;
    std::uint32_t family = signature >> 8 & 0xf;
    std::uint32_t model = signature >> 4 & 0xf;
    if (family == 0xf)
        family += signature >> 20 & 0xff;
    if (family >= 6)
        model += (signature >> 16 & 0xf) << 4;
    std::array<std::uint32_t, 3> vendor_id{vendor.ebx, vendor.edx, vendor.ecx};
    constexpr std::uint32_t amd = 0x68747541; // "Auth"
    info.set<std::uint8_t>("x86", static_cast<std::uint8_t>(family));
    info.set<std::uint8_t>("x86_vendor", vendor.ebx == amd ? 2 : 0);
    info.set<std::uint8_t>("x86_model", static_cast<std::uint8_t>(model));
    info.set<std::uint8_t>("x86_stepping", static_cast<std::uint8_t>(signature & 0xf));
    info.set<std::uint8_t>("x86_virt_bits", 48);
    info.set<std::uint8_t>("x86_phys_bits", 40);
    info.set<std::uint32_t>("extended_cpuid_level", Machine::cpuid(0x80000000, 0).eax);
    info.set<std::uint32_t>("cpuid_level", vendor.eax);
    info.set("x86_vendor_id", vendor_id);
    info.set<std::uint64_t>("loops_per_jiffy", virtual_time::ns_per_tick(context.profile));
    info.set<std::uint16_t>("x86_max_cores", 1);
    info.set<std::uint16_t>("booted_cores", 1);
    info.set<std::uint16_t>("x86_clflush_size", 64);
    info.set<std::uint32_t>("x86_cache_alignment", 64);
    info.set("x86_capability", boot_capabilities());
}

template <typename T>
void store_percpu(const DataContext& context, std::string_view name, T value)
{
    if (const auto at = context.percpu(name))
        context.memory.store<T>(*at, value);
}

} // namespace

void store_cpu_data(const DataContext& context)
{
    if (const auto boot_cpu = context.symbol("boot_cpu_data"))
        store_cpuinfo(context, *boot_cpu);
    if (const auto cpu_info = context.percpu("cpu_info"))
        store_cpuinfo(context, *cpu_info);
    if (const auto offsets = context.symbol("__per_cpu_offset"))
        context.memory.store(*offsets, context.percpu_base);
    store_percpu(context, "this_cpu_off", to_u64(context.percpu_base));
    // PREEMPT_ENABLED: the bit says that no reschedule is needed.
    store_percpu(context, "__preempt_count", std::uint32_t{0x80000000});
}

} // namespace kobox
