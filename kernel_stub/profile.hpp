#pragma once

#include "kernel_stub/name_map.hpp"

#include <cstddef>
#include <cstdint>
#include <map>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <tl/expected.hpp>
#include <vector>

namespace kobox
{

enum class ExportLicense : std::uint8_t
{
    any,
    gpl,
};

enum class ExportKind : std::uint8_t
{
    function,
    data,
    percpu,   ///< an offset into the per-CPU area
    absolute, ///< a value, not an address
};

struct ProfileExport
{
    std::string name;
    std::uint32_t crc{};
    ExportLicense license{};
    ExportKind kind{};
    std::uint64_t size{};   ///< bytes up to the next symbol of the image; 0 when not known
    std::string name_space; ///< empty: none
    friend bool operator==(const ProfileExport&, const ProfileExport&) = default;
};

/// Where a bit-field lies in the `sizes` bytes at its `offsets` entry, from the lowest bit.
struct BitField
{
    std::uint8_t shift{};
    std::uint8_t width{};
    friend bool operator==(const BitField&, const BitField&) = default;
};

/// A kernel as the loader sees it: what differs between releases and configurations, as data.
/// Generated from a real kernel image, never typed in.
class KernelProfile
{
public:
    std::string source;  ///< the package and file it was made from
    std::string release; ///< uname -r
    std::string version; ///< uname -v
    std::string vermagic;
    std::vector<ProfileExport> exports; ///< sorted by name, as the kernel's tables are
    /// "module.list" -> offset in bytes, "module.core_layout.base" -> offset from struct module.
    NameMap<std::uint64_t> offsets;
    /// "module" -> sizeof(struct module), "module.name" -> sizeof(member).
    NameMap<std::uint64_t> sizes;
    /// "_ddebug.flags" -> its bits; members that are not bit-fields have no entry.
    NameMap<BitField> bit_fields;
    /// CONFIG_ options that change the loader, without the prefix: "MODVERSIONS" -> "y", "n" when
    /// the kernel lacks it; no entry when the image does not tell.
    std::map<std::string, std::string, std::less<>> options;
    /// What is in /sys/module before any module is loaded: the built-in modules with parameters or
    /// a version, whose names no module can have. Sorted.
    std::vector<std::string> built_in;
    /// The X.509 certificates (DER) that are built into the kernel: what module signatures are
    /// verified against. Empty when the image does not tell.
    std::vector<std::vector<std::byte>> certificates;

    /// Member paths may have dots: offset_of("module", "core_layout.base"). An unknown type or
    /// member throws std::out_of_range that names it: a bug of ours or a profile of a release that
    /// we do not know. has_member() asks first.
    [[nodiscard]] std::uint64_t offset_of(std::string_view type, std::string_view member) const;
    [[nodiscard]] std::uint64_t size_of(std::string_view type) const;
    [[nodiscard]] std::uint64_t size_of(std::string_view type, std::string_view member) const;
    [[nodiscard]] bool has_member(std::string_view type, std::string_view member) const;
    /// nullopt: the member is not a bit-field.
    [[nodiscard]] std::optional<BitField> bits_of(
        std::string_view type, std::string_view member) const;
    [[nodiscard]] bool option(std::string_view name) const; ///< set to "y"
    [[nodiscard]] const ProfileExport* find_export(std::string_view name) const;

    /// The text format (docs/PROFILE.md). An error says line and cause.
    [[nodiscard]] static tl::expected<KernelProfile, std::string> parse(std::string_view text);
    [[nodiscard]] std::string serialise() const;
};

/// The profile that is part of kobox: Debian 6.1 amd64. Parsed at the first call.
[[nodiscard]] const KernelProfile& embedded_profile();

} // namespace kobox
