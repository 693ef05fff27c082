#include "cli/inspect/inspection.hpp"

#include "cli/inspect/section_places.hpp"
#include "cli/lief/lief_library.hpp"
#include "cli/lief/lief_process.hpp"
#include "cli/relocation_name.hpp"

#include <algorithm>
#include <array>
#include <elf.h>
#include <map>
#include <optional>
#include <unordered_map>

#include <spdlog/fmt/fmt.h>

namespace kobox::cli
{
namespace
{

constexpr std::string_view gnu_owner = "GNU";

struct SiteTable
{
    std::string_view what;
    std::string_view section;
    std::string_view type; ///< the profile knows its size; empty: `entry_size`
    std::uint64_t entry_size{};
};
constexpr auto site_tables = std::to_array<SiteTable>({
    {"ORC unwind entries", ".orc_unwind_ip", "", 4},
    {"ftrace call sites", "__mcount_loc", "", 8},
    {"jump labels", "__jump_table", "jump_entry", 0},
    {"static call sites", ".static_call_sites", "static_call_site", 0},
    {"alternatives", ".altinstructions", "alt_instr", 0},
    {"paravirt call sites", ".parainstructions", "paravirt_patch_site", 0},
    {"retpoline sites", ".retpoline_sites", "", 4},
    {"return thunk sites", ".return_sites", "", 4},
    {"sealed endbr sites", ".ibt_endbr_seal", "", 4},
    {"lock prefixes", ".smp_locks", "", 4},
    {"exception table entries", "__ex_table", "exception_table_entry", 0},
    {"BUG and WARN sites", "__bug_table", "bug_entry", 0},
    {"dynamic debug sites", "__dyndbg", "_ddebug", 0},
    {"tracepoints", "__tracepoints_ptrs", "", 4},
    {"trace events", "_ftrace_events", "", 8},
});

std::string hex_of(std::span<const std::byte> bytes)
{
    std::string text;
    for (const std::byte byte : bytes)
        text += fmt::format("{:02x}", std::to_integer<unsigned>(byte));
    return text;
}

std::vector<ImportedSymbol> imports_of(const KoReader& ko, const KernelProfile& profile)
{
    std::unordered_map<std::string_view, std::uint32_t> crcs;
    for (const auto& [name, crc] : ko_versions(ko, profile))
        crcs.emplace(name, crc);
    std::vector<ImportedSymbol> imports;
    for (const auto& symbol : ko.symbols())
    {
        if (symbol.raw.st_shndx != SHN_UNDEF || symbol.name.empty())
            continue;
        const auto crc = crcs.find(symbol.name);
        imports.push_back(
            {std::string{symbol.name},
             crc != crcs.end() ? std::optional{crc->second} : std::nullopt,
             ELF64_ST_BIND(symbol.raw.st_info) == STB_WEAK});
    }
    std::ranges::sort(imports, {}, &ImportedSymbol::name);
    return imports;
}

std::vector<RelocationCount> relocations_of(const KoReader& ko)
{
    std::map<std::uint32_t, std::uint64_t> counts;
    // Sections that overlap are counted until they come to the size of the file.
    std::uint64_t left = ko.file_size();
    for (const auto& section : ko.sections())
    {
        if (section.header.sh_type != SHT_RELA)
            continue;
        const std::uint64_t size = ko.content(section).size();
        if (size > left)
            break;
        left -= size;
        for (const auto& entry : ko.relocations(section))
            ++counts[static_cast<std::uint32_t>(ELF64_R_TYPE(entry.r_info))];
    }
    std::vector<RelocationCount> rows;
    rows.reserve(counts.size());
    for (const auto& [type, count] : counts)
        rows.push_back({type, relocation_name(type), count});
    std::ranges::stable_sort(rows, std::ranges::greater{}, &RelocationCount::count);
    return rows;
}

std::vector<SiteCount> sites_of(const KoReader& ko, const KernelProfile& profile)
{
    std::vector<SiteCount> sites;
    for (const auto& table : site_tables)
    {
        const auto entry = table.type.empty() ? table.entry_size : profile.size_of(table.type);
        const auto* section = ko.find(table.section);
        sites.push_back(
            {table.what, table.section,
             section != nullptr && entry != 0 ? section->header.sh_size / entry : 0});
    }
    return sites;
}

void add_notes(const KoReader& ko, Inspection& inspection)
{
    for (const auto& note : ko_notes(ko))
    {
        inspection.notes.push_back(
            {std::string{note.section}, std::string{note.owner}, note.type, hex_of(note.content)});
        if (note.owner == gnu_owner && note.type == NT_GNU_BUILD_ID)
            inspection.build_id = hex_of(note.content);
    }
}

void add_signature(
    std::span<const std::byte> file, const TrustedKeys* trusted, Inspection& inspection)
{
    const auto signature = ko_signature(file);
    inspection.has_signature = signature.has_value();
    if (!signature)
        return;
    std::optional<TrustedKeys> built_in;
    if (trusted == nullptr)
        trusted = &built_in.emplace(builtin_trusted_keys(embedded_profile()));
    auto verdict = verify_pkcs7_signature(signature->data, signature->pkcs7, *trusted);
    inspection.signers = std::move(verdict.signers);
    inspection.signature_err = verdict.err;
}

} // namespace

tl::expected<Inspection, std::string> inspect(const ModuleFile& file, const TrustedKeys* trusted)
{
    const auto ko = KoReader::open(file.bytes);
    if (!ko)
        return tl::unexpected{fmt::format("{}: {}", file.path, ko.error())};
    const KernelProfile& profile = embedded_profile();
    Inspection inspection;
    inspection.path = file.path;
    inspection.size = file.bytes.size();
    for (const auto& [tag, value] : ko->modinfo())
    {
        inspection.modinfo.emplace_back(tag, value);
        if (tag == "name")
            inspection.name = value;
    }
    if (inspection.name.empty())
        inspection.name = module_name_of_path(file.path);

    auto ours = elf_facts_of(*ko);
    inspection.readers = compare_with_lief(file.bytes, ours, lief_library_path());
    inspection.elf = std::move(ours);

    if (auto places = section_places(file.bytes); places)
        inspection.places = std::move(*places);
    else
        inspection.no_places = places.error();
    inspection.imports = imports_of(*ko, profile);
    inspection.exports = ko_exports(*ko, profile);
    inspection.relocations = relocations_of(*ko);
    inspection.parameters = ko_parameters(*ko, profile);
    add_notes(*ko, inspection);
    if (const auto* btf = ko->find(".BTF"); btf != nullptr)
        inspection.btf_size = btf->header.sh_size;
    inspection.sites = sites_of(*ko, profile);
    add_signature(file.bytes, trusted, inspection);
    return inspection;
}

} // namespace kobox::cli
