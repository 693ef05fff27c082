#include "loader/symvers.hpp"

#include <algorithm>
#include <charconv>
#include <optional>
#include <spdlog/fmt/fmt.h>

namespace kobox
{
namespace
{

constexpr std::string_view crc_prefix = "0x";
constexpr std::string_view export_prefix = "EXPORT_SYMBOL";

std::string_view take_until(std::string_view& text, char end)
{
    const auto length = std::min(text.find(end), text.size());
    const auto part = text.substr(0, length);
    text.remove_prefix(std::min(length + 1, text.size()));
    return part;
}

std::optional<std::uint32_t> parse_crc(std::string_view text)
{
    if (!text.starts_with(crc_prefix))
        return std::nullopt;
    text.remove_prefix(crc_prefix.size());
    std::uint32_t crc = 0;
    const auto [stopped, error] = std::from_chars(text.begin(), text.end(), crc, 16);
    if (error != std::errc{} || stopped != text.end())
        return std::nullopt;
    return crc;
}

tl::expected<SymversRow, std::string_view> parse_row(std::string_view line)
{
    SymversRow row;
    const auto crc = parse_crc(take_until(line, '\t'));
    if (!crc)
        return tl::unexpected{std::string_view{"the first field is no CRC such as 0x4c9d28b0"}};
    row.crc = *crc;
    row.name = take_until(line, '\t');
    row.module = take_until(line, '\t');
    const auto kind = take_until(line, '\t');
    if (row.name.empty() || row.module.empty())
        return tl::unexpected{std::string_view{"symbol or module is missing"}};
    if (!kind.starts_with(export_prefix))
        return tl::unexpected{
            std::string_view{"the fourth field is not EXPORT_SYMBOL or EXPORT_SYMBOL_GPL"}};
    row.gpl_only = kind.substr(export_prefix.size()).starts_with("_GPL");
    row.name_space = take_until(line, '\t');
    return row;
}

} // namespace

tl::expected<std::vector<SymversRow>, std::string> parse_symvers(std::string_view text)
{
    std::vector<SymversRow> rows;
    for (std::uint64_t number = 1; !text.empty(); ++number)
    {
        auto line = take_until(text, '\n');
        if (line.ends_with('\r'))
            line.remove_suffix(1);
        if (line.empty())
            continue;
        auto row = parse_row(line);
        if (!row)
            return tl::unexpected{fmt::format("line {}: {}", number, row.error())};
        rows.push_back(std::move(*row));
    }
    if (rows.empty())
        return tl::unexpected{std::string{"it has no exports"}};
    return rows;
}

} // namespace kobox
