#pragma once

#include "kernel_stub/vmlinux/elf_image.hpp"

#include <cstdint>
#include <string>
#include <tl/expected.hpp>
#include <vector>

namespace kobox
{

struct KallsymsEntry
{
    std::string name;
    char type{}; ///< as nm prints it
    std::uint64_t address{};
};

/// The symbol table that a kernel carries for its own use (CONFIG_KALLSYMS), in the order of its
/// addresses. It has no header: the token table is found by its digits, the rest by the layouts of
/// 6.1, 6.4 to 6.18 and 7.x, whichever fits.
[[nodiscard]] tl::expected<std::vector<KallsymsEntry>, std::string> read_kallsyms(
    const ElfImage& image);

} // namespace kobox
