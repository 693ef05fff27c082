#include "kernel_stub/image/cpu_data.hpp"

#include "emu/machine.hpp"
#include "kernel_stub/virtual_time.hpp"

#include <array>
#include <cstring>

namespace kobox
{

namespace
{

/// A word of x86_capability[] that is a register of a CPUID leaf: enum cpuid_leafs,
/// arch/x86/include/asm/cpufeature.h (v6.1).
struct CapabilityWord
{
    std::uint32_t word;
    std::uint32_t leaf;
    std::uint32_t subleaf;
    std::uint32_t Machine::Cpuid::* value;
};
constexpr auto capability_words = std::to_array<CapabilityWord>({
    {0, 0x1, 0, &Machine::Cpuid::edx},
    {1, 0x80000001, 0, &Machine::Cpuid::edx},
    {4, 0x1, 0, &Machine::Cpuid::ecx},
    {6, 0x80000001, 0, &Machine::Cpuid::ecx},
    {9, 0x7, 0, &Machine::Cpuid::ebx},
    {10, 0xd, 1, &Machine::Cpuid::eax},
    {12, 0x7, 1, &Machine::Cpuid::eax},
    {13, 0x80000008, 0, &Machine::Cpuid::ebx},
    {14, 0x6, 0, &Machine::Cpuid::eax},
    {15, 0x8000000a, 0, &Machine::Cpuid::edx},
    {16, 0x7, 0, &Machine::Cpuid::ecx},
    {18, 0x7, 0, &Machine::Cpuid::edx},
    {19, 0x8000001f, 0, &Machine::Cpuid::eax},
});

/// Features that Linux defines itself and that every 64-bit CPU of today ends up with:
/// arch/x86/include/asm/cpufeatures.h (v6.1).
constexpr auto linux_features = std::to_array<std::uint32_t>({
    3 * 32 + 8,  // CONSTANT_TSC
    3 * 32 + 16, // REP_GOOD
    3 * 32 + 18, // LFENCE_RDTSC
    3 * 32 + 20, // NOPL
    3 * 32 + 21, // ALWAYS
    3 * 32 + 24, // NONSTOP_TSC
    3 * 32 + 25, // CPUID
});

constexpr std::uint32_t bits_per_word = 32;

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

void store_capabilities(const DataContext& context, GuestAddr at)
{
    if (!context.profile.has_member("cpuinfo_x86", "x86_capability"))
        return;
    const GuestAddr words = at + context.profile.offset_of("cpuinfo_x86", "x86_capability");
    for (const CapabilityWord& row : capability_words)
        context.memory.store<std::uint32_t>(
            words + row.word * sizeof(std::uint32_t),
            Machine::cpuid(row.leaf, row.subleaf).*row.value);
    for (const std::uint32_t feature : linux_features)
    {
        const GuestAddr word = words + feature / bits_per_word * sizeof(std::uint32_t);
        context.memory.store<std::uint32_t>(
            word, context.memory.load<std::uint32_t>(word) | 1U << feature % bits_per_word);
    }
}

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
    store_capabilities(context, at);
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
