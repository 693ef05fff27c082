#include "cli/inspect/inspection.hpp"
#include "cli/section_table.hpp"
#include "cli/signature_json.hpp"

#include <nlohmann/json.hpp>
#include <spdlog/fmt/fmt.h>

namespace kobox::cli
{
namespace
{

using Json = nlohmann::ordered_json;

Json crc_json(const std::optional<std::uint32_t>& crc)
{
    return crc ? Json(fmt::format("{:#010x}", *crc)) : Json(nullptr);
}

Json sections_json(const Inspection& i)
{
    Json sections = Json::array();
    for (std::size_t n = 0; n < i.elf.sections.size(); ++n)
    {
        const auto& section = i.elf.sections[n];
        const bool placed = n < i.places.size() && !i.places[n].part.empty();
        sections.push_back(
            {{"index", n},
             {"name", section.name},
             {"type", section.type},
             {"flags", section.flags},
             {"flag_letters", section_flags(section.flags)},
             {"offset", section.offset},
             {"size", section.size},
             {"link", section.link},
             {"info", section.info},
             {"align", section.align},
             {"entsize", section.entsize},
             {"part", placed ? Json(i.places[n].part) : Json(nullptr)},
             {"part_offset", placed ? Json(i.places[n].offset) : Json(nullptr)}});
    }
    return sections;
}

} // namespace

std::string inspection_json(const Inspection& i)
{
    Json modinfo = Json::array();
    for (const auto& [tag, value] : i.modinfo)
        modinfo.push_back({{"tag", tag}, {"value", value}});
    Json imports = Json::array();
    for (const auto& symbol : i.imports)
        imports.push_back(
            {{"name", symbol.name}, {"crc", crc_json(symbol.crc)}, {"weak", symbol.weak}});
    Json exports = Json::array();
    for (const auto& symbol : i.exports)
        exports.push_back(
            {{"name", symbol.name},
             {"crc", crc_json(symbol.crc)},
             {"gpl_only", symbol.gpl_only},
             {"namespace", symbol.name_space}});
    Json relocations = Json::object();
    for (const auto& row : i.relocations)
        relocations[row.name] = row.count;
    Json parameters = Json::array();
    for (const auto& parameter : i.parameters)
        parameters.push_back(
            {{"name", parameter.name},
             {"type", parameter.type},
             {"perm", parameter.perm},
             {"description", parameter.description}});
    Json sites = Json::array();
    for (const auto& site : i.sites)
        sites.push_back({{"what", site.what}, {"section", site.section}, {"count", site.count}});
    Json notes = Json::array();
    for (const auto& note : i.notes)
        notes.push_back(
            {{"section", note.section},
             {"owner", note.owner},
             {"type", note.type},
             {"content", note.content}});
    const Json json = {
        {"schema", "kobox.inspect"},
        {"schema_version", 1},
        {"file", i.path},
        {"file_size", i.size},
        {"name", i.name},
        {"readers_agree", i.readers.empty()},
        {"readers_note", i.readers},
        {"modinfo", std::move(modinfo)},
        {"sections", sections_json(i)},
        {"no_layout", i.no_places.empty() ? Json(nullptr) : Json(i.no_places)},
        {"imports", std::move(imports)},
        {"exports", std::move(exports)},
        {"relocations", std::move(relocations)},
        {"parameters", std::move(parameters)},
        {"sites", std::move(sites)},
        {"notes", std::move(notes)},
        {"build_id", i.build_id.empty() ? Json(nullptr) : Json(i.build_id)},
        {"btf_size", i.btf_size},
        {"signature", i.has_signature ? signature_json(i.signature_err, i.signers) : Json(nullptr)},
    };
    return json.dump(1, ' ', false, Json::error_handler_t::replace) + "\n";
}

} // namespace kobox::cli
