#pragma once

#include "loader/elf_view.hpp"
#include "loader/load_context.hpp"

#include <elf.h>
#include <span>

namespace kobox
{

/// Mirrors layout_symtab(), kernel/module/kallsyms.c (v6.1): room for the whole symbol table at the
/// end of INIT and for the symbols that stay at the end of CORE.
void layout_symtab(LoadContext& context, const ElfView& elf, std::span<Elf64_Shdr> headers);

/// Mirrors add_kallsyms(), kernel/module/kallsyms.c (v6.1): mod->kallsyms (in INIT, until init is
/// done) and mod->core_kallsyms, with nm's type letters.
void add_kallsyms(LoadContext& context, const ElfView& elf);

} // namespace kobox
