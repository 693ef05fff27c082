#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <tl/expected.hpp>
#include <vector>

namespace kobox
{

/// A part of a linked kernel as it is to lie in physical memory.
struct ElfSegment
{
    std::uint64_t physical{};
    std::span<const std::byte> bytes; ///< of the file
    std::uint64_t size{};             ///< in memory: what the file lacks is zero
};

struct ElfProgram
{
    std::uint64_t entry{}; ///< physical, for a kernel
    std::vector<ElfSegment> segments;
};

/// The PT_LOAD segments of an ELF64 file that must outlive the result.
[[nodiscard]] tl::expected<ElfProgram, std::string> read_elf_segments(
    std::span<const std::byte> file);

} // namespace kobox
