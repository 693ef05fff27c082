#pragma once

#include "emu/guest_memory.hpp"
#include "kernel_stub/profile.hpp"

#include <string_view>

namespace kobox
{

/// A kernel struct in guest memory, its members found by the profile's layout:
/// `GuestStruct mod{memory, profile, "module", addr}; mod.get<std::uint64_t>("init")`.
class GuestStruct
{
public:
    GuestStruct(
        GuestMemory& memory, const KernelProfile& profile, std::string_view type, GuestAddr addr)
        : m_memory{&memory}, m_profile{&profile}, m_type{type}, m_addr{addr}
    {}

    [[nodiscard]] GuestAddr addr() const noexcept { return m_addr; }
    [[nodiscard]] GuestAddr member(std::string_view path) const
    {
        return m_addr + m_profile->offset_of(m_type, path);
    }
    [[nodiscard]] bool has(std::string_view path) const
    {
        return m_profile->has_member(m_type, path);
    }
    template <typename T>
    [[nodiscard]] T get(std::string_view path) const
    {
        return m_memory->load<T>(member(path));
    }
    template <typename T>
    void set(std::string_view path, const T& value)
    {
        m_memory->store<T>(member(path), value);
    }

private:
    GuestMemory* m_memory;
    const KernelProfile* m_profile;
    std::string_view m_type;
    GuestAddr m_addr;
};

} // namespace kobox
