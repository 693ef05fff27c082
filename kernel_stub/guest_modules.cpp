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
T GuestModules::read_at(GuestAddr place) const
{
    T value{};
    return m_memory->try_read(place, std::as_writable_bytes(std::span{&value, 1})) ? value : T{};
}

template <typename T>
T GuestModules::read_member(GuestAddr module, std::string_view member) const
{
    if (!m_profile->has_member("module", member))
        return T{};
    return read_at<T>(module + m_profile->offset_of("module", member));
}

ModuleRanges GuestModules::regions(GuestAddr module, bool init) const
{
    ModuleRanges found;
    const auto regions = module_memory_shape(*m_profile).regions;
    for (std::size_t i = 0; i < regions.size(); ++i)
        if (const auto at = module_region_members(*m_profile, i); at && regions[i].init == init)
            found.ranges[i] = checked_range(
                read_at<std::uint64_t>(module + at->base),
                read_at<std::uint32_t>(module + at->size));
    return found;
}

GuestRange GuestModules::text(GuestAddr module, std::size_t region) const
{
    const auto at = module_region_members(*m_profile, region);
    if (!at)
        return {};
    return checked_range(
        read_at<std::uint64_t>(module + at->base),
        read_at<std::uint32_t>(module + at->text_size.value_or(at->size)));
}

ModuleRanges GuestModules::core(GuestAddr module) const
{
    return regions(module, false);
}

ModuleRanges GuestModules::init(GuestAddr module) const
{
    return regions(module, true);
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
    const ModuleMemoryShape& shape = module_memory_shape(*m_profile);
    found.core_text = text(module, shape.core.front());
    found.init = init(module);
    found.init_text = text(module, shape.init.front());
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
