#pragma once

#include "kernel_stub/kernel.hpp"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

/// What /proc/modules, /sys/module and /proc/kallsyms say of the modules in a kernel, read from
/// guest memory.
namespace kobox
{

/// A line of /proc/modules, and what sysfs adds.
struct ModuleFacts
{
    GuestAddr mod{};
    std::string name;
    ModuleState state{};
    std::int32_t refcount{};          ///< module_refcount(): -1 while it is being unloaded
    std::vector<std::string> holders; ///< those that use it, as /proc/modules lists them
    GuestAddr core_base{};
    std::uint32_t core_size{}; ///< /sys/module/NAME/coresize
    std::uint32_t init_size{}; ///< /sys/module/NAME/initsize
    std::uint64_t taints{};    ///< mod->taints, by the bits of Taint
};

/// Modules in the order of /proc/modules, the newest first; unformed ones are not shown.
[[nodiscard]] std::vector<ModuleFacts> module_facts(Kernel& kernel);
[[nodiscard]] std::optional<ModuleFacts> module_facts(Kernel& kernel, std::string_view name);
[[nodiscard]] ModuleFacts module_facts(Kernel& kernel, GuestAddr mod);

/// "Live", "Loading" or "Unloading", as /proc/modules says.
[[nodiscard]] std::string_view module_state_name(ModuleState state) noexcept;
/// "live", "coming" or "going", as /sys/module/NAME/initstate says.
[[nodiscard]] std::string_view initstate_name(ModuleState state) noexcept;

/// Mirrors module_flags(), kernel/module/main.c (v6.1): "(OE)", with '+' or '-' for a module that
/// is coming or going when `show_state`; empty for one that has nothing to show.
[[nodiscard]] std::string module_flags(Kernel& kernel, GuestAddr mod, bool show_state);

/// The lines of /proc/modules, without the column of addresses that only root sees as numbers.
[[nodiscard]] std::string proc_modules(Kernel& kernel);

/// A symbol of mod->kallsyms.
struct ModuleSymbol
{
    GuestAddr value{};
    char type{}; ///< nm's letter as /proc/kallsyms prints it: a capital for what is exported
    std::string name;
    std::uint16_t section{}; ///< st_shndx
};

/// Every named symbol that the kernel knows of the module now: all of them until init is done, the
/// core's ones after it.
[[nodiscard]] std::vector<ModuleSymbol> module_kallsyms(Kernel& kernel, GuestAddr mod);

/// Mirrors %pS for an address in a module: "hello_init+0x0/0x20 [hello]"; the bare address when no
/// module has it.
[[nodiscard]] std::string sprint_module_symbol(Kernel& kernel, GuestAddr addr);

} // namespace kobox
