#pragma once

#include "emu/guest.hpp"
#include "loader/elf_view.hpp"
#include "loader/load_context.hpp"

#include <cstdint>
#include <string_view>
#include <unordered_map>

namespace kobox
{

/// The module's __versions: struct modversion_info, include/linux/module.h (v6.1).
class VersionTable
{
public:
    explicit VersionTable(LoadContext& context);

    /// Mirrors check_version(), kernel/module/version.c (v6.1), with its log lines. `crc_at` is the
    /// exporter's CRC in guest memory, null when it brought none.
    [[nodiscard]] bool check_version(std::string_view symbol, GuestAddr crc_at);

private:
    void index();

    LoadContext* m_context;
    ElfView m_elf;
    bool m_indexed{};
    bool m_runs_out{}; ///< a name runs on behind the HDR copy: a crash for whoever gets that far
    std::uint64_t m_end{};
    /// The kernel compares from the first entry on for every symbol; the first of a name counts.
    std::unordered_map<std::string_view, std::uint64_t> m_crcs;
};

/// Mirrors same_magic(), kernel/module/version.c (v6.1): with CRCs the release does not count.
[[nodiscard]] bool same_magic(std::string_view a, std::string_view b, bool has_crcs);

} // namespace kobox
