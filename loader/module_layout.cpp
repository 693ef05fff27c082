#include "loader/module_layout.hpp"

#include "loader/module_list.hpp"

#include <string>

namespace kobox
{

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
