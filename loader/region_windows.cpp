#include "loader/region_windows.hpp"

#include "loader/module_layout.hpp"

namespace kobox
{

RegionWindows::RegionWindows(LoadContext& context)
    : m_shape{&module_memory_shape(context.kernel.profile())}
{
    const ModuleRegions regions{context.kernel, context.info.mod};
    for (std::size_t i = 0; i < regions.count(); ++i)
    {
        m_ranges[i] = regions.range(i);
        m_windows[i].emplace(context.kernel.memory(), m_ranges[i]);
    }
}

GuestWindow& RegionWindows::of(GuestAddr addr)
{
    for (std::size_t i = 0; i < m_shape->regions.size(); ++i)
        if (m_ranges[i].contains(addr))
            return region(i);
    return symbols();
}

} // namespace kobox
