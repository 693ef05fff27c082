#pragma once

#include "emu/guest.hpp"
#include "loader/elf_view.hpp"
#include "loader/load_context.hpp"
#include "loader/refusal.hpp"

#include <cstdint>
#include <optional>
#include <string_view>
#include <unordered_map>
#include <utility>
#include <vector>

namespace kobox
{

/// The module's __versions: struct modversion_info, include/linux/module.h (v6.1).
class VersionTable
{
public:
    explicit VersionTable(LoadContext& context);

    /// Mirrors check_version(), kernel/module/version.c (v6.1), with its log lines. `crc_at` is the
    /// exporter's CRC in guest memory, null when it brought none; `owner` the exporter's struct
    /// module, null for the image.
    [[nodiscard]] bool check_version(std::string_view symbol, GuestAddr crc_at, GuestAddr owner);

private:
    [[nodiscard]] std::optional<std::uint64_t> find_crc(std::string_view symbol);
    /// False when an entry of this name came before.
    bool add(std::string_view name, std::uint64_t crc);

    LoadContext* m_context;
    ElfView m_elf;
    std::uint64_t m_entry_size{};
    std::uint64_t m_crc_offset{};
    std::uint64_t m_name_offset{};
    std::uint64_t m_start{}; ///< of the section, from the start of the file
    std::uint64_t m_count{};
    std::uint64_t m_indexed{}; ///< entries in m_crcs so far
    /// The kernel compares from the first entry on for every symbol; the first of a name counts.
    std::unordered_map<std::string_view, std::uint64_t> m_crcs;
    /// Of names too long to be hashed each time.
    std::vector<std::pair<std::string_view, std::uint64_t>> m_long_names;
};

/// Mirrors same_magic(), kernel/module/version.c (v6.1): with CRCs the release does not count.
[[nodiscard]] bool same_magic(std::string_view a, std::string_view b, bool has_crcs);

/// What same_magic() compares, field by field: the release (unless the CRCs stand for it), then
/// each flag that one of the two has; a flag that is absent is an empty string.
[[nodiscard]] std::vector<Comparison> compare_magic(
    std::string_view kernel, std::string_view module, bool has_crcs);

} // namespace kobox
