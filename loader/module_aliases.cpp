#include "loader/module_aliases.hpp"

#include <algorithm>

namespace kobox
{
namespace
{

constexpr std::string_view wildcards = "*?[\\";

struct Bracket
{
    bool matches;
    std::size_t size; ///< with both brackets; 0: it has no end, and '[' stands for itself
};

/// The bracket expression at the start of `pattern`.
Bracket match_bracket(std::string_view pattern, char c)
{
    const bool negated = pattern.size() > 1 && (pattern[1] == '!' || pattern[1] == '^');
    const std::size_t first = negated ? 2 : 1;
    bool found = false;
    for (std::size_t at = first; at < pattern.size(); ++at)
    {
        // A ']' that comes first is a member.
        if (pattern[at] == ']' && at > first)
            return {found != negated, at + 1};
        if (at + 2 < pattern.size() && pattern[at + 1] == '-' && pattern[at + 2] != ']')
        {
            found = found || (pattern[at] <= c && c <= pattern[at + 2]);
            at += 2;
        }
        else
            found = found || pattern[at] == c;
    }
    return {false, 0};
}

/// How much of `pattern` the one character matches: 0 for nothing.
std::size_t match_one(std::string_view pattern, char c)
{
    if (pattern.empty())
        return 0;
    if (pattern.front() == '?')
        return 1;
    if (pattern.front() == '[')
        if (const Bracket bracket = match_bracket(pattern, c); bracket.size != 0)
            return bracket.matches ? bracket.size : 0;
    if (pattern.front() == '\\' && pattern.size() > 1)
        return pattern[1] == c ? 2 : 0;
    return pattern.front() == c ? 1 : 0;
}

} // namespace

std::optional<std::string> normalise_alias(std::string_view alias)
{
    std::string normal{alias};
    bool inside = false;
    for (char& c : normal)
    {
        if (c == ']' && !inside)
            return std::nullopt;
        if (c == '[' || c == ']')
            inside = c == '[';
        else if (c == '-' && !inside)
            c = '_';
    }
    if (inside)
        return std::nullopt;
    return normal;
}

bool matches_alias(std::string_view pattern, std::string_view name)
{
    std::size_t p = 0;
    std::size_t n = 0;
    // Where to go on when what follows the last '*' did not match.
    std::optional<std::size_t> star;
    std::size_t star_name = 0;
    while (n < name.size())
    {
        if (p < pattern.size() && pattern[p] == '*')
        {
            star = ++p;
            star_name = n;
            continue;
        }
        if (const std::size_t matched = match_one(pattern.substr(p), name[n]); matched != 0)
        {
            p += matched;
            ++n;
            continue;
        }
        if (!star)
            return false;
        p = *star;
        n = ++star_name;
    }
    return pattern.find_first_not_of('*', p) == std::string_view::npos;
}

void ModuleAliases::add(std::string_view pattern, std::string_view module)
{
    auto normal = normalise_alias(pattern);
    if (!normal)
        return;
    Entry entry{m_added++, std::string{module}};
    if (normal->find_first_of(wildcards) == std::string::npos)
        m_literal.emplace(std::move(*normal), std::move(entry));
    else
        m_patterns.emplace_back(std::move(*normal), std::move(entry));
}

std::vector<std::string> ModuleAliases::find(std::string_view alias) const
{
    std::vector<const Entry*> found;
    const auto [first, last] = m_literal.equal_range(alias);
    for (auto at = first; at != last; ++at)
        found.push_back(&at->second);
    for (const auto& [pattern, entry] : m_patterns)
        if (matches_alias(pattern, alias))
            found.push_back(&entry);
    std::ranges::sort(found, {}, &Entry::order);
    std::vector<std::string> modules;
    for (const Entry* entry : found)
        if (std::ranges::find(modules, entry->module) == modules.end())
            modules.push_back(entry->module);
    return modules;
}

} // namespace kobox
