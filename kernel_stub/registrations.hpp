#pragma once

#include "emu/guest.hpp"

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace kobox
{

/// Something that a module handed to the kernel to keep: a driver, a file system, a notifier.
struct Registration
{
    std::string_view kind; ///< points to a literal: "file system"
    std::string name;      ///< empty where the kernel knows it by its address alone
    GuestAddr object{};
};

/// What modules have registered and not taken back. A value, kept in HostState.
class Registrations
{
public:
    void add(std::string_view kind, std::string name, GuestAddr object);
    /// False when nothing of the kind is registered at this address.
    bool remove(std::string_view kind, GuestAddr object);
    [[nodiscard]] const Registration* find(std::string_view kind, GuestAddr object) const;
    [[nodiscard]] const Registration* find(std::string_view kind, std::string_view name) const;
    /// In the order of registration.
    [[nodiscard]] const std::vector<Registration>& all() const noexcept { return m_all; }

private:
    std::vector<Registration> m_all;
};

} // namespace kobox
