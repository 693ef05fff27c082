#pragma once

#include "emu/address_space.hpp"
#include "emu/guest.hpp"
#include "kernel_stub/guest_modules.hpp"
#include "kernel_stub/oops/pt_regs.hpp"
#include "kernel_stub/profile.hpp"

#include <cstdint>
#include <optional>

namespace kobox
{

/// An entry of an exception table, arch/x86/include/asm/extable.h (v6.1).
struct ExceptionEntry
{
    GuestAddr fixup{};
    std::uint32_t data{};
};

/// Mirrors search_exception_tables() and search_module_extables(), kernel/extable.c (v6.1): the
/// table of the module that holds `ip`, which is sorted.
[[nodiscard]] std::optional<ExceptionEntry> search_exception_tables(
    const AddressSpace& memory, const KernelProfile& profile, const GuestModules& modules,
    GuestAddr ip);

/// What became of an exception for which there is an entry.
enum class Fixup : std::uint8_t
{
    done,         ///< `regs` go on at the fixup
    warned_gp,    ///< done, after WARN_ONCE() of a general protection fault in a user access
    warned_copy,  ///< the same in a copy from user space
    msr_write,    ///< done, after the line on an unchecked WRMSR
    msr_read,     ///< done, after the line on an unchecked RDMSR
    not_fixed,    ///< the handler refused: it is an oops
    unknown_type, ///< the kernel's BUG() behind the table of types
};

/// Mirrors fixup_exception(), arch/x86/mm/extable.c (v6.1). `trapnr`: 13 #GP, 14 #PF, ...
[[nodiscard]] Fixup fixup_exception(
    const AddressSpace& memory, const ExceptionEntry& entry, PtRegs& regs, std::uint32_t trapnr,
    GuestAddr fault_addr);

} // namespace kobox
