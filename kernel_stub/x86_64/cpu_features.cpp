#include "kernel_stub/x86_64/cpu_features.hpp"

#include "emu/machine.hpp"

#include <algorithm>

namespace kobox
{
namespace
{

/// A feature word that get_cpu_cap(), arch/x86/kernel/cpu/common.c (v6.1), copies from CPUID.
struct CpuidWord
{
    std::uint8_t word;
    std::uint32_t leaf;
    std::uint32_t subleaf;
    std::uint32_t Machine::Cpuid::* reg;
};

constexpr auto cpuid_words = std::to_array<CpuidWord>({
    {0, 0x00000001, 0, &Machine::Cpuid::edx},
    {1, 0x80000001, 0, &Machine::Cpuid::edx},
    {4, 0x00000001, 0, &Machine::Cpuid::ecx},
    {6, 0x80000001, 0, &Machine::Cpuid::ecx},
    {9, 0x00000007, 0, &Machine::Cpuid::ebx},
    {10, 0x0000000d, 1, &Machine::Cpuid::eax},
    {12, 0x00000007, 1, &Machine::Cpuid::eax},
    {13, 0x80000008, 0, &Machine::Cpuid::ebx},
    {14, 0x00000006, 0, &Machine::Cpuid::eax},
    {15, 0x8000000a, 0, &Machine::Cpuid::edx},
    {16, 0x00000007, 0, &Machine::Cpuid::ecx},
    {17, 0x80000007, 0, &Machine::Cpuid::ebx},
    {18, 0x00000007, 0, &Machine::Cpuid::edx},
    {19, 0x8000001f, 0, &Machine::Cpuid::eax},
    {20, 0x80000021, 0, &Machine::Cpuid::eax},
});

struct FeatureRule
{
    CpuFeature feature;
    bool set;
    const char* reason;
};

constexpr auto feature_rules = std::to_array<FeatureRule>({
    {CpuFeature::always, true, "early_identify_cpu(), on every CPU"},
    {CpuFeature::cpuid, true, "early_identify_cpu(), where CPUID exists"},
    {CpuFeature::nopl, true, "detect_nopl(), on every 64-bit CPU"},
    {CpuFeature::constant_tsc, true, "early_init_intel(), family 6 from model 14 on"},
    {CpuFeature::sysenter32, true, "early_init_intel(), 64-bit kernel"},
    {CpuFeature::lfence_rdtsc, true, "init_intel(), where SSE2 exists"},
    {CpuFeature::msr_ia32_feat_ctl, true, "init_ia32_feat_ctl(): the register can be read"},
    {CpuFeature::apic_msrs_fence, true, "identify_cpu(), on every CPU but AMD's"},
    {CpuFeature::osxsave, true, "the kernel sets CR4.OSXSAVE, which CPUID shows"},
    {CpuFeature::l1tf_pteinv, true, "l1tf_select_mitigation(), even with mitigations=off"},
    {CpuFeature::rep_good, false, "early_init_intel(): MSR_IA32_MISC_ENABLE has no fast strings"},
    {CpuFeature::erms, false, "early_init_intel(): MSR_IA32_MISC_ENABLE has no fast strings"},
});

/// X86_BUG(n), n below 64: what cpu_set_bug_bits(), arch/x86/kernel/cpu/common.c (v6.1), finds for
/// a Skylake server whose MSR_IA32_ARCH_CAPABILITIES does not exist.
struct BugRule
{
    std::uint8_t bug;
    const char* name;
};

constexpr auto bugs = std::to_array<BugRule>({
    {14, "CPU_MELTDOWN"},
    {15, "SPECTRE_V1"},
    {16, "SPECTRE_V2"},
    {17, "SPEC_STORE_BYPASS"},
    {18, "L1TF"},
    {19, "MDS"},
    {21, "SWAPGS"},
    {23, "ITLB_MULTIHIT"},
    {25, "MMIO_STALE_DATA"},
    {27, "RETBLEED"},
    {32 + 10, "VMSCAPE"},
});

} // namespace

Capabilities boot_capabilities()
{
    Capabilities words{};
    for (const CpuidWord& row : cpuid_words)
    {
        const std::uint32_t highest = Machine::cpuid(row.leaf & 0x80000000, 0).eax;
        if (row.leaf > highest)
            continue;
        if (row.leaf == 7 && row.subleaf > Machine::cpuid(7, 0).eax)
            continue;
        words[row.word] = Machine::cpuid(row.leaf, row.subleaf).*row.reg;
    }
    for (const FeatureRule& rule : feature_rules)
    {
        const auto feature = static_cast<std::uint16_t>(rule.feature);
        const std::uint32_t bit = std::uint32_t{1} << (feature % 32);
        std::uint32_t& word = words[feature / 32];
        word = rule.set ? word | bit : word & ~bit;
    }
    for (const BugRule& rule : bugs)
        words[capability_words + rule.bug / 32] |= std::uint32_t{1} << (rule.bug % 32);
    return words;
}

Capabilities load_capabilities(Kernel& kernel)
{
    Capabilities words{};
    if (const auto boot_cpu_data = kernel.image_symbol("boot_cpu_data"))
        words = kernel.memory().load<Capabilities>(
            *boot_cpu_data + kernel.profile().offset_of("cpuinfo_x86", "x86_capability"));
    return words;
}

} // namespace kobox
