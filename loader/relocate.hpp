#pragma once

#include "loader/elf_view.hpp"
#include "loader/load_context.hpp"
#include "loader/region_windows.hpp"

#include <cstdint>

namespace kobox
{

/// Mirrors apply_relocate_add() of the architecture (x86-64: arch/x86/kernel/module.c, v6.1): every
/// entry of the SHT_RELA section `relsec`.
KResult<> apply_relocate_add(
    LoadContext& context, const ElfView& elf, RegionWindows& windows, std::uint32_t relsec);

/// Mirrors apply_relocate(): x86-64 has no SHT_REL, so the generic refusal of
/// include/linux/moduleloader.h (v6.1).
KResult<> apply_relocate(LoadContext& context);

} // namespace kobox
