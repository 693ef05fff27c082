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

} // namespace

bool module_check_misalignment(Kernel& kernel, GuestAddr mod)
{
    if (!kernel.profile().option("STRICT_MODULE_RWX"))
        return false;
    return misaligned(load_layout(kernel, mod, core_layout)) ||
           misaligned(load_layout(kernel, mod, init_layout));
}

void module_enable_rox(Kernel& kernel, GuestAddr mod)
{
    const bool strict = kernel.profile().option("STRICT_MODULE_RWX");
    for (const auto which : {core_layout, init_layout})
    {
        const ModuleLayout layout = load_layout(kernel, mod, which);
        const auto text = static_cast<std::uint32_t>(align_up(layout.text_size, page_size));
        set_pages(kernel, layout.base, 0, text, strict ? Perms::rx : Perms::rwx);
        if (!strict)
            continue;
        set_pages(kernel, layout.base, layout.text_size, layout.ro_size, Perms::r);
        // In INIT ro_after_init_size equals ro_size, so the ranges below follow each other.
        set_pages(kernel, layout.base, layout.ro_size, layout.ro_after_init_size, Perms::rw);
        set_pages(kernel, layout.base, layout.ro_after_init_size, layout.size, Perms::rw);
    }
}

void module_enable_ro_after_init(Kernel& kernel, GuestAddr mod)
{
    if (!kernel.profile().option("STRICT_MODULE_RWX"))
        return;
    const ModuleLayout core = load_layout(kernel, mod, core_layout);
    set_pages(kernel, core.base, core.ro_size, core.ro_after_init_size, Perms::r);
}

} // namespace kobox
