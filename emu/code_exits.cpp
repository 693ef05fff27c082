#include "emu/code_exits.hpp"

#include "emu/forbidden_code.hpp"

#include <algorithm>
#include <utility>

namespace kobox
{

void CodeExits::set_wanted(std::span<const GuestAddr> addresses)
{
    m_wanted.assign(addresses.begin(), addresses.end());
    m_changed = true;
}

bool CodeExits::is_wanted(GuestAddr at) const
{
    return std::ranges::find(m_wanted, at) != m_wanted.end();
}

bool CodeExits::scan(const AddressSpace& memory, GuestAddr page, std::uint64_t arena_offset)
{
    const auto [entry, fresh] = m_scanned.try_emplace(page, arena_offset);
    if (!fresh && entry->second == arena_offset)
        return false;
    entry->second = arena_offset;

    bool added = false;
    for (const GuestAddr at : forbidden_code(memory, page))
        added |= m_forbidden.insert(at).second;
    m_changed |= added;
    return added;
}

void CodeExits::forget_scan(std::uint64_t arena_offset)
{
    std::erase_if(m_scanned, [&](const auto& entry) { return entry.second == arena_offset; });
}

void CodeExits::forget_forbidden()
{
    m_forbidden.clear();
    m_scanned.clear();
    m_changed = true;
}

bool CodeExits::take_change() noexcept
{
    return std::exchange(m_changed, false);
}

std::vector<std::uint64_t> CodeExits::all() const
{
    std::vector<std::uint64_t> addresses;
    addresses.reserve(m_wanted.size() + m_forbidden.size());
    for (const GuestAddr at : m_wanted)
        addresses.push_back(to_u64(at));
    for (const GuestAddr at : m_forbidden)
        addresses.push_back(to_u64(at));
    return addresses;
}

} // namespace kobox
