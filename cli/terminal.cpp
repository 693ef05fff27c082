#include "cli/terminal.hpp"

#include <array>
#include <cstdlib>

#include <unistd.h>

namespace kobox::cli
{
namespace
{

constexpr std::array<std::string_view, 7> sequences = {
    "", "\x1b[1m", "\x1b[2m", "\x1b[31m", "\x1b[32m", "\x1b[33m", "\x1b[34m"};

} // namespace

Style::Style(std::FILE* stream)
    : m_colours{isatty(fileno(stream)) == 1 && std::getenv("NO_COLOR") == nullptr}
{}

std::string Style::operator()(Colour colour, std::string_view text) const
{
    if (!m_colours || colour == Colour::none)
        return std::string{text};
    return std::string{sequences.at(static_cast<std::size_t>(colour))}.append(text).append(
        "\x1b[0m");
}

} // namespace kobox::cli
