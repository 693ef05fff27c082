#pragma once

#include "kernel_stub/profile.hpp"

#include <cstdint>

namespace kobox::virtual_time
{

/// One instruction takes one nanosecond, and one tick of the TSC.
constexpr std::uint64_t tsc_khz = 1'000'000;

/// The wall clock at boot, seconds since 1970: any moment after the release was made, the same in
/// every run.
constexpr std::uint64_t boot_time_s = 1'700'000'000;

/// CONFIG_HZ: jiffies in a second.
[[nodiscard]] std::uint64_t hz(const KernelProfile& profile);
[[nodiscard]] std::uint64_t ns_per_tick(const KernelProfile& profile);
/// The value of jiffies at a time since boot. It starts five minutes before it wraps at 32 bits:
/// INITIAL_JIFFIES, include/linux/jiffies.h (v6.1).
[[nodiscard]] std::uint64_t jiffies_at(const KernelProfile& profile, std::uint64_t now_ns);

} // namespace kobox::virtual_time
