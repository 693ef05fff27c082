#pragma once

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace kobox
{

/// A sorted map from names to small values in two blocks of memory: thousands of entries are read
/// at every start, and a node for each would take longer to allocate than the text to parse. What
/// is added in the order of the names is appended; elsewhere it costs as much as there is behind.
template <typename Value>
class NameMap
{
public:
    /// False, and nothing changes, when the name is there.
    bool emplace(std::string_view name, Value value)
    {
        auto at = m_entries.cend();
        if (!m_entries.empty() && name <= name_of(m_entries.back()))
        {
            at = lower_bound(name);
            if (name_of(*at) == name)
                return false;
        }
        const auto offset = static_cast<std::uint32_t>(m_names.size());
        m_names.append(name);
        m_entries.insert(at, {offset, static_cast<std::uint32_t>(name.size()), std::move(value)});
        return true;
    }

    /// nullptr: no such name.
    [[nodiscard]] const Value* find(std::string_view name) const noexcept
    {
        const auto at = lower_bound(name);
        return at != m_entries.end() && name_of(*at) == name ? &at->value : nullptr;
    }
    [[nodiscard]] bool contains(std::string_view name) const noexcept
    {
        return find(name) != nullptr;
    }

    /// Calls visit(name, value) for every entry whose name begins with `prefix`, in their order.
    template <typename Visit>
    void for_each_with_prefix(std::string_view prefix, Visit&& visit) const
    {
        for (auto at = lower_bound(prefix);
             at != m_entries.end() && name_of(*at).starts_with(prefix); ++at)
            visit(name_of(*at), at->value);
    }

    friend bool operator==(const NameMap& a, const NameMap& b)
    {
        return std::ranges::equal(
            a.m_entries, b.m_entries, [&](const Entry& of_a, const Entry& of_b) {
                return a.name_of(of_a) == b.name_of(of_b) && of_a.value == of_b.value;
            });
    }

private:
    struct Entry
    {
        std::uint32_t offset;
        std::uint32_t length;
        Value value;
    };
    [[nodiscard]] std::string_view name_of(const Entry& entry) const noexcept
    {
        return std::string_view{m_names}.substr(entry.offset, entry.length);
    }
    [[nodiscard]] auto lower_bound(std::string_view name) const noexcept
    {
        return std::ranges::lower_bound(
            m_entries, name, {}, [this](const Entry& entry) { return name_of(entry); });
    }

    std::vector<Entry> m_entries;
    std::string m_names;
};

} // namespace kobox
