#include "kernel_stub/module_address.hpp"

#include "kernel_stub/guest_modules.hpp"

#include <algorithm>

namespace kobox
{
namespace
{

/// Empty for a kernel without a list of modules: its null head cannot be read.
GuestModules modules_of(Kernel& kernel)
{
    return {
        kernel.memory(), kernel.profile(), kernel.image_symbol("modules").value_or(GuestAddr{})};
}

} // namespace

std::vector<GuestAddr> module_list(Kernel& kernel)
{
    const auto head = kernel.image_symbol("modules");
    if (!head)
        return {};
    auto walk = walk_module_list(kernel.memory(), kernel.profile(), *head);
    if (walk.damaged)
        throw GuestFault{*walk.damaged, Access::read};
    return std::move(walk.modules);
}

ModuleRanges module_core_ranges(Kernel& kernel, GuestAddr mod)
{
    return modules_of(kernel).core(mod);
}

ModuleRanges module_init_ranges(Kernel& kernel, GuestAddr mod)
{
    return modules_of(kernel).init(mod);
}

bool within_module_core(Kernel& kernel, GuestAddr addr, GuestAddr mod)
{
    return module_core_ranges(kernel, mod).contains(addr);
}

bool within_module_init(Kernel& kernel, GuestAddr addr, GuestAddr mod)
{
    return module_init_ranges(kernel, mod).contains(addr);
}

bool within_module(Kernel& kernel, GuestAddr addr, GuestAddr mod)
{
    return within_module_init(kernel, addr, mod) || within_module_core(kernel, addr, mod);
}

std::optional<GuestAddr> module_address(Kernel& kernel, GuestAddr addr)
{
    const auto module = modules_of(kernel).at(addr);
    return module ? std::optional{module->addr} : std::nullopt;
}

std::optional<GuestAddr> module_text_address(Kernel& kernel, GuestAddr addr)
{
    const auto module = modules_of(kernel).at(addr);
    return module && module->text_contains(addr) ? std::optional{module->addr} : std::nullopt;
}

KernelText::KernelText(Kernel& kernel)
{
    const auto start = kernel.image_symbol("_stext");
    const auto end = kernel.image_symbol("_etext");
    if (start && end)
        m_ranges.push_back({*start, *end - *start});
    for (const GuestModule& module : modules_of(kernel).all())
    {
        m_ranges.push_back(module.core_text);
        m_ranges.push_back(module.init_text);
    }
}

bool KernelText::contains(GuestAddr addr) const noexcept
{
    return std::ranges::any_of(m_ranges, [addr](const GuestRange& r) { return r.contains(addr); });
}

} // namespace kobox
