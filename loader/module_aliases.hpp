#pragma once

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace kobox
{

/// An alias as kmod compares it: '-' is '_', except between brackets. nullopt: its brackets do not
/// match, and kmod takes it for no alias at all.
[[nodiscard]] std::optional<std::string> normalise_alias(std::string_view alias);

/// fnmatch(3) without flags: '*', '?', "[a-z]", "[!a-z]" and '\'. Takes at most the product of the
/// two lengths, whatever the pattern.
[[nodiscard]] bool matches_alias(std::string_view pattern, std::string_view name);

/// "alias=" lines of many modules, searched as modules.alias is.
class ModuleAliases
{
public:
    /// A pattern that kmod would not take is left out.
    void add(std::string_view pattern, std::string_view module);
    /// The modules with a pattern that matches, each once, in the order in which they were added.
    /// `alias` has been normalised.
    [[nodiscard]] std::vector<std::string> find(std::string_view alias) const;

private:
    struct Entry
    {
        std::size_t order;
        std::string module;
    };

    std::multimap<std::string, Entry, std::less<>> m_literal;
    std::vector<std::pair<std::string, Entry>> m_patterns;
    std::size_t m_added{};
};

} // namespace kobox
