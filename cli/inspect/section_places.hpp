#pragma once

#include "cli/inspect/inspection.hpp"

#include <cstddef>
#include <span>
#include <string>
#include <tl/expected.hpp>
#include <vector>

namespace kobox::cli
{

/// Where the loader would put each section of the file, as the embedded kernel lays modules out;
/// version magic and CRCs do not count. The error says why the loader does not get that far.
[[nodiscard]] tl::expected<std::vector<SectionPlace>, std::string> section_places(
    std::span<const std::byte> file);

} // namespace kobox::cli
