#include "kernel_stub/printk/string_unescape.hpp"

#include "kernel_stub/printk/format_spec.hpp"
#include "kernel_stub/printk/hex_dump.hpp"

#include <array>
#include <optional>
#include <spdlog/fmt/fmt.h>

namespace kobox
{
namespace
{

/// A byte, and how many characters behind the backslash stood for it.
struct Unescaped
{
    char byte;
    std::uint64_t length;
};

std::optional<Unescaped> by_letter(char letter, std::string_view letters, std::string_view bytes)
{
    const auto found = letters.find(letter);
    if (found == std::string_view::npos)
        return std::nullopt;
    return Unescaped{bytes[found], 1};
}

bool is_octal(char c)
{
    return c >= '0' && c <= '7';
}

/// Up to three digits, of which the third must not make it more than a byte.
std::optional<Unescaped> unescape_octal(std::string_view text)
{
    if (!is_octal(text.front()))
        return std::nullopt;
    unsigned value = 0;
    std::uint64_t length = 0;
    while (length < 3 && value < 32 && is_octal(char_at(text, length)))
        value = value << 3 | static_cast<unsigned>(text[length++] - '0');
    return Unescaped{static_cast<char>(value), length};
}

std::optional<Unescaped> unescape_hex(std::string_view text)
{
    if (text.front() != 'x')
        return std::nullopt;
    const auto high = hex_to_bin(char_at(text, 1));
    if (!high)
        return std::nullopt;
    const auto low = hex_to_bin(char_at(text, 2));
    if (!low)
        return Unescaped{static_cast<char>(*high), 2};
    return Unescaped{static_cast<char>(*high << 4 | *low), 3};
}

std::optional<Unescaped> unescape_one(std::string_view text, std::uint32_t flags)
{
    std::optional<Unescaped> found;
    if ((flags & unescape::space) != 0)
        found = by_letter(text.front(), "nrtvf", "\n\r\t\v\f");
    if (!found && (flags & unescape::octal) != 0)
        found = unescape_octal(text);
    if (!found && (flags & unescape::hex) != 0)
        found = unescape_hex(text);
    if (!found && (flags & unescape::special) != 0)
        found = by_letter(text.front(), "\"\\ae", "\"\\\a\033");
    return found;
}

} // namespace

std::string string_unescape(std::string_view source, std::uint64_t size, std::uint32_t flags)
{
    std::string out;
    while (!source.empty() && --size != 0)
    {
        if (source.front() == '\\' && source.size() > 1 && size > 1)
        {
            source.remove_prefix(1);
            --size;
            if (const auto found = unescape_one(source, flags))
            {
                out += found->byte;
                source.remove_prefix(found->length);
                continue;
            }
            out += '\\';
        }
        out += source.front();
        source.remove_prefix(1);
    }
    return out;
}

std::string string_get_size(std::uint64_t size, std::uint64_t block_size, bool binary)
{
    constexpr auto units_10 =
        std::to_array<std::string_view>({"B", "kB", "MB", "GB", "TB", "PB", "EB", "ZB", "YB"});
    constexpr auto units_2 = std::to_array<std::string_view>(
        {"B", "KiB", "MiB", "GiB", "TiB", "PiB", "EiB", "ZiB", "YiB"});
    constexpr std::array<std::uint32_t, 3> rounding = {500, 50, 5};
    const std::uint64_t divisor = binary ? 1024 : 1000;
    if (size == 0 || block_size == 0)
        return "0 B";

    // Both factors are brought below 2^32 first, so that their product fits.
    std::size_t unit = 0;
    for (; block_size >> 32 != 0; ++unit)
        block_size /= divisor;
    for (; size >> 32 != 0; ++unit)
        size /= divisor;
    size *= block_size;
    std::uint64_t rest = 0;
    for (; size >= divisor; ++unit)
    {
        rest = size % divisor;
        size /= divisor;
    }

    // Three digits in all, the last one rounded.
    const std::size_t decimals = size >= 100 ? 0 : size >= 10 ? 1 : 2;
    auto thousandths = static_cast<std::uint32_t>(binary ? rest * 1000 >> 10 : rest);
    thousandths += rounding[decimals];
    if (thousandths >= 1000)
    {
        thousandths -= 1000;
        ++size;
    }
    const std::string fraction =
        decimals == 0 ? std::string{} : fmt::format(".{:03}", thousandths).substr(0, decimals + 1);
    return fmt::format(
        "{}{} {}", size, fraction,
        unit >= units_2.size() ? "UNK"
        : binary               ? units_2[unit]
                               : units_10[unit]);
}

} // namespace kobox
