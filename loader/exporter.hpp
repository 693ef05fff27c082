#pragma once

#include "kernel_stub/failure.hpp"
#include "kernel_stub/kernel.hpp"
#include "loader/ko_reader.hpp"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <vector>

namespace kobox
{

/// A module that is in a kernel for its exports alone: those that another module's load is to find,
/// without a load of its own. No kernel has such modules; what a load decides on is as if this one
/// had been loaded and its init had returned 0.
class Exporter
{
public:
    /// `tainted`: its own taints, by the bits of Taint. Layouts come from the profile.
    Exporter(
        std::string name, std::span<const KoExport> exports, std::uint64_t taints,
        const KernelProfile& profile);

    [[nodiscard]] const std::string& name() const noexcept { return m_name; }

    /// Puts it on the kernel's list of modules, LIVE: its tables of symbols and
    /// CRCs, its name, its taints. Each symbol has a place of its own in module space, of
    /// zeros: a static key, a static call or a tracepoint is one that is off and that no other
    /// module uses. Its struct module; nullopt when there is no room.
    [[nodiscard]] std::optional<GuestAddr> add_to(Kernel& kernel) const;
    /// Takes it away again.
    static void remove_from(Kernel& kernel, GuestAddr mod);

private:
    struct Table
    {
        std::uint64_t start{}; ///< from the start of the region
        std::uint32_t count{};
        std::uint64_t crcs{};
        bool has_crcs{};
    };
    void append_table(
        Table& table, std::span<const KoExport* const> rows, const KernelProfile& profile);
    [[nodiscard]] std::uint64_t append_string(std::string_view text);
    [[nodiscard]] std::uint64_t append_place(const KoExport& symbol);

    std::string m_name;
    std::uint64_t m_taints;
    /// The region as it will be in the guest; struct module comes first. What refers to another
    /// place in it does so by a relative offset, so that it may lie anywhere.
    std::vector<std::byte> m_image;
    std::uint64_t m_last_place{};
    std::uint64_t m_places_size{}; ///< bytes of all of them
    Table m_any, m_gpl;
    std::uint64_t m_flags{}; ///< where the bytes of flags stand, for a kernel with one table
};

} // namespace kobox
