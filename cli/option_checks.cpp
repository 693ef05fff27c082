#include "cli/option_checks.hpp"

#include <charconv>
#include <system_error>

namespace kobox::cli
{

CLI::Validator whole_number(std::uint64_t least, std::uint64_t most)
{
    return CLI::Validator{
        [least, most](std::string& text) {
            std::uint64_t value = 0;
            const char* const end = text.data() + text.size();
            const auto [stop, error] = std::from_chars(text.data(), end, value);
            if (error == std::errc{} && stop == end && value >= least && value <= most)
                return std::string{};
            return fmt::format("Value {} not in range {} to {}", text, least, most);
        },
        ""};
}

CLI::Validator not_empty()
{
    return CLI::Validator{
        [](std::string& text) {
            return std::string{text.empty() ? "the value is empty: leave the option out" : ""};
        },
        ""};
}

} // namespace kobox::cli
