#include "kernel_stub/module_memory.hpp"

namespace kobox
{

namespace
{

constexpr auto two_layouts_regions = std::to_array<ModuleRegion>({
    {"CORE", false, true},
    {"INIT", true, true},
});
struct LayoutMembers
{
    std::string_view base, size, text_size;
};
constexpr auto two_layouts_members = std::to_array<LayoutMembers>({
    {"core_layout.base", "core_layout.size", "core_layout.text_size"},
    {"init_layout.base", "init_layout.size", "init_layout.text_size"},
});

/// struct module_layout twice, include/linux/module.h (v6.1). INIT_OFFSET_MASK is the highest bit.
constexpr ModuleMemoryShape two_layouts{
    .regions = two_layouts_regions,
    .core = {0, 0, 0, 0, 0},
    .init = {1, 1, 1, 1, 1},
    .entsize_shift = 63,
    .divided = true,
};

/// enum mod_mem_type, include/linux/module.h (v6.4), in its order.
constexpr auto by_type_regions = std::to_array<ModuleRegion>({
    {"TEXT", false, true},
    {"DATA", false, false},
    {"RODATA", false, false},
    {"RO_AFTER_INIT", false, false},
    {"INIT_TEXT", true, true},
    {"INIT_DATA", true, false},
    {"INIT_RODATA", true, false},
});
static_assert(by_type_regions.size() == max_module_regions);

/// Since Linux commit ac3b43283923 ("module: replace module_layout with module_memory") (in v6.4),
/// a module has one region a kind of memory, and the highest four bits tell which.
constexpr ModuleMemoryShape by_type{
    .regions = by_type_regions,
    .core = {0, 2, 3, 1, 1},
    .init = {4, 6, ModuleMemoryShape::invalid, 5, 5},
    .entsize_shift = 60,
    .divided = false,
};

} // namespace

const ModuleMemoryShape& module_memory_shape(const KernelProfile& profile)
{
    return profile.has_member("module", "mem") ? by_type : two_layouts;
}

std::optional<ModuleRegionMembers> module_region_members(
    const KernelProfile& profile, std::size_t region)
{
    if (profile.has_member("module", "mem"))
    {
        const std::uint64_t start = profile.offset_of("module", "mem") +
                                    std::uint64_t{region} * profile.size_of("module_memory");
        return ModuleRegionMembers{
            start + profile.offset_of("module_memory", "base"),
            start + profile.offset_of("module_memory", "size"), std::nullopt};
    }
    const LayoutMembers& layout = two_layouts_members[region];
    if (!profile.has_member("module", layout.base))
        return std::nullopt;
    return ModuleRegionMembers{
        profile.offset_of("module", layout.base), profile.offset_of("module", layout.size),
        profile.offset_of("module", layout.text_size)};
}

} // namespace kobox
