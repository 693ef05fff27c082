#pragma once

#include "kernel_real/host_model.hpp"
#include "kernel_real/symbol_table.hpp"

#include <span>
#include <string_view>

namespace kobox
{

/// A function of the kernel that the host answers in the kernel's stead.
struct Override
{
    std::string_view function;
    /// Null: answer_find_kallsyms_symbol() installs it.
    void (*answer)(HostModel&);
    std::string_view reason;
};

/// All of them. docs/REAL_KERNEL.md shows this table.
[[nodiscard]] std::span<const Override> overrides();

/// A kernel that lacks a function does without.
void install_overrides(HostModel& host, const SymbolTable& symbols);

} // namespace kobox
