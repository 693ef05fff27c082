#pragma once

#include "emu/machine.hpp"

#include <cstdint>
#include <string_view>

namespace kobox
{

/// The name of the CPU in a snapshot's key: another answer to CPUID is another name.
constexpr std::string_view cpu_model_name = "amd64-sse-1";

/// CPUID as the real kernel sees it: what the engine executes right (Machine::cpuid), without what
/// the host model has no device for: the local APIC, machine checks, memory type ranges. It names
/// AMD's first family of 64 bits, as QEMU does, and a hypervisor: for newer families, and for
/// Intel's, drivers take platform hardware for granted that is not there.
/// `osxsave`: CR4.OSXSAVE is set.
[[nodiscard]] Machine::Cpuid cpu_model(
    std::uint32_t leaf, std::uint32_t subleaf, bool osxsave) noexcept;

} // namespace kobox
