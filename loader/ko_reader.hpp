#pragma once

#include "kernel_stub/profile.hpp"

#include <cstddef>
#include <cstdint>
#include <elf.h>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <tl/expected.hpp>
#include <utility>
#include <vector>

namespace kobox
{

/// A module file as user space tools read it: before any kernel has it, and without trust in it.
/// Names that lie outside the file read as empty, those of more than 511 bytes as cut, places
/// outside it as absent. Views point into the bytes that open() was given.
class KoReader
{
public:
    struct Section
    {
        std::string_view name;
        Elf64_Shdr header{};
    };
    struct Symbol
    {
        std::string_view name;
        Elf64_Sym raw{};
    };

    /// The error says why the bytes are no ELF64 relocatable file.
    [[nodiscard]] static tl::expected<KoReader, std::string> open(std::span<const std::byte> file);

    KoReader(KoReader&&) noexcept = default;
    KoReader& operator=(KoReader&&) noexcept = default;
    KoReader(const KoReader&) = delete;
    KoReader& operator=(const KoReader&) = delete;
    ~KoReader() = default;

    [[nodiscard]] std::uint64_t file_size() const noexcept { return m_file.size(); }
    [[nodiscard]] const Elf64_Ehdr& ehdr() const noexcept { return m_ehdr; }
    [[nodiscard]] std::span<const Section> sections() const noexcept { return m_sections; }
    /// The first section of that name; null when there is none.
    [[nodiscard]] const Section* find(std::string_view name) const noexcept;
    /// Empty for SHT_NOBITS and for a section that leaves the file.
    [[nodiscard]] std::span<const std::byte> content(const Section& section) const noexcept;
    /// Of the first SHT_SYMTAB, the null symbol included; symbols behind the file's end are left
    /// out.
    [[nodiscard]] std::vector<Symbol> symbols() const;
    /// One of them, when the table has it.
    [[nodiscard]] std::optional<Symbol> symbol(std::uint64_t index) const;
    /// The entries of an SHT_RELA section.
    [[nodiscard]] std::vector<Elf64_Rela> relocations(const Section& section) const;
    /// "tag=value" of .modinfo, in the file's order.
    [[nodiscard]] std::vector<std::pair<std::string_view, std::string_view>> modinfo() const;
    /// The C string at an offset of a section; empty outside it.
    [[nodiscard]] std::string_view c_string(const Section& section, std::uint64_t at) const;

private:
    explicit KoReader(std::span<const std::byte> file) : m_file{file} {}

    std::span<const std::byte> m_file;
    Elf64_Ehdr m_ehdr{};
    std::vector<Section> m_sections;
    const Section* m_symtab{};
    const Section* m_strtab{};
};

/// An export of a module file.
struct KoExport
{
    std::string name;
    std::optional<std::uint32_t> crc; ///< none: built without CONFIG_MODVERSIONS
    bool gpl_only{};
    std::string name_space; ///< empty: none
    /// Bytes of the variable; 0: it is a function. None: not known.
    std::optional<std::uint64_t> data_size{};
};

/// What the file's __ksymtab and __ksymtab_gpl hold, in their order, the GPL-only ones behind.
/// Layouts of struct kernel_symbol come from the profile.
[[nodiscard]] std::vector<KoExport> ko_exports(const KoReader& ko, const KernelProfile& profile);

/// An entry of __versions.
struct KoVersion
{
    std::string_view name;
    std::uint32_t crc{};
};
[[nodiscard]] std::vector<KoVersion> ko_versions(const KoReader& ko, const KernelProfile& profile);

/// A parameter: an entry of __param, and what .modinfo says of it.
struct KoParameter
{
    std::string name;
    std::string type;        ///< parmtype=, "int"; empty: not told
    std::string description; ///< parm=
    std::uint16_t perm{};    ///< 0: sysfs does not show it
};
/// In the order of __param.
[[nodiscard]] std::vector<KoParameter> ko_parameters(
    const KoReader& ko, const KernelProfile& profile);

/// A note of an SHT_NOTE section.
struct KoNote
{
    std::string_view section;
    std::string_view owner; ///< "GNU"
    std::uint32_t type{};
    std::span<const std::byte> content;
};
/// Sections that overlap are read until they come to the size of the file.
[[nodiscard]] std::vector<KoNote> ko_notes(const KoReader& ko);

/// Where the parts of a signed file lie: struct module_signature, include/linux/module_signature.h
/// (v6.1), and the marker behind it. None for a file that has no marker or no room for the rest.
struct KoSignature
{
    std::span<const std::byte> data; ///< what was signed
    std::span<const std::byte> pkcs7;
};
[[nodiscard]] std::optional<KoSignature> ko_signature(std::span<const std::byte> file);

} // namespace kobox
