#pragma once

#include "loader/elf_view.hpp"
#include "loader/load_context.hpp"
#include "loader/relocate.hpp"

#include <cstdint>

namespace kobox
{

/// Mirrors klp_apply_section_relocs(), kernel/livepatch/core.c (v6.1), for the object vmlinux,
/// which is the only one that load_module() asks for. A symbol that has to be looked up in the
/// kernel's own kallsyms is Unsupported: a profile has no symbols that are not exported.
KResult<> klp_apply_section_relocs(
    LoadContext& context, const ElfView& elf, RegionWindows& windows, std::uint32_t section);

/// Mirrors is_livepatch_module(), include/linux/module.h (v6.1).
[[nodiscard]] bool is_livepatch_module(LoadContext& context);

} // namespace kobox
