#pragma once

#include "loader/elf_view.hpp"
#include "loader/load_context.hpp"

#include <elf.h>

namespace kobox
{

/// Mirrors validate_section_offset(), kernel/module/main.c (v6.1).
[[nodiscard]] bool validate_section_offset(const LoadInfo& info, const Elf64_Shdr& header);

/// The ELF header: what it must say, and that the section headers lie within the file.
KResult<> check_elf_header(Kernel& kernel, const LoadInfo& info, const ElfView& elf);

/// e_shstrndx must be the number of a section.
KResult<> check_name_table_index(Kernel& kernel, const ElfView& elf);

/// The section name table has something in it and ends in a NUL.
KResult<> check_name_table(Kernel& kernel, const ElfView& elf, const Elf64_Shdr& names);

/// The code for optional sections relies on an empty section 0.
KResult<> check_section_zero(Kernel& kernel, const ElfView& elf);

} // namespace kobox
