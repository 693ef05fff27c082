#pragma once

#include <string_view>

namespace kobox::cli
{

/// What a refusal means in plain words, and what helps; empty: nothing more is known.
struct Meaning
{
    std::string_view meaning;
    std::string_view remedy;
};

/// Of a log line with which a stage of load_module() refused.
[[nodiscard]] Meaning meaning_of_line(std::string_view line);

/// Of a stage that returned an errno and printed nothing.
[[nodiscard]] Meaning meaning_of_silence(std::string_view stage, int err);

} // namespace kobox::cli
