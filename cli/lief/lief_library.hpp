#pragma once

#include "cli/lief/elf_facts.hpp"
#include "loader/ko_reader.hpp"

#include <string>
#include <tl/expected.hpp>

namespace kobox::cli
{

/// Sections and symbols as LIEF reads them. `library` is the shared object of lief_reader.cpp; it
/// is loaded now. The error says why there is nothing.
[[nodiscard]] tl::expected<ElfFacts, std::string> read_with_lief(
    std::span<const std::byte> file, const std::string& library);

/// Where that shared object lies: beside the program.
[[nodiscard]] std::string lief_library_path();

/// The same by our own reader.
[[nodiscard]] ElfFacts elf_facts_of(const KoReader& ko);

/// The first difference as a line of text; empty when the two agree.
[[nodiscard]] std::string first_difference(const ElfFacts& ours, const ElfFacts& theirs);

} // namespace kobox::cli
