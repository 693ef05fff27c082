#include "emu/guest.hpp"
#include "kernel_stub/vmlinux/byte_view.hpp"
#include "loader/ko_reader.hpp"
#include "loader/signature.hpp"

#include <algorithm>
#include <array>
#include <cstring>
#include <unordered_map>

namespace kobox
{
namespace
{

/// MODULE_SIG_STRING, include/linux/module_signature.h (v6.1).
constexpr std::string_view signature_marker = "~Module signature appended~\n";

std::string_view as_text(std::span<const std::byte> bytes)
{
    const std::string_view text{
        static_cast<const char*>(static_cast<const void*>(bytes.data())), bytes.size()};
    return text.substr(0, text.find('\0'));
}

struct ExportSections
{
    std::string_view symbols, crcs;
    bool gpl_only;
};
constexpr auto export_sections = std::to_array<ExportSections>({
    {"__ksymtab", "__kcrctab", false},
    {"__ksymtab_gpl", "__kcrctab_gpl", true},
});

/// What the fields of a __ksymtab section are relocated to, by their offsets there.
class RelocatedFields
{
public:
    RelocatedFields(const KoReader& ko, const KoReader::Section& section) : m_ko{&ko}
    {
        const auto index = static_cast<std::uint64_t>(&section - ko.sections().data());
        const auto found =
            std::ranges::find_if(ko.sections(), [index](const KoReader::Section& candidate) {
                return candidate.header.sh_type == SHT_RELA && candidate.header.sh_info == index;
            });
        if (found != ko.sections().end())
            m_entries = ko.relocations(*found);
        std::ranges::stable_sort(m_entries, {}, &Elf64_Rela::r_offset);
    }

    /// Empty when nothing is relocated there, or to nothing sensible.
    [[nodiscard]] std::string_view at(std::uint64_t offset) const
    {
        const auto* entry = entry_at(offset);
        const auto symbol = entry != nullptr ? symbol_of(*entry) : std::nullopt;
        if (!symbol || symbol->raw.st_shndx >= m_ko->sections().size())
            return {};
        return m_ko->c_string(
            m_ko->sections()[symbol->raw.st_shndx],
            symbol->raw.st_value + static_cast<std::uint64_t>(entry->r_addend));
    }

    /// KoExport::data_size of what the field is relocated to.
    [[nodiscard]] std::optional<std::uint64_t> data_size_at(std::uint64_t offset) const
    {
        const auto* entry = entry_at(offset);
        const auto symbol = entry != nullptr ? symbol_of(*entry) : std::nullopt;
        if (!symbol)
            return std::nullopt;
        const auto type = ELF64_ST_TYPE(symbol->raw.st_info);
        if (type == STT_FUNC)
            return 0;
        return type == STT_OBJECT ? std::optional{symbol->raw.st_size} : std::nullopt;
    }

private:
    [[nodiscard]] const Elf64_Rela* entry_at(std::uint64_t offset) const
    {
        const auto entry = std::ranges::lower_bound(m_entries, offset, {}, &Elf64_Rela::r_offset);
        return entry != m_entries.end() && entry->r_offset == offset ? &*entry : nullptr;
    }
    [[nodiscard]] std::optional<KoReader::Symbol> symbol_of(const Elf64_Rela& entry) const
    {
        return m_ko->symbol(ELF64_R_SYM(entry.r_info));
    }

    const KoReader* m_ko;
    std::vector<Elf64_Rela> m_entries;
};

} // namespace

std::vector<KoExport> ko_exports(const KoReader& ko, const KernelProfile& profile)
{
    std::vector<KoExport> exports;
    for (const auto& names : export_sections)
    {
        const KoReader::Section* table = ko.find(names.symbols);
        if (table == nullptr)
            continue;
        const std::uint64_t entry_size =
            std::max<std::uint64_t>(profile.size_of("kernel_symbol"), 1);
        const std::uint64_t value_offset = profile.offset_of("kernel_symbol", "value_offset");
        const std::uint64_t name_offset = profile.offset_of("kernel_symbol", "name_offset");
        const std::uint64_t namespace_offset =
            profile.offset_of("kernel_symbol", "namespace_offset");
        const KoReader::Section* crcs = ko.find(names.crcs);
        const auto crc_bytes = crcs != nullptr ? ko.content(*crcs) : std::span<const std::byte>{};
        // In 7.2 a byte of flags for each: KSYM_FLAG_GPL_ONLY is the lowest bit.
        const KoReader::Section* flags = names.gpl_only ? nullptr : ko.find("__kflagstab");
        const auto flag_bytes =
            flags != nullptr ? ko.content(*flags) : std::span<const std::byte>{};
        const auto is_gpl_only = [&](std::uint64_t i) {
            return names.gpl_only ||
                   (ByteView{flag_bytes}.read<std::uint8_t>(i).value_or(0) & 1) != 0;
        };
        const RelocatedFields fields{ko, *table};
        const std::uint64_t count = ko.content(*table).size() / entry_size;
        for (std::uint64_t i = 0; i < count; ++i)
            exports.push_back(
                {std::string{fields.at(i * entry_size + name_offset)},
                 ByteView{crc_bytes}.read<std::uint32_t>(i * sizeof(std::uint32_t)), is_gpl_only(i),
                 std::string{fields.at(i * entry_size + namespace_offset)},
                 fields.data_size_at(i * entry_size + value_offset)});
    }
    return exports;
}

std::vector<KoVersion> ko_versions(const KoReader& ko, const KernelProfile& profile)
{
    std::vector<KoVersion> versions;
    const KoReader::Section* section = ko.find("__versions");
    if (section == nullptr)
        return versions;
    const auto bytes = ko.content(*section);
    const std::uint64_t entry_size = std::max<std::uint64_t>(profile.size_of("modversion_info"), 1);
    const std::uint64_t crc_offset = profile.offset_of("modversion_info", "crc");
    const std::uint64_t name_offset = profile.offset_of("modversion_info", "name");
    for (std::uint64_t at = 0; bytes.size() - at >= entry_size; at += entry_size)
        if (const auto crc = ByteView{bytes}.read<std::uint32_t>(at + crc_offset))
            versions.push_back(
                {as_text(bytes.subspan(at, entry_size).subspan(std::min(name_offset, entry_size))),
                 *crc});
    return versions;
}

std::vector<KoParameter> ko_parameters(const KoReader& ko, const KernelProfile& profile)
{
    std::vector<KoParameter> parameters;
    const KoReader::Section* table = ko.find("__param");
    if (table == nullptr)
        return parameters;
    const std::uint64_t entry_size = std::max<std::uint64_t>(profile.size_of("kernel_param"), 1);
    const std::uint64_t name_offset = profile.offset_of("kernel_param", "name");
    const std::uint64_t perm_offset = profile.offset_of("kernel_param", "perm");
    const RelocatedFields fields{ko, *table};
    const auto bytes = ko.content(*table);
    for (std::uint64_t at = 0; bytes.size() - at >= entry_size; at += entry_size)
        parameters.push_back(
            {std::string{fields.at(at + name_offset)},
             {},
             {},
             ByteView{bytes}.read<std::uint16_t>(at + perm_offset).value_or(0)});
    std::unordered_map<std::string_view, KoParameter*> by_name;
    for (auto& parameter : parameters)
        by_name.emplace(parameter.name, &parameter);
    for (const auto& [tag, value] : ko.modinfo())
    {
        const auto colon = value.find(':');
        if ((tag != "parm" && tag != "parmtype") || colon == std::string_view::npos)
            continue;
        const auto named = by_name.find(value.substr(0, colon));
        if (named == by_name.end())
            continue;
        KoParameter& parameter = *named->second;
        (tag == "parm" ? parameter.description : parameter.type) = value.substr(colon + 1);
    }
    return parameters;
}

std::vector<KoNote> ko_notes(const KoReader& ko)
{
    constexpr std::uint64_t align = 4;
    std::vector<KoNote> notes;
    std::uint64_t left = ko.file_size();
    for (const auto& section : ko.sections())
    {
        if (section.header.sh_type != SHT_NOTE)
            continue;
        auto rest = ko.content(section);
        if (rest.size() > left)
            break;
        left -= rest.size();
        while (const auto header = ByteView{rest}.read<Elf64_Nhdr>(0))
        {
            const std::uint64_t name_end = sizeof *header + std::uint64_t{header->n_namesz};
            const std::uint64_t content = align_up(name_end, align);
            const std::uint64_t end = content + header->n_descsz;
            if (end > rest.size())
                break;
            notes.push_back(
                {section.name, as_text(rest.subspan(sizeof *header, header->n_namesz)),
                 header->n_type, rest.subspan(content, header->n_descsz)});
            rest = rest.subspan(std::min<std::uint64_t>(align_up(end, align), rest.size()));
        }
    }
    return notes;
}

std::optional<KoSignature> ko_signature(std::span<const std::byte> file)
{
    const auto marker = std::as_bytes(std::span{signature_marker});
    if (file.size() < marker.size() + sizeof(ModuleSignature) ||
        !std::ranges::equal(file.last(marker.size()), marker))
        return std::nullopt;
    file = file.first(file.size() - marker.size());
    const auto header = ByteView{file}.read<ModuleSignature>(file.size() - sizeof(ModuleSignature));
    file = file.first(file.size() - sizeof(ModuleSignature));
    std::uint64_t length = 0;
    for (const std::uint8_t byte : header->sig_len_be)
        length = length << 8 | byte;
    if (length > file.size())
        return std::nullopt;
    return KoSignature{file.first(file.size() - length), file.last(length)};
}

} // namespace kobox
