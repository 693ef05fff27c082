#include "loader/strict_rwx.hpp"

#include "loader/module_layout.hpp"

#include <algorithm>
#include <array>

namespace kobox
{
namespace
{

void set_pages(Kernel& kernel, GuestAddr base, std::uint32_t from, std::uint32_t to, Perms perms)
{
    const std::uint64_t size = align_down(std::uint32_t{to - from}, page_size);
    if (size != 0)
        kernel.set_memory({base + from, size}, perms);
}

bool misaligned(const ModuleLayout& layout)
{
    const auto values = std::to_array<std::uint64_t>(
        {to_u64(layout.base), layout.text_size, layout.ro_size, layout.ro_after_init_size,
         layout.size});
    return std::ranges::any_of(values, [](std::uint64_t v) { return v % page_size != 0; });
}

/// The pages of one part of a region, a row of ModuleMemoryShape::core or init. A region that is
/// not divided is one part as a whole.
void set_part(
    Kernel& kernel, const ModuleRegions& regions, std::size_t region, std::size_t part, Perms perms)
{
    if (region == ModuleMemoryShape::invalid)
        return;
    const ModuleLayout layout = regions.load(region);
    if (!regions.shape().divided)
        return set_pages(kernel, layout.base, 0, layout.size, perms);
    const auto ends = std::to_array<std::uint32_t>(
        {0, layout.text_size, layout.ro_size, layout.ro_after_init_size, layout.size});
    set_pages(kernel, layout.base, ends[part], ends[part + 1], perms);
}

enum Part : std::uint8_t
{
    text,
    rodata,
    ro_after_init,
    data,
};

} // namespace

bool module_check_misalignment(Kernel& kernel, GuestAddr mod)
{
    const ModuleRegions regions{kernel, mod};
    if (!kernel.profile().option("STRICT_MODULE_RWX") || !regions.shape().divided)
        return false;
    for (std::size_t i = 0; i < regions.count(); ++i)
        if (misaligned(regions.load(i)))
            return true;
    return false;
}

void module_enable_rox(Kernel& kernel, GuestAddr mod)
{
    const bool strict = kernel.profile().option("STRICT_MODULE_RWX");
    const ModuleRegions regions{kernel, mod};
    for (const auto* const row : {&regions.shape().core, &regions.shape().init})
    {
        set_part(kernel, regions, (*row)[text], text, strict ? Perms::rx : Perms::rwx);
        if (!strict)
            continue;
        set_part(kernel, regions, (*row)[rodata], rodata, Perms::r);
        // In INIT ro_after_init_size equals ro_size, so the ranges below follow each other.
        set_part(kernel, regions, (*row)[ro_after_init], ro_after_init, Perms::rw);
        set_part(kernel, regions, (*row)[data], data, Perms::rw);
    }
}

void module_enable_ro_after_init(Kernel& kernel, GuestAddr mod)
{
    if (!kernel.profile().option("STRICT_MODULE_RWX"))
        return;
    const ModuleRegions regions{kernel, mod};
    set_part(kernel, regions, regions.shape().core[ro_after_init], ro_after_init, Perms::r);
}

} // namespace kobox
