#pragma once

#include "emu/machine.hpp"
#include "emu/unicorn.hpp"

#include <cstdint>

/// What a callback of the engine leaves in the registers when it does an instruction in the
/// engine's stead.
namespace kobox
{

struct CpuidArguments
{
    std::uint32_t leaf;
    std::uint32_t subleaf;
};
[[nodiscard]] inline CpuidArguments cpuid_arguments(const Unicorn& cpu) noexcept
{
    return {
        static_cast<std::uint32_t>(cpu.reg(Reg::rax)),
        static_cast<std::uint32_t>(cpu.reg(Reg::rcx))};
}
inline void answer_cpuid(Unicorn& cpu, const Machine::Cpuid& id) noexcept
{
    cpu.set_reg(Reg::rax, id.eax);
    cpu.set_reg(Reg::rbx, id.ebx);
    cpu.set_reg(Reg::rcx, id.ecx);
    cpu.set_reg(Reg::rdx, id.edx);
}

constexpr std::uint64_t low_half_of_register = 0xffffffff;

inline void answer_rdtsc(Unicorn& cpu, std::uint64_t ticks) noexcept
{
    cpu.set_reg(Reg::rax, ticks & low_half_of_register);
    cpu.set_reg(Reg::rdx, ticks >> 32);
}
inline void answer_rdtscp(Unicorn& cpu, std::uint64_t ticks) noexcept
{
    cpu.set_reg(Reg::rcx, cpu.tsc_aux() & low_half_of_register);
    answer_rdtsc(cpu, ticks);
}

} // namespace kobox
