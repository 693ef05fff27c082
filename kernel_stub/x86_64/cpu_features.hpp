#pragma once

#include "kernel_stub/kernel.hpp"

#include <array>
#include <cstddef>
#include <cstdint>

namespace kobox
{

/// X86_FEATURE_*, arch/x86/include/asm/cpufeatures.h (v6.1): word * 32 + bit. Only those that
/// kobox itself asks for or sets; alternatives name features by number.
enum class CpuFeature : std::uint16_t
{
    constant_tsc = 3 * 32 + 8,
    sysenter32 = 3 * 32 + 15,
    rep_good = 3 * 32 + 16,
    lfence_rdtsc = 3 * 32 + 18,
    nopl = 3 * 32 + 20,
    always = 3 * 32 + 21,
    cpuid = 3 * 32 + 25,
    osxsave = 4 * 32 + 27,
    l1tf_pteinv = 7 * 32 + 29,
    msr_ia32_feat_ctl = 7 * 32 + 31,
    erms = 9 * 32 + 9,
    retpoline = 11 * 32 + 12,
    retpoline_lfence = 11 * 32 + 13,
    rethunk = 11 * 32 + 14,
    apic_msrs_fence = 11 * 32 + 27,
    indirect_thunk_its = 21 * 32 + 5,
};

/// NCAPINTS and NBUGINTS, arch/x86/include/asm/cpufeatures.h (v6.1).
constexpr std::size_t capability_words = 22;
constexpr std::size_t bug_words = 2;

/// struct cpuinfo_x86's x86_capability: the feature words, then the bug words.
using Capabilities = std::array<std::uint32_t, capability_words + bug_words>;

/// What boot_cpu_data.x86_capability holds after a boot of 6.1 with `mitigations=off nosmp` on the
/// CPU that the engine is: CPUID's own words, and what the kernel adds and takes away.
[[nodiscard]] Capabilities boot_capabilities();

/// A copy of boot_cpu_data.x86_capability of this kernel, for boot_cpu_has() in a loop.
[[nodiscard]] Capabilities load_capabilities(Kernel& kernel);

/// `feature`: word * 32 + bit, below 32 * (capability_words + bug_words).
[[nodiscard]] constexpr bool boot_cpu_has(const Capabilities& words, std::uint16_t feature) noexcept
{
    return (words[feature / 32] >> (feature % 32) & 1) != 0;
}
[[nodiscard]] constexpr bool boot_cpu_has(const Capabilities& words, CpuFeature feature) noexcept
{
    return boot_cpu_has(words, static_cast<std::uint16_t>(feature));
}

} // namespace kobox
