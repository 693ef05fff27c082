#include "kernel_stub/module_address.hpp"

#include "kernel_stub/guest_struct.hpp"

#include <algorithm>

namespace kobox
{
namespace
{

/// The members of struct module that say where a region and its text lie.
struct RegionMembers
{
    std::string_view base;
    std::string_view size;
    std::string_view text_size;
};

constexpr RegionMembers core{"core_layout.base", "core_layout.size", "core_layout.text_size"};
constexpr RegionMembers init{"init_layout.base", "init_layout.size", "init_layout.text_size"};

GuestRange range_of(
    Kernel& kernel, GuestAddr mod, const RegionMembers& region, std::string_view size)
{
    const GuestStruct module{kernel.memory(), kernel.profile(), "module", mod};
    return {module.get<GuestAddr>(region.base), module.get<std::uint32_t>(size)};
}

bool is_unformed(Kernel& kernel, GuestAddr mod)
{
    const GuestStruct module{kernel.memory(), kernel.profile(), "module", mod};
    return module.get<ModuleState>("state") == ModuleState::unformed;
}

} // namespace

std::vector<GuestAddr> module_list(Kernel& kernel)
{
    std::vector<GuestAddr> modules;
    const auto head = kernel.image_symbol("modules");
    if (!head)
        return modules;
    const std::uint64_t list = kernel.profile().offset_of("module", "list");
    AddressSpace& memory = kernel.memory();
    for (auto at = memory.load<GuestAddr>(*head); at != *head; at = memory.load<GuestAddr>(at))
        modules.push_back(at - list);
    return modules;
}

GuestRange module_core_range(Kernel& kernel, GuestAddr mod)
{
    return range_of(kernel, mod, core, core.size);
}

GuestRange module_init_range(Kernel& kernel, GuestAddr mod)
{
    return range_of(kernel, mod, init, init.size);
}

bool within_module_core(Kernel& kernel, GuestAddr addr, GuestAddr mod)
{
    return module_core_range(kernel, mod).contains(addr);
}

bool within_module_init(Kernel& kernel, GuestAddr addr, GuestAddr mod)
{
    return module_init_range(kernel, mod).contains(addr);
}

bool within_module(Kernel& kernel, GuestAddr addr, GuestAddr mod)
{
    return within_module_init(kernel, addr, mod) || within_module_core(kernel, addr, mod);
}

std::optional<GuestAddr> module_address(Kernel& kernel, GuestAddr addr)
{
    for (const GuestAddr mod : module_list(kernel))
    {
        if (!within_module(kernel, addr, mod))
            continue;
        if (is_unformed(kernel, mod))
            return std::nullopt;
        return mod;
    }
    return std::nullopt;
}

std::optional<GuestAddr> module_text_address(Kernel& kernel, GuestAddr addr)
{
    const auto mod = module_address(kernel, addr);
    if (mod && (range_of(kernel, *mod, init, init.text_size).contains(addr) ||
                range_of(kernel, *mod, core, core.text_size).contains(addr)))
        return mod;
    return std::nullopt;
}

KernelText::KernelText(Kernel& kernel)
{
    const auto start = kernel.image_symbol("_stext");
    const auto end = kernel.image_symbol("_etext");
    if (start && end)
        m_ranges.push_back({*start, *end - *start});
    for (const GuestAddr mod : module_list(kernel))
    {
        if (is_unformed(kernel, mod))
            continue;
        m_ranges.push_back(range_of(kernel, mod, core, core.text_size));
        m_ranges.push_back(range_of(kernel, mod, init, init.text_size));
    }
}

bool KernelText::contains(GuestAddr addr) const noexcept
{
    return std::ranges::any_of(m_ranges, [addr](const GuestRange& r) { return r.contains(addr); });
}

} // namespace kobox
