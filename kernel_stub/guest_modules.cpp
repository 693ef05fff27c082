#include "kernel_stub/guest_modules.hpp"

#include "kernel_stub/kernel.hpp"

#include <algorithm>
#include <array>
#include <span>

namespace kobox
{

namespace
{

/// A list that is longer than this is a damaged one that runs in a circle.
constexpr std::uint64_t max_modules = 65536;
constexpr std::uint64_t module_name_len = 64 - sizeof(std::uint64_t);

/// A range that would wrap around the top of the address space is nobody's.
GuestRange checked_range(std::uint64_t base, std::uint64_t size)
{
    if (base + size < base)
        return {};
    return {GuestAddr{base}, size};
}

} // namespace

GuestModules::GuestModules(
    const AddressSpace& memory, const KernelProfile& profile, GuestAddr list_head)
    : m_memory{&memory}, m_profile{&profile}, m_head{list_head}
{}

template <typename T>
T GuestModules::read_member(GuestAddr module, std::string_view member) const
{
    T value{};
    if (m_profile->has_member("module", member) &&
        m_memory->try_read(
            module + m_profile->offset_of("module", member),
            std::as_writable_bytes(std::span{&value, 1})))
        return value;
    return T{};
}

GuestRange GuestModules::read_range(
    GuestAddr module, std::string_view base, std::string_view size) const
{
    return checked_range(
        read_member<std::uint64_t>(module, base), read_member<std::uint32_t>(module, size));
}

GuestModule GuestModules::read(GuestAddr module) const
{
    GuestModule found;
    found.addr = module;
    const auto name = read_member<std::array<char, module_name_len>>(module, "name");
    found.name.assign(name.begin(), std::find(name.begin(), name.end(), '\0'));
    found.state = read_member<std::uint32_t>(module, "state");
    found.taints = read_member<std::uint64_t>(module, "taints");
    found.core = read_range(module, "core_layout.base", "core_layout.size");
    found.core_text = read_range(module, "core_layout.base", "core_layout.text_size");
    found.init = read_range(module, "init_layout.base", "init_layout.size");
    found.init_text = read_range(module, "init_layout.base", "init_layout.text_size");
    return found;
}

std::vector<GuestModule> GuestModules::all() const
{
    std::vector<GuestModule> modules;
    if (!m_profile->has_member("module", "list"))
        return modules;
    const std::uint64_t link = m_profile->offset_of("module", "list");
    GuestAddr node = m_head;
    for (std::uint64_t seen = 0; seen < max_modules; ++seen)
    {
        if (!m_memory->try_read(node, std::as_writable_bytes(std::span{&node, 1})) ||
            node == m_head || !m_memory->is_mapped(node, sizeof node))
            break;
        GuestModule module = read(node - link);
        if (module.state != static_cast<std::uint32_t>(ModuleState::unformed))
            modules.push_back(std::move(module));
    }
    return modules;
}

std::optional<GuestModule> GuestModules::at(GuestAddr addr) const
{
    for (GuestModule& module : all())
        if (module.contains(addr))
            return std::move(module);
    return std::nullopt;
}

std::uint64_t GuestModules::read_u64(const GuestModule& module, std::string_view member) const
{
    return read_member<std::uint64_t>(module.addr, member);
}

std::uint32_t GuestModules::read_u32(const GuestModule& module, std::string_view member) const
{
    return read_member<std::uint32_t>(module.addr, member);
}

} // namespace kobox
