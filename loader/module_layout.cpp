#include "loader/module_layout.hpp"

#include "loader/module_list.hpp"

#include <array>
#include <stdexcept>
#include <string>

namespace kobox
{
namespace
{

constexpr auto layout_names = std::to_array<std::string_view>({core_layout, init_layout});

} // namespace

ModuleRegions::ModuleRegions(Kernel& kernel, GuestAddr mod)
    : m_kernel{&kernel}, m_mod{mod}, m_shape{&module_memory_shape(kernel.profile())}
{}

ModuleRegionMembers ModuleRegions::members(std::size_t i) const
{
    const auto members = module_region_members(m_kernel->profile(), i);
    if (!members)
        throw std::out_of_range{"the profile has no layout of struct module"};
    return *members;
}

ModuleLayout ModuleRegions::load(std::size_t i) const
{
    if (m_shape->divided)
        return load_layout(*m_kernel, m_mod, layout_names[i]);
    const GuestRange all = range(i);
    return {.base = all.start, .size = static_cast<std::uint32_t>(all.size)};
}

void ModuleRegions::store(std::size_t i, const ModuleLayout& layout) const
{
    if (m_shape->divided)
        return store_layout(*m_kernel, m_mod, layout_names[i], layout);
    const ModuleRegionMembers at = members(i);
    m_kernel->memory().store(m_mod + at.base, layout.base);
    m_kernel->memory().store(m_mod + at.size, layout.size);
}

GuestRange ModuleRegions::range(std::size_t i) const
{
    const ModuleRegionMembers at = members(i);
    const GuestMemory& memory = m_kernel->memory();
    return {memory.load<GuestAddr>(m_mod + at.base), memory.load<std::uint32_t>(m_mod + at.size)};
}

std::uint32_t ModuleRegions::total_size(bool init) const
{
    std::uint32_t total = 0;
    for (std::size_t i = 0; i < count(); ++i)
        if (region(i).init == init)
            total += static_cast<std::uint32_t>(range(i).size);
    return total;
}

GuestRange ModuleRegions::text(bool init) const
{
    const std::size_t i = init ? m_shape->init.front() : m_shape->core.front();
    GuestRange text = range(i);
    if (const auto text_size = members(i).text_size)
        text.size = m_kernel->memory().load<std::uint32_t>(m_mod + *text_size);
    return text;
}

std::vector<std::size_t> ModuleRegions::freeing_order() const
{
    std::vector<std::size_t> order;
    for (std::size_t i = 0; i < count(); ++i)
        if (i != m_shape->core_data())
            order.push_back(i);
    order.push_back(m_shape->core_data());
    return order;
}

ModuleLayout load_layout(Kernel& kernel, GuestAddr mod, std::string_view which)
{
    const GuestStruct module = module_at(kernel, mod);
    const std::string prefix = std::string{which} + '.';
    return {
        module.get<GuestAddr>(prefix + "base"),
        module.get<std::uint32_t>(prefix + "size"),
        module.get<std::uint32_t>(prefix + "text_size"),
        module.get<std::uint32_t>(prefix + "ro_size"),
        module.get<std::uint32_t>(prefix + "ro_after_init_size"),
    };
}

void store_layout(Kernel& kernel, GuestAddr mod, std::string_view which, const ModuleLayout& layout)
{
    GuestStruct module = module_at(kernel, mod);
    const std::string prefix = std::string{which} + '.';
    module.set(prefix + "base", layout.base);
    module.set(prefix + "size", layout.size);
    module.set(prefix + "text_size", layout.text_size);
    module.set(prefix + "ro_size", layout.ro_size);
    module.set(prefix + "ro_after_init_size", layout.ro_after_init_size);
}

std::uint32_t align32(std::uint32_t value, std::uint64_t alignment) noexcept
{
    const std::uint32_t mask = static_cast<std::uint32_t>(alignment) - 1;
    return (value + mask) & ~mask;
}

std::uint64_t module_get_offset(std::uint32_t& size, const Elf64_Shdr& section)
{
    const std::uint64_t offset =
        align32(size, section.sh_addralign != 0 ? section.sh_addralign : 1);
    size = static_cast<std::uint32_t>(offset + section.sh_size);
    return offset;
}

std::uint32_t strict_align(const KernelProfile& profile, std::uint32_t size)
{
    if (!profile.option("STRICT_MODULE_RWX"))
        return size;
    return align32(size, page_size);
}

} // namespace kobox
