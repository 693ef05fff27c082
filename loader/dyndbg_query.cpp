#include "loader/dyndbg_query.hpp"

#include "loader/pr.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <limits>
#include <span>
#include <tl/expected.hpp>
#include <variant>
#include <vector>

namespace kobox
{
namespace
{

constexpr std::size_t max_words = 9;

struct FlagLetter
{
    char letter;
    std::uint32_t flag;
};

/// opt_array, lib/dynamic_debug.c (v6.1).
constexpr auto flag_letters = std::to_array<FlagLetter>({
    {'p', dyndbg_flag_print},
    {'m', 1 << 1},
    {'f', 1 << 2},
    {'l', 1 << 3},
    {'t', 1 << 4},
    {'_', 0},
});

/// Refused with the message already in the log.
struct BadQuery
{
};
template <typename T>
using Parsed = tl::expected<T, BadQuery>;

template <typename... Args>
tl::unexpected<BadQuery> bad(Kernel& kernel, fmt::format_string<Args...> format, Args&&... args)
{
    pr_err(kernel, "dyndbg: {}", fmt::format(format, std::forward<Args>(args)...));
    return tl::unexpected{BadQuery{}};
}

bool is_space(char c)
{
    return c == ' ' || (c >= '\t' && c <= '\r') || c == '\xa0';
}

std::string_view skip_spaces(std::string_view text)
{
    while (!text.empty() && is_space(text.front()))
        text.remove_prefix(1);
    return text;
}

/// Mirrors string_unescape_inplace() for spaces, octal and special characters,
/// lib/string_helpers.c (v6.1).
std::string unescape(std::string_view text)
{
    constexpr std::string_view letters = "nrtvfae\"\\";
    constexpr std::string_view values = "\n\r\t\v\f\a\x1b\"\\";
    std::string out;
    for (std::size_t i = 0; i < text.size(); ++i)
    {
        if (text[i] != '\\' || i + 1 == text.size())
        {
            out += text[i];
            continue;
        }
        const char next = text[i + 1];
        if (const auto at = letters.find(next); at != std::string_view::npos)
        {
            out += values[at];
            ++i;
        }
        else if (next >= '0' && next <= '7')
        {
            unsigned value = 0;
            std::size_t digits = 0;
            while (digits < 3 && i + 1 < text.size() && text[i + 1] >= '0' && text[i + 1] <= '7')
            {
                value = value * 8 + static_cast<unsigned>(text[++i] - '0');
                ++digits;
            }
            out += static_cast<char>(value);
        }
        else
            out += text[i];
    }
    return out;
}

/// Mirrors ddebug_tokenize().
Parsed<std::vector<std::string>> tokenize(Kernel& kernel, std::string_view text)
{
    std::vector<std::string> words;
    for (text = skip_spaces(text); !text.empty() && text.front() != '#'; text = skip_spaces(text))
    {
        std::size_t end = 0;
        if (text.front() == '"' || text.front() == '\'')
        {
            const char quote = text.front();
            text.remove_prefix(1);
            end = text.find(quote);
            if (end == std::string_view::npos)
                return bad(kernel, "unclosed quote: {}", text);
        }
        else
            while (end < text.size() && !is_space(text[end]))
                ++end;
        if (words.size() == max_words)
            return bad(kernel, "too many words, legal max <={}", max_words);
        words.emplace_back(text.substr(0, end));
        text.remove_prefix(std::min(end + 1, text.size()));
    }
    return words;
}

/// Mirrors ddebug_parse_flags().
Parsed<DyndbgModifiers> parse_flags(Kernel& kernel, std::string_view text)
{
    const char op = text.empty() ? '\0' : text.front();
    if (op != '+' && op != '-' && op != '=')
        return bad(kernel, "bad flag-op {}, at start of {}", op, text);
    DyndbgModifiers modifiers;
    for (const char c : text.substr(1))
    {
        const auto* const row =
            std::find_if(flag_letters.begin(), flag_letters.end(), [&](const FlagLetter& f) {
                return f.letter == c;
            });
        if (row == flag_letters.end())
            return bad(kernel, "unknown flag '{}'", c);
        modifiers.flags |= row->flag;
    }
    if (op == '+')
        modifiers.mask = ~std::uint32_t{0};
    if (op == '-')
    {
        modifiers.mask = ~modifiers.flags;
        modifiers.flags = 0;
    }
    return modifiers;
}

/// Mirrors check_set().
Parsed<std::monostate> check_set(
    Kernel& kernel, std::optional<std::string>& dest, std::string value, std::string_view name)
{
    if (dest)
        return bad(kernel, "match-spec:{} val:{} overridden by {}", name, *dest, value);
    dest = std::move(value);
    return {};
}

/// Mirrors parse_lineno(): no digits are line 0.
Parsed<std::uint32_t> parse_lineno(Kernel& kernel, std::string_view text)
{
    std::string_view digits = text;
    if (digits.starts_with('+'))
        digits.remove_prefix(1);
    if (digits.ends_with('\n'))
        digits.remove_suffix(1);
    std::uint32_t value = 0;
    const auto [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), value);
    if (!text.empty() && (error != std::errc{} || end != digits.data() + digits.size()))
        return bad(kernel, "bad line-number: {}", text);
    return value;
}

/// Mirrors parse_linerange().
Parsed<std::monostate> parse_linerange(Kernel& kernel, DyndbgQuery& query, std::string_view text)
{
    if (query.first_line != 0 || query.last_line != 0)
        return bad(kernel, "match-spec: line used 2x");
    const auto dash = text.find('-');
    const auto first = parse_lineno(kernel, text.substr(0, dash));
    if (!first)
        return tl::unexpected{first.error()};
    query.first_line = query.last_line = *first;
    if (dash == std::string_view::npos)
        return {};
    const auto last = parse_lineno(kernel, text.substr(dash + 1));
    if (!last)
        return tl::unexpected{last.error()};
    query.last_line = *last == 0 ? std::numeric_limits<std::uint32_t>::max() : *last;
    if (query.last_line < query.first_line)
        return bad(
            kernel, "last-line:{} < 1st-line:{}", static_cast<std::int32_t>(query.last_line),
            static_cast<std::int32_t>(query.first_line));
    return {};
}

/// "file NAME", with ":function" or ":lines" behind it.
Parsed<std::monostate> parse_file(Kernel& kernel, DyndbgQuery& query, const std::string& arg)
{
    const auto colon = arg.find(':');
    if (auto set = check_set(kernel, query.filename, arg.substr(0, colon), "file"); !set)
        return set;
    if (colon == std::string::npos)
        return {};
    const std::string tail = arg.substr(colon + 1);
    const char first = tail.empty() ? '\0' : tail.front();
    const auto lower = static_cast<char>(first | 0x20);
    if ((lower >= 'a' && lower <= 'z') || first == '*' || first == '?')
        return check_set(kernel, query.function, tail, "func");
    return parse_linerange(kernel, query, tail);
}

/// Mirrors ddebug_parse_query().
Parsed<DyndbgQuery> parse_query(
    Kernel& kernel, std::span<const std::string> words, const std::string& modname)
{
    DyndbgQuery query;
    if (words.size() % 2 != 0)
        return bad(kernel, "expecting pairs of match-spec <value>");
    for (std::size_t i = 0; i < words.size(); i += 2)
    {
        const std::string& keyword = words[i];
        const std::string& arg = words[i + 1];
        Parsed<std::monostate> done;
        if (keyword == "func")
            done = check_set(kernel, query.function, arg, "func");
        else if (keyword == "file")
            done = parse_file(kernel, query, arg);
        else if (keyword == "module")
            done = check_set(kernel, query.module, arg, "module");
        else if (keyword == "format")
            done = check_set(kernel, query.format, unescape(arg), "format");
        else if (keyword == "line")
            done = parse_linerange(kernel, query, arg);
        else if (keyword == "class")
            done = check_set(kernel, query.class_string, arg, "class");
        else
            return bad(kernel, "unknown keyword \"{}\"", keyword);
        if (!done)
            return tl::unexpected{done.error()};
    }
    if (!query.module)
        query.module = modname;
    return query;
}

} // namespace

bool match_wildcard(std::string_view pattern, std::string_view text)
{
    std::size_t p = 0;
    std::size_t t = 0;
    std::size_t star = std::string_view::npos;
    std::size_t resume = 0;
    while (t < text.size())
    {
        if (p < pattern.size() && (pattern[p] == '?' || pattern[p] == text[t]) && pattern[p] != '*')
        {
            ++p;
            ++t;
        }
        else if (p < pattern.size() && pattern[p] == '*')
        {
            star = p++;
            resume = t;
        }
        else if (star != std::string_view::npos)
        {
            p = star + 1;
            t = ++resume;
        }
        else
            return false;
    }
    while (p < pattern.size() && pattern[p] == '*')
        ++p;
    return p == pattern.size();
}

std::optional<DyndbgCommand> parse_dyndbg(
    Kernel& kernel, std::string_view text, const std::string& modname)
{
    const auto words = tokenize(kernel, text);
    if (!words || words->empty())
    {
        pr_err(kernel, "dyndbg: tokenize failed");
        return std::nullopt;
    }
    // The flags are the last word, and checked first.
    const auto modifiers = parse_flags(kernel, words->back());
    if (!modifiers)
    {
        pr_err(kernel, "dyndbg: flags parse failed");
        return std::nullopt;
    }
    auto query = parse_query(kernel, std::span{*words}.first(words->size() - 1), modname);
    if (!query)
    {
        pr_err(kernel, "dyndbg: query parse failed");
        return std::nullopt;
    }
    return DyndbgCommand{std::move(*query), *modifiers};
}

std::vector<std::string> split_dyndbg(std::string_view queries)
{
    std::vector<std::string> found;
    for (std::size_t at = 0; at <= queries.size();)
    {
        const std::size_t end = std::min(queries.find_first_of(";\n", at), queries.size());
        const std::string_view query = skip_spaces(queries.substr(at, end - at));
        at = end + 1;
        if (!query.empty() && query.front() != '#')
            found.emplace_back(query);
    }
    return found;
}

} // namespace kobox
