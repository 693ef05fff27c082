#include "kernel_stub/module_address.hpp"

#include "kernel_stub/guest_struct.hpp"

#include <spdlog/fmt/fmt.h>

namespace kobox
{
namespace
{

/// The first bytes of struct module's `layout` ("core_layout", "init_layout"), as many as `size`
/// ("size", "text_size") says.
GuestRange layout_range(
    Kernel& kernel, GuestAddr mod, std::string_view layout, std::string_view size)
{
    const GuestStruct module{kernel.memory(), kernel.profile(), "module", mod};
    return {
        module.get<GuestAddr>(fmt::format("{}.base", layout)),
        module.get<std::uint32_t>(fmt::format("{}.{}", layout, size))};
}

} // namespace

bool within_module_core(Kernel& kernel, GuestAddr addr, GuestAddr mod)
{
    return layout_range(kernel, mod, "core_layout", "size").contains(addr);
}

bool within_module_init(Kernel& kernel, GuestAddr addr, GuestAddr mod)
{
    return layout_range(kernel, mod, "init_layout", "size").contains(addr);
}

bool within_module(Kernel& kernel, GuestAddr addr, GuestAddr mod)
{
    return within_module_init(kernel, addr, mod) || within_module_core(kernel, addr, mod);
}

std::optional<GuestAddr> module_address(Kernel& kernel, GuestAddr addr)
{
    const auto head = kernel.image_symbol("modules");
    if (!head)
        return std::nullopt;
    AddressSpace& memory = kernel.memory();
    const std::uint64_t list = kernel.profile().offset_of("module", "list");
    const std::uint64_t state = kernel.profile().offset_of("module", "state");
    for (auto at = memory.load<GuestAddr>(*head); at != *head; at = memory.load<GuestAddr>(at))
    {
        const GuestAddr mod = at - list;
        if (!within_module(kernel, addr, mod))
            continue;
        if (memory.load<ModuleState>(mod + state) == ModuleState::unformed)
            return std::nullopt;
        return mod;
    }
    return std::nullopt;
}

std::optional<GuestAddr> module_text_address(Kernel& kernel, GuestAddr addr)
{
    const auto mod = module_address(kernel, addr);
    if (mod && (layout_range(kernel, *mod, "init_layout", "text_size").contains(addr) ||
                layout_range(kernel, *mod, "core_layout", "text_size").contains(addr)))
        return mod;
    return std::nullopt;
}

bool kernel_text_address(Kernel& kernel, GuestAddr addr)
{
    const auto start = kernel.image_symbol("_stext");
    const auto end = kernel.image_symbol("_etext");
    if (start && end && GuestRange{*start, *end - *start}.contains(addr))
        return true;
    return module_text_address(kernel, addr).has_value();
}

} // namespace kobox
