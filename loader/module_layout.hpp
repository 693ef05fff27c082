#pragma once

#include "emu/guest.hpp"
#include "kernel_stub/kernel.hpp"

#include <cstdint>
#include <elf.h>
#include <string_view>

namespace kobox
{

/// struct module_layout, include/linux/module.h (v6.1): one region of a module, CORE or INIT.
/// [text][read-only data][read-only after init][writable data], each up to the size of its name.
struct ModuleLayout
{
    GuestAddr base{};
    std::uint32_t size{};
    std::uint32_t text_size{};
    std::uint32_t ro_size{};
    std::uint32_t ro_after_init_size{};

    [[nodiscard]] GuestRange range() const noexcept { return {base, size}; }
};

/// The member of struct module that holds a layout.
constexpr std::string_view core_layout = "core_layout";
constexpr std::string_view init_layout = "init_layout";

[[nodiscard]] ModuleLayout load_layout(Kernel& kernel, GuestAddr mod, std::string_view which);
void store_layout(
    Kernel& kernel, GuestAddr mod, std::string_view which, const ModuleLayout& layout);

/// Mirrors module_get_offset(), kernel/module/main.c (v6.1): where the section goes in a region of
/// `size` bytes so far, which grows. In 32 bits, as the kernel counts.
[[nodiscard]] std::uint64_t module_get_offset(std::uint32_t& size, const Elf64_Shdr& section);

/// ALIGN() of an unsigned int, include/linux/align.h (v6.1): any alignment, a power of two or not.
[[nodiscard]] std::uint32_t align32(std::uint32_t value, std::uint64_t alignment) noexcept;

/// Mirrors strict_align(), kernel/module/internal.h (v6.1).
[[nodiscard]] std::uint32_t strict_align(const KernelProfile& profile, std::uint32_t size);

} // namespace kobox
