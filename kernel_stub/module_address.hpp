#pragma once

#include "kernel_stub/kernel.hpp"

#include <optional>

/// Whose memory an address is, found as the kernel finds it: by the list of modules and their
/// layouts in guest memory.
namespace kobox
{

/// Mirrors within_module_core() and within_module_init(), include/linux/module.h (v6.1).
[[nodiscard]] bool within_module_core(Kernel& kernel, GuestAddr addr, GuestAddr mod);
[[nodiscard]] bool within_module_init(Kernel& kernel, GuestAddr addr, GuestAddr mod);
[[nodiscard]] bool within_module(Kernel& kernel, GuestAddr addr, GuestAddr mod);

/// Mirrors __module_address(), kernel/module/main.c (v6.1): struct module; none for one that is
/// still unformed.
[[nodiscard]] std::optional<GuestAddr> module_address(Kernel& kernel, GuestAddr addr);

/// Mirrors __module_text_address(), kernel/module/main.c (v6.1).
[[nodiscard]] std::optional<GuestAddr> module_text_address(Kernel& kernel, GuestAddr addr);

/// Mirrors kernel_text_address(), kernel/extable.c (v6.1): text of the image or of a module.
[[nodiscard]] bool kernel_text_address(Kernel& kernel, GuestAddr addr);

} // namespace kobox
