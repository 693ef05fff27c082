#pragma once

#include "loader/elf_view.hpp"
#include "loader/guest_window.hpp"
#include "loader/load_context.hpp"

#include <cstdint>

namespace kobox
{

/// The regions of a module that a relocation reads and writes: symbols in INIT, places in both.
class ModuleWindows
{
public:
    explicit ModuleWindows(LoadContext& context);

    [[nodiscard]] GuestWindow& init() noexcept { return m_init; }
    /// The region that holds `addr`; INIT for an address in neither.
    [[nodiscard]] GuestWindow& of(GuestAddr addr) noexcept
    {
        return m_core_range.contains(addr) ? m_core : m_init;
    }

private:
    GuestRange m_core_range;
    GuestWindow m_core;
    GuestWindow m_init;
};

/// Mirrors apply_relocate_add() of the architecture (x86-64: arch/x86/kernel/module.c, v6.1): every
/// entry of the SHT_RELA section `relsec`.
KResult<> apply_relocate_add(
    LoadContext& context, const ElfView& elf, ModuleWindows& windows, std::uint32_t relsec);

/// Mirrors apply_relocate(): x86-64 has no SHT_REL, so the generic refusal of
/// include/linux/moduleloader.h (v6.1).
KResult<> apply_relocate(LoadContext& context);

} // namespace kobox
