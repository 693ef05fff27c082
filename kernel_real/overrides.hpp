#pragma once

#include "kernel_real/host_model.hpp"
#include "kernel_real/symbol_table.hpp"

#include <cstdint>
#include <span>
#include <string_view>

namespace kobox
{

/// The function of kernel_init() that comes first after the kernel has freed its init memory,
/// write-protected itself and become SYSTEM_RUNNING: init/main.c (v6.1). Where a boot ends, and
/// where calls return to. It is called once and does not lie in init memory.
constexpr std::string_view boot_end = "do_sysctl_args";

enum class OverridePhase : std::uint8_t
{
    boot,
    always,
};

/// A function of the kernel that the host answers in the kernel's stead.
struct Override
{
    std::string_view function;
    OverridePhase phase;
    /// Null: answer_find_kallsyms_symbol() installs it.
    void (*answer)(HostModel&);
    std::string_view reason;
};

/// All of them. docs/REAL_KERNEL.md shows this table.
[[nodiscard]] std::span<const Override> overrides();

/// A kernel that lacks a function does without.
void install_overrides(HostModel& host, const SymbolTable& symbols, OverridePhase phase);

} // namespace kobox
