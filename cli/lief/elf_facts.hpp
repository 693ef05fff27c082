#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <vector>

namespace kobox::cli
{

/// A section header, by whichever reader.
struct SectionFacts
{
    std::string name;
    std::uint32_t type{};
    std::uint64_t flags{};
    std::uint64_t offset{};
    std::uint64_t size{};
    std::uint32_t link{};
    std::uint32_t info{};
    std::uint64_t align{};
    std::uint64_t entsize{};
    friend bool operator==(const SectionFacts&, const SectionFacts&) = default;
};

struct SymbolFacts
{
    std::string name;
    std::uint8_t binding{};
    std::uint8_t type{};
    std::uint8_t other{};
    std::uint16_t section{}; ///< st_shndx
    std::uint64_t value{};
    std::uint64_t size{};
    friend bool operator==(const SymbolFacts&, const SymbolFacts&) = default;
};

struct ElfFacts
{
    std::vector<SectionFacts> sections;
    std::vector<SymbolFacts> symbols;
    friend bool operator==(const ElfFacts&, const ElfFacts&) = default;
};

/// What lief_reader.cpp exports, under the name `lief_read_name`. False: LIEF reads no ELF there.
using LiefRead = bool (*)(std::span<const std::byte> file, ElfFacts& facts);
constexpr const char* lief_read_name = "kobox_lief_read";

} // namespace kobox::cli
