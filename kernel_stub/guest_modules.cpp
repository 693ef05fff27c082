#include "kernel_stub/guest_modules.hpp"

#include "kernel_stub/kernel.hpp"

#include <algorithm>
#include <array>
#include <span>
#include <unordered_set>

namespace kobox
{

namespace
{

constexpr std::uint64_t module_name_len = 64 - sizeof(std::uint64_t);

/// A range that would wrap around the top of the address space is nobody's.
GuestRange checked_range(std::uint64_t base, std::uint64_t size)
{
    if (base + size < base)
        return {};
    return {GuestAddr{base}, size};
}

} // namespace

ModuleListWalk walk_module_list(
    const GuestMemory& memory, const KernelProfile& profile, GuestAddr list_head)
{
    ModuleListWalk walk;
    if (!profile.has_member("module", "list"))
        return walk;
    const std::uint64_t link = profile.offset_of("module", "list");
    std::unordered_set<std::uint64_t> seen;
    GuestAddr node = list_head;
    for (;;)
    {
        const GuestAddr from = node;
        if (!memory.try_read(from, std::as_writable_bytes(std::span{&node, 1})))
        {
            walk.damaged = from;
            // A struct module that is not there is none.
            if (!walk.modules.empty())
                walk.modules.pop_back();
            return walk;
        }
        if (node == list_head || !seen.insert(to_u64(node)).second)
            return walk;
        walk.modules.push_back(node - link);
    }
}

GuestModules::GuestModules(
    const GuestMemory& memory, const KernelProfile& profile, GuestAddr list_head)
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

GuestRange GuestModules::core(GuestAddr module) const
{
    return read_range(module, "core_layout.base", "core_layout.size");
}

GuestRange GuestModules::init(GuestAddr module) const
{
    return read_range(module, "init_layout.base", "init_layout.size");
}

GuestModule GuestModules::read(GuestAddr module) const
{
    GuestModule found;
    found.addr = module;
    const auto name = read_member<std::array<char, module_name_len>>(module, "name");
    found.name.assign(name.begin(), std::find(name.begin(), name.end(), '\0'));
    found.state = read_member<std::uint32_t>(module, "state");
    found.taints = read_member<std::uint64_t>(module, "taints");
    found.core = core(module);
    found.core_text = read_range(module, "core_layout.base", "core_layout.text_size");
    found.init = init(module);
    found.init_text = read_range(module, "init_layout.base", "init_layout.text_size");
    return found;
}

std::vector<GuestModule> GuestModules::all() const
{
    std::vector<GuestModule> modules;
    for (const GuestAddr addr : walk_module_list(*m_memory, *m_profile, m_head).modules)
    {
        GuestModule module = read(addr);
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
