#pragma once

#include "emu/guest.hpp"
#include "kernel_stub/kernel.hpp"
#include "kernel_stub/module_memory.hpp"

#include <cstddef>
#include <cstdint>
#include <elf.h>
#include <string_view>
#include <vector>

namespace kobox
{

/// A region of a module. One that is divided, as struct module_layout of include/linux/module.h
/// (v6.1) is: [text][read-only data][read-only after init][writable data], each up to the size of
/// its name. The three sizes of others are 0.
struct ModuleLayout
{
    GuestAddr base{};
    std::uint32_t size{};
    std::uint32_t text_size{};
    std::uint32_t ro_size{};
    std::uint32_t ro_after_init_size{};

    [[nodiscard]] GuestRange range() const noexcept { return {base, size}; }
};

/// The member of struct module that holds a layout, in releases up to 6.3.
constexpr std::string_view core_layout = "core_layout";
constexpr std::string_view init_layout = "init_layout";

[[nodiscard]] ModuleLayout load_layout(Kernel& kernel, GuestAddr mod, std::string_view which);
void store_layout(
    Kernel& kernel, GuestAddr mod, std::string_view which, const ModuleLayout& layout);

/// The regions of a module as its struct module says, of whatever shape.
class ModuleRegions
{
public:
    ModuleRegions(Kernel& kernel, GuestAddr mod);

    [[nodiscard]] const ModuleMemoryShape& shape() const noexcept { return *m_shape; }
    [[nodiscard]] std::size_t count() const noexcept { return m_shape->regions.size(); }
    [[nodiscard]] const ModuleRegion& region(std::size_t i) const { return m_shape->regions[i]; }

    [[nodiscard]] ModuleLayout load(std::size_t i) const;
    /// An empty layout stands for a region that was freed.
    void store(std::size_t i, const ModuleLayout& layout) const;
    [[nodiscard]] GuestRange range(std::size_t i) const;

    /// The sum of the sizes of what stays, or of what goes after init.
    [[nodiscard]] std::uint32_t total_size(bool init) const;
    /// The code in what stays, or in what goes after init.
    [[nodiscard]] GuestRange text(bool init) const;
    /// The regions in the order in which they are freed: that with struct module last.
    [[nodiscard]] std::vector<std::size_t> freeing_order() const;

private:
    [[nodiscard]] ModuleRegionMembers members(std::size_t i) const;

    Kernel* m_kernel;
    GuestAddr m_mod;
    const ModuleMemoryShape* m_shape;
};

/// Mirrors module_get_offset(), kernel/module/main.c (v6.1): where the section goes in a region of
/// `size` bytes so far, which grows. In 32 bits, as the kernel counts.
[[nodiscard]] std::uint64_t module_get_offset(std::uint32_t& size, const Elf64_Shdr& section);

/// ALIGN() of an unsigned int, include/linux/align.h (v6.1): any alignment, a power of two or not.
[[nodiscard]] std::uint32_t align32(std::uint32_t value, std::uint64_t alignment) noexcept;

/// Mirrors strict_align(), kernel/module/internal.h (v6.1).
[[nodiscard]] std::uint32_t strict_align(const KernelProfile& profile, std::uint32_t size);

} // namespace kobox
