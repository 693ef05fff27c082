#pragma once

#include "loader/elf_view.hpp"
#include "loader/load_context.hpp"

#include <elf.h>
#include <span>

namespace kobox
{

/// Mirrors layout_sections(), kernel/module/main.c (v6.1): the place of every SHF_ALLOC section in
/// CORE or INIT goes to sh_entsize, their sizes to info.mod.
void layout_sections(LoadContext& context, const ElfView& elf, std::span<Elf64_Shdr> headers);

} // namespace kobox
