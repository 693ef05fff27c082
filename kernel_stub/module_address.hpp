#pragma once

#include "kernel_stub/kernel.hpp"
#include "kernel_stub/module_memory.hpp"

#include <optional>
#include <vector>

/// Whose memory an address is, found as the kernel finds it: by the list of modules and their
/// layouts in guest memory.
namespace kobox
{

/// The regions of struct module `mod` that stay, and those that go after init.
[[nodiscard]] ModuleRanges module_core_ranges(Kernel& kernel, GuestAddr mod);
[[nodiscard]] ModuleRanges module_init_ranges(Kernel& kernel, GuestAddr mod);

/// Mirrors within_module_core() and within_module_init(), include/linux/module.h (v6.1).
[[nodiscard]] bool within_module_core(Kernel& kernel, GuestAddr addr, GuestAddr mod);
[[nodiscard]] bool within_module_init(Kernel& kernel, GuestAddr addr, GuestAddr mod);
[[nodiscard]] bool within_module(Kernel& kernel, GuestAddr addr, GuestAddr mod);

/// Mirrors __module_address(), kernel/module/main.c (v6.1): struct module; none for one that is
/// still unformed.
[[nodiscard]] std::optional<GuestAddr> module_address(Kernel& kernel, GuestAddr addr);

/// Mirrors __module_text_address(), kernel/module/main.c (v6.1).
[[nodiscard]] std::optional<GuestAddr> module_text_address(Kernel& kernel, GuestAddr addr);

/// Mirrors kernel_text_address(), kernel/extable.c (v6.1): text of the image or of a module. An
/// object knows the modules that were in the list when it was made.
class KernelText
{
public:
    explicit KernelText(Kernel& kernel);
    [[nodiscard]] bool contains(GuestAddr addr) const noexcept;

private:
    std::vector<GuestRange> m_ranges;
};

/// Every struct module of the kernel's list `modules`, in its order: the newest first. A list that
/// runs in a circle is walked once. Throws GuestFault at a link that cannot be read.
[[nodiscard]] std::vector<GuestAddr> module_list(Kernel& kernel);

} // namespace kobox
