/// The only file that knows LIEF: a shared object of its own, loaded when somebody inspects a file,
/// so that a run does not pay for the library's start.

// LIEF's headers have enumerators of the names that <elf.h> defines as macros: they come first.
#include <LIEF/ELF.hpp>
#include <LIEF/logging.hpp>

#include "cli/lief/elf_facts.hpp"

#include <cstring>
#include <memory>
#include <string>

namespace kobox::cli
{
namespace
{

// Of the ELF64 header and of a section header (System V ABI).
constexpr std::size_t shoff_at = 0x28;
constexpr std::size_t shentsize_at = 0x3a;
constexpr std::size_t shnum_at = 0x3c;
constexpr std::size_t sh_type_at = 4;
constexpr std::uint32_t sht_rela = 4;
/// A type of the range for users, which LIEF takes for a section of bytes.
constexpr std::uint32_t hidden_rela = 0x8000524c;

template <typename T>
T load(const std::vector<std::uint8_t>& bytes, std::size_t at)
{
    T value{};
    if (at <= bytes.size() && sizeof(T) <= bytes.size() - at)
        std::memcpy(&value, bytes.data() + at, sizeof(T));
    return value;
}

/// LIEF 0.9 takes seconds for the relocations of a large module and loses some of them. Nobody asks
/// it for them: it does not get to see which sections hold them.
void hide_relocations(std::vector<std::uint8_t>& bytes)
{
    const auto table = load<std::uint64_t>(bytes, shoff_at);
    const auto entry = load<std::uint16_t>(bytes, shentsize_at);
    const auto count = load<std::uint16_t>(bytes, shnum_at);
    for (std::size_t i = 0; i < count && table < bytes.size(); ++i)
    {
        const auto at = static_cast<std::size_t>(table) + i * entry + sh_type_at;
        if (load<std::uint32_t>(bytes, at) == sht_rela)
            std::memcpy(bytes.data() + at, &hidden_rela, sizeof hidden_rela);
    }
}

/// LIEF keeps what stands behind a name's NUL in some of its strings.
std::string until_nul(const std::string& text)
{
    return text.substr(0, text.find('\0'));
}

std::vector<std::uint8_t> copy_of(std::span<const std::byte> file)
{
    std::vector<std::uint8_t> bytes(file.size());
    if (!bytes.empty())
        std::memcpy(bytes.data(), file.data(), bytes.size());
    return bytes;
}

} // namespace

extern "C" bool kobox_lief_read(std::span<const std::byte> file, ElfFacts& facts)
{
    LIEF::Logger::disable();
    auto bytes = copy_of(file);
    hide_relocations(bytes);
    const std::unique_ptr<LIEF::ELF::Binary> binary = LIEF::ELF::Parser::parse(bytes);
    if (binary == nullptr)
        return false;
    for (const auto& section : binary->sections())
    {
        const auto type = static_cast<std::uint32_t>(section.type());
        facts.sections.push_back({
            .name = until_nul(section.name()),
            .type = type == hidden_rela ? sht_rela : type,
            .flags = section.flags(),
            .offset = section.offset(),
            .size = section.size(),
            .link = section.link(),
            .info = static_cast<std::uint32_t>(section.information()),
            .align = section.alignment(),
            .entsize = section.entry_size(),
        });
    }
    for (const auto& symbol : binary->static_symbols())
        facts.symbols.push_back({
            .name = until_nul(symbol.name()),
            .binding = static_cast<std::uint8_t>(symbol.binding()),
            .type = static_cast<std::uint8_t>(symbol.type()),
            .other = symbol.other(),
            .section = symbol.shndx(),
            .value = symbol.value(),
            .size = symbol.size(),
        });
    return true;
}

} // namespace kobox::cli
