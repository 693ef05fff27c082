#pragma once

#include <string_view>

namespace kobox::cli
{

/// One sentence on what a stage of load_module() does; empty for an unknown name.
[[nodiscard]] std::string_view stage_note(std::string_view stage);

} // namespace kobox::cli
