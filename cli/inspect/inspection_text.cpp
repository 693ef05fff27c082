#include "cli/errno_name.hpp"
#include "cli/inspect/inspection.hpp"
#include "cli/section_table.hpp"

#include <algorithm>
#include <array>
#include <elf.h>

#include <spdlog/fmt/fmt.h>

namespace kobox::cli
{
namespace
{

struct TypeName
{
    std::uint32_t type;
    std::string_view name;
};
constexpr auto type_names = std::to_array<TypeName>({
    {SHT_NULL, "NULL"},
    {SHT_PROGBITS, "PROGBITS"},
    {SHT_SYMTAB, "SYMTAB"},
    {SHT_STRTAB, "STRTAB"},
    {SHT_RELA, "RELA"},
    {SHT_NOTE, "NOTE"},
    {SHT_NOBITS, "NOBITS"},
    {SHT_REL, "REL"},
    {SHT_INIT_ARRAY, "INIT_ARRAY"},
    {SHT_FINI_ARRAY, "FINI_ARRAY"},
    {SHT_GROUP, "GROUP"},
});

std::string type_name(std::uint32_t type)
{
    const auto* row = std::ranges::find(type_names, type, &TypeName::type);
    return row != type_names.end() ? std::string{row->name} : fmt::format("{:#x}", type);
}

/// Bytes that a terminal would act upon as \xNN: the file is not to be trusted.
std::string printable(std::string_view text)
{
    std::string safe;
    for (const char c : text)
    {
        const auto byte = static_cast<unsigned char>(c);
        if (byte < 0x20 || byte == 0x7f)
            safe += fmt::format("\\x{:02x}", byte);
        else
            safe += c;
    }
    return safe;
}

void head(std::string& text, std::string_view title, std::size_t count)
{
    text += fmt::format("\n{} ({})\n", title, count);
}

void add_sections(std::string& text, const Inspection& i)
{
    head(text, "Sections", i.elf.sections.empty() ? 0 : i.elf.sections.size() - 1);
    for (std::size_t n = 1; n < i.elf.sections.size(); ++n)
    {
        const auto& section = i.elf.sections[n];
        auto line = fmt::format(
            "  [{:2}] {:<30} {:<9} {:<5} {:#9x}", n, printable(section.name),
            type_name(section.type), section_flags(section.flags), section.size);
        if (n < i.places.size() && !i.places[n].part.empty())
            line += fmt::format("  {}+{:#x}", i.places[n].part, i.places[n].offset);
        text += line + "\n";
    }
    if (!i.no_places.empty())
        text += fmt::format("  no layout: {}\n", printable(i.no_places));
}

void add_symbols(std::string& text, const Inspection& i)
{
    head(text, "Imports", i.imports.size());
    for (const auto& symbol : i.imports)
        text += fmt::format(
            "  {} {}{}\n", symbol.crc ? fmt::format("{:#010x}", *symbol.crc) : "no CRC    ",
            printable(symbol.name), symbol.weak ? " (weak)" : "");
    head(text, "Exports", i.exports.size());
    for (const auto& symbol : i.exports)
        text += fmt::format(
            "  {} {}{}{}\n", symbol.crc ? fmt::format("{:#010x}", *symbol.crc) : "no CRC    ",
            printable(symbol.name), symbol.gpl_only ? " GPL" : "",
            symbol.name_space.empty() ? "" : " namespace " + printable(symbol.name_space));
}

void add_parameters(std::string& text, const Inspection& i)
{
    head(text, "Parameters", i.parameters.size());
    for (const auto& parameter : i.parameters)
        text += fmt::format(
            "  {:<20} {:<16} {:04o} {}\n", printable(parameter.name), printable(parameter.type),
            parameter.perm, printable(parameter.description));
}

void add_signature(std::string& text, const Inspection& i)
{
    if (!i.has_signature)
    {
        text += "\nSignature: none\n";
        return;
    }
    text += "\nSignature\n";
    if (i.signers.empty())
        text += "  it cannot be parsed as PKCS#7\n";
    text += i.signature_err == 0 ? std::string{"  verified  yes\n"}
                                 : fmt::format(
                                       "  verified  no: {} ({})\n", errno_name(i.signature_err),
                                       errno_text(i.signature_err));
    for (const auto& signer : i.signers)
    {
        if (!signer.issuer.empty())
            text += fmt::format("  signer    {}\n", printable(signer.issuer));
        if (!signer.serial.empty())
            text += fmt::format("  serial    {}\n", signer.serial);
        if (!signer.key_id.empty())
            text += fmt::format("  key id    {}\n", signer.key_id);
        text += fmt::format(
            "  hash      {}\n  algorithm {}\n", signer.digest, signer.public_key_algorithm);
        if (!signer.trusted_subject.empty())
            text += fmt::format("  trusted   {}\n", printable(signer.trusted_subject));
    }
}

} // namespace

std::string inspection_text(const Inspection& i)
{
    auto text = fmt::format("{}: {}, {} bytes\n", i.path, printable(i.name), i.size);
    text += fmt::format("build id: {}\n", i.build_id.empty() ? "none" : i.build_id);
    text += i.btf_size != 0 ? fmt::format("BTF: {} bytes\n", i.btf_size) : "BTF: none\n";
    text += fmt::format(
        "readers: {}\n", i.readers.empty() ? "LIEF and kobox agree on all sections and symbols"
                                           : printable(i.readers));
    head(text, "modinfo", i.modinfo.size());
    for (const auto& [tag, value] : i.modinfo)
        text += fmt::format("  {:<14} {}\n", printable(tag), printable(value));
    add_sections(text, i);
    add_symbols(text, i);
    head(text, "Relocations", i.relocations.size());
    for (const auto& row : i.relocations)
        text += fmt::format("  {:<10} {}\n", row.name, row.count);
    add_parameters(text, i);
    text += "\nSites\n";
    for (const auto& site : i.sites)
        if (site.count != 0)
            text += fmt::format("  {:<24} {}\n", site.what, site.count);
    head(text, "Notes", i.notes.size());
    for (const auto& note : i.notes)
        text += fmt::format(
            "  {:<24} {} type {}: {}\n", printable(note.section), printable(note.owner), note.type,
            note.content);
    add_signature(text, i);
    return text;
}

} // namespace kobox::cli
