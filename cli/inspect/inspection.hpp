#pragma once

#include "cli/lief/elf_facts.hpp"
#include "loader/ko_reader.hpp"
#include "loader/module_file.hpp"
#include "loader/signature.hpp"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <tl/expected.hpp>
#include <utility>
#include <vector>

namespace kobox::cli
{

/// Where a section would lie in a loaded module.
struct SectionPlace
{
    std::string part; ///< "CORE", "INIT", "percpu"; empty: it is not kept
    std::uint64_t offset{};
};

struct ImportedSymbol
{
    std::string name;
    std::optional<std::uint32_t> crc; ///< of __versions; none when that has no entry
    bool weak{};
};

struct RelocationCount
{
    std::uint32_t type{};
    std::string name;
    std::uint64_t count{};
};

/// Entries of a table of patch sites or of other places in the code.
struct SiteCount
{
    std::string_view what;
    std::string_view section;
    std::uint64_t count{};
};

struct NoteFacts
{
    std::string section;
    std::string owner;
    std::uint32_t type{};
    std::string content; ///< hexadecimal
};

/// All that `kobox inspect` says of a module file.
struct Inspection
{
    std::string path;
    std::uint64_t size{};
    std::string name;
    std::vector<std::pair<std::string, std::string>> modinfo;
    ElfFacts elf;
    std::string
        readers; ///< empty: LIEF and kobox agree; else what differs, or why LIEF is not there
    std::vector<SectionPlace> places; ///< as many as sections; empty when the kernel lays none out
    std::string no_places;            ///< why
    std::vector<ImportedSymbol> imports;
    std::vector<KoExport> exports;
    std::vector<RelocationCount> relocations;
    std::vector<KoParameter> parameters;
    std::vector<NoteFacts> notes;
    std::string build_id; ///< hexadecimal; empty: none
    std::uint64_t btf_size{};
    std::vector<SiteCount> sites;
    bool has_signature{};
    std::vector<SignerInfo> signers; ///< empty with has_signature: it cannot be parsed
    int signature_err{};             ///< 0: a trusted key made it; else as the kernel returns it
};

/// Layouts come from the embedded kernel; null `trusted`: its certificates as well. The error is
/// one line.
[[nodiscard]] tl::expected<Inspection, std::string> inspect(
    const ModuleFile& file, const TrustedKeys* trusted);

[[nodiscard]] std::string inspection_text(const Inspection& inspection);
/// docs/REPORT.md, kobox.inspect.
[[nodiscard]] std::string inspection_json(const Inspection& inspection);

} // namespace kobox::cli
