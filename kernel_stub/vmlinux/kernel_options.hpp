#pragma once

#include "kernel_stub/profile.hpp"
#include "kernel_stub/vmlinux/elf_image.hpp"
#include "kernel_stub/vmlinux/kallsyms.hpp"

#include <map>
#include <optional>
#include <span>
#include <string>
#include <string_view>

namespace kobox
{

/// How an image shows an option.
enum class Evidence : std::uint8_t
{
    member,   ///< "type.member" is in its type information
    symbol,   ///< kallsyms has it
    section,  ///< it has this section
    vermagic, ///< the word is part of its vermagic
    text,     ///< a string of its .rodata holds this
    flag,     ///< the byte at this symbol is 1 at start
    number,   ///< the value is the 32-bit number at this symbol
    clock,    ///< the value is the frequency of the struct clocksource at this symbol
    none,     ///< it does not: only a configuration file tells
};

/// A row of the options that a profile keeps.
struct KernelOption
{
    std::string_view name;    ///< without CONFIG_
    std::string_view renamed; ///< what later releases call it; empty: the same
    Evidence evidence;
    std::string_view argument;
    std::string_view why; ///< what it changes
};

/// Sorted by name.
[[nodiscard]] std::span<const KernelOption> kernel_options();

/// What the evidence is looked for in.
struct ImageFacts
{
    const ElfImage& image;
    std::span<const KallsymsEntry> symbols; ///< empty: the kernel has no kallsyms
    std::string_view vermagic;
    const KernelProfile& layouts; ///< offsets and sizes alone are read
};

/// Name -> "y", "n" or a number, for each row that the image decides.
[[nodiscard]] std::map<std::string, std::string, std::less<>> options_from_image(
    const ImageFacts& facts);

/// Name -> value for each row, by the text of a kernel's .config; what it does not set is "n".
[[nodiscard]] std::map<std::string, std::string, std::less<>> options_from_config(
    std::string_view config);

} // namespace kobox
