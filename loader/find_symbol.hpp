#pragma once

#include "emu/guest.hpp"
#include "kernel_stub/kernel.hpp"

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace kobox
{

/// struct kernel_symbol, found: include/linux/export.h (v6.1).
struct FoundSymbol
{
    GuestAddr entry{};  ///< of struct kernel_symbol
    GuestAddr value{};  ///< what the module will use
    GuestAddr owner{};  ///< struct module; null for the kernel image
    GuestAddr crc_at{}; ///< in __kcrctab; null when the exporter brought no CRCs
    bool gpl_only{};
    std::string name_space; ///< empty: none
};

/// A table of struct kernel_symbol in guest memory, sorted by name, and its CRCs.
struct ExportTable
{
    GuestAddr start{};
    std::uint64_t count{};
    GuestAddr crcs{}; ///< null: none
    bool gpl_only{};  ///< all of it
    GuestAddr owner{};
    GuestAddr flags{}; ///< a byte an entry that says whether it is GPL-only; null: none
};

/// One table for all exports and a byte of flags for each, as 7.2 has them, in the stead of a
/// second table for GPL-only exports.
[[nodiscard]] bool has_flagstab(const KernelProfile& profile);

/// Mirrors find_symbol(), kernel/module/main.c (v6.1): the kernel's own tables first, then those of
/// each module of the guest's list, by binary search in guest memory. An object serves one stage:
/// it knows the modules that were in the list when it was made, and where names lie.
class SymbolSearch
{
public:
    explicit SymbolSearch(Kernel& kernel);

    /// `gplok`: GPL-only exports count too.
    [[nodiscard]] std::optional<FoundSymbol> find_symbol(std::string_view name, bool gplok) const;

    /// kernel_symbol_name() of a table's entry.
    [[nodiscard]] std::string symbol_name(GuestAddr entry) const;

    /// Tables of the image, then of the modules.
    [[nodiscard]] std::span<const ExportTable> tables() const noexcept { return m_tables; }

private:
    /// The name of one of a table's first pivots, which every search comes by.
    struct Pivot
    {
        std::span<const std::byte> bytes;  ///< where it lies on the host, as far as one page goes
        std::optional<std::uint64_t> head; ///< its first bytes, unless the page ends within them
    };
    using Pivots = std::vector<Pivot>;
    /// What is looked for, and its first bytes.
    struct Wanted
    {
        std::string_view name;
        std::uint64_t head{};
    };

    [[nodiscard]] std::optional<GuestAddr> search(
        const ExportTable& table, Pivots& pivots, const Wanted& wanted) const;
    [[nodiscard]] int compare_pivot(
        const Wanted& wanted, GuestAddr entry, std::size_t step, Pivots& pivots) const;
    [[nodiscard]] Pivot read_pivot(GuestAddr entry) const;
    [[nodiscard]] GuestAddr follow(GuestAddr field) const;
    [[nodiscard]] int compare(std::string_view name, GuestAddr string) const;

    Kernel* m_kernel;
    std::uint64_t m_entry_size;
    std::uint64_t m_value_offset;
    std::uint64_t m_name_offset;
    std::uint64_t m_namespace_offset;
    std::vector<ExportTable> m_tables;
    mutable std::vector<Pivots> m_pivots; ///< by table, as far as it was searched
};

/// The tables of one struct module: its exports, then its GPL-only exports; or one with flags.
[[nodiscard]] std::vector<ExportTable> module_exports(Kernel& kernel, GuestAddr mod);

} // namespace kobox
