#pragma once

#include "kernel_stub/failure.hpp"
#include "kernel_stub/kernel.hpp"
#include "kernel_stub/x86_64/jump_table.hpp"

#include <cstdint>

namespace kobox
{

/// What stands at a branch, include/linux/jump_label.h (v6.1).
enum class JumpLabelType : std::uint8_t
{
    nop = 0,
    jmp = 1,
};

/// Mirrors jump_label_type(), kernel/jump_label.c (v6.1): by what the branch is for, and whether
/// its key is enabled.
[[nodiscard]] JumpLabelType jump_label_type(const JumpEntry& entry, bool enabled);

/// Mirrors __jump_label_transform(), arch/x86/kernel/jump_label.c (v6.1): patches the code of entry
/// `i`. A BUG() where something else stands there than the kernel would have put.
[[nodiscard]] KResult<> jump_label_transform(
    Kernel& kernel, const JumpTable& table, std::uint64_t i, JumpLabelType type);

} // namespace kobox
