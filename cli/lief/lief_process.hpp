#pragma once

#include "cli/lief/elf_facts.hpp"

#include <cstddef>
#include <span>
#include <string>

namespace kobox::cli
{

/// Holds `ours` against what LIEF reads in the file: empty when the two agree; else what differs,
/// or why LIEF gave no answer. LIEF runs in a process of its own with limits of time and memory: a
/// damaged file may make it take both without end, or crash. Not for programs with threads.
[[nodiscard]] std::string compare_with_lief(
    std::span<const std::byte> file, const ElfFacts& ours, const std::string& library);

} // namespace kobox::cli
