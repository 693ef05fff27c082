#pragma once

#include <cstdint>
#include <limits>
#include <map>
#include <string>

#include <CLI/CLI.hpp>
#include <spdlog/fmt/fmt.h>

namespace kobox::cli
{

/// For add_option()->check(): digits alone, and from `least` to `most`. CLI11 itself takes "-1" for
/// the greatest number there is, and so it does with what is greater than that.
[[nodiscard]] CLI::Validator whole_number(
    std::uint64_t least, std::uint64_t most = std::numeric_limits<std::uint64_t>::max());

/// For add_option()->check(): a name or a path may be anything but empty, which an unset variable
/// of a script is.
[[nodiscard]] CLI::Validator not_empty();

/// For add_option()->transform(): one of these names. `kinds` must live as long as the option.
template <typename Kind>
[[nodiscard]] CLI::Validator one_of(const std::map<std::string, Kind>& kinds)
{
    return CLI::Validator{
        [&kinds](std::string& text) {
            const auto found = kinds.find(text);
            if (found != kinds.end())
            {
                text = std::to_string(static_cast<std::int64_t>(found->second));
                return std::string{};
            }
            std::string names;
            for (const auto& [name, kind] : kinds)
                names += (names.empty() ? "" : ", ") + name;
            return fmt::format("\"{}\" is none of {}", text, names);
        },
        ""};
}

} // namespace kobox::cli
