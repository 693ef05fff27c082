#pragma once

#include "loader/load_context.hpp"

#include <cstdint>
#include <string>
#include <vector>

namespace kobox::cli
{

/// A row of the section table as it stands in the HDR view at one moment of the load.
struct SectionRow
{
    std::string name;
    std::uint32_t type{};
    std::uint64_t flags{};
    std::uint64_t addr{};
    std::uint64_t offset{};
    std::uint64_t size{};
    std::uint64_t entsize{};
    friend bool operator==(const SectionRow&, const SectionRow&) = default;
};

/// Empty while the HDR view is not there, or no longer. A name outside the file is "?".
[[nodiscard]] std::vector<SectionRow> read_section_table(const LoadContext& context);

/// "WAX" and the like, in readelf's letters; 'R' for the loader's own SHF_RO_AFTER_INIT.
[[nodiscard]] std::string section_flags(std::uint64_t flags);

} // namespace kobox::cli
