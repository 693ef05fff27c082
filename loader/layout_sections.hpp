#pragma once

#include "loader/elf_view.hpp"
#include "loader/load_context.hpp"

#include <elf.h>
#include <span>

namespace kobox
{

/// Mirrors layout_sections(), kernel/module/main.c (v6.1): every SHF_ALLOC section's region
/// and place in it go to sh_entsize, the sizes of regions to info.mod.
void layout_sections(LoadContext& context, const ElfView& elf, std::span<Elf64_Shdr> headers);

} // namespace kobox
