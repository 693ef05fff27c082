#include "kernel_stub/registrations.hpp"

#include <algorithm>
#include <utility>

namespace kobox
{

namespace
{

template <typename All>
auto find_object(All& all, std::string_view kind, GuestAddr object)
{
    return std::ranges::find_if(all, [&](const Registration& entry) {
        return entry.object == object && entry.kind == kind;
    });
}

} // namespace

void Registrations::add(std::string_view kind, std::string name, GuestAddr object)
{
    m_all.push_back({.kind = kind, .name = std::move(name), .object = object});
}

bool Registrations::remove(std::string_view kind, GuestAddr object)
{
    const auto found = find_object(m_all, kind, object);
    if (found == m_all.end())
        return false;
    m_all.erase(found);
    return true;
}

const Registration* Registrations::find(std::string_view kind, GuestAddr object) const
{
    const auto found = find_object(m_all, kind, object);
    return found == m_all.end() ? nullptr : &*found;
}

const Registration* Registrations::find(std::string_view kind, std::string_view name) const
{
    const auto found = std::ranges::find_if(
        m_all, [&](const Registration& entry) { return entry.name == name && entry.kind == kind; });
    return found == m_all.end() ? nullptr : &*found;
}

} // namespace kobox
