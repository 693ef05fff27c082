#pragma once

#include "loader/elf_view.hpp"
#include "loader/load_context.hpp"

#include <elf.h>
#include <span>

namespace kobox
{

/// Mirrors move_module(), kernel/module/main.c (v6.1): allocates the regions, copies every
/// SHF_ALLOC section to its place and points sh_addr there: the second change of the HDR view.
KResult<> move_module(LoadContext& context, const ElfView& elf, std::span<Elf64_Shdr> headers);

} // namespace kobox
