#pragma once

#include "emu/guest.hpp"
#include "kernel_stub/profile.hpp"

#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string_view>

namespace kobox
{

/// A piece of a module's memory that is allocated and freed as one.
struct ModuleRegion
{
    std::string_view name; ///< for reports
    bool init;             ///< goes when init is done
    bool text;             ///< allocated as text: EXECMEM_MODULE_TEXT, include/linux/execmem.h
};

/// How a release divides a module's memory: the regions in the order in which they are allocated,
/// and which of them a section goes to. Every answer to "where are a module's regions" is here.
struct ModuleMemoryShape
{
    /// The rows of the table in layout_sections(), kernel/module/main.c: code, read-only data, data
    /// that is read-only after init, data, and the rest.
    static constexpr std::size_t parts = 5;
    static constexpr std::uint8_t invalid = 0xff; ///< MOD_INVALID

    std::span<const ModuleRegion> regions;
    std::array<std::uint8_t, parts> core; ///< the region of a part of what stays
    std::array<std::uint8_t, parts> init; ///< ... and of what goes after init
    /// layout_sections() leaves a section's region in sh_entsize from this bit on, and its offset
    /// there below it.
    unsigned entsize_shift;
    /// A region holds all parts one behind the other, each up to a size in struct module.
    bool divided;

    /// The region that ends in the symbols that are kept; struct module is in there as well.
    [[nodiscard]] constexpr std::size_t core_data() const noexcept { return core.back(); }
    /// The region that ends in the whole symbol table.
    [[nodiscard]] constexpr std::size_t init_data() const noexcept { return init.back(); }

    [[nodiscard]] constexpr std::uint64_t entsize(
        std::size_t region, std::uint64_t offset) const noexcept
    {
        return offset | std::uint64_t{region} << entsize_shift;
    }
    /// May be none: sh_entsize of a section that was not placed.
    [[nodiscard]] constexpr std::size_t region_of(std::uint64_t entsize) const noexcept
    {
        return static_cast<std::size_t>(entsize >> entsize_shift);
    }
    [[nodiscard]] constexpr std::uint64_t offset_of(std::uint64_t entsize) const noexcept
    {
        return entsize & ((std::uint64_t{1} << entsize_shift) - 1);
    }
    [[nodiscard]] constexpr bool in_init(std::uint64_t entsize) const noexcept
    {
        return region_of(entsize) < regions.size() && regions[region_of(entsize)].init;
    }
};

/// By what struct module has: two regions, or one a kind of memory.
[[nodiscard]] const ModuleMemoryShape& module_memory_shape(const KernelProfile& profile);

/// The most regions that a shape has.
constexpr std::size_t max_module_regions = 7;

/// Where struct module keeps a region: offsets from its start. Nothing for a profile that has no
/// struct module.
struct ModuleRegionMembers
{
    std::uint64_t base;                     ///< a pointer
    std::uint64_t size;                     ///< an unsigned int
    std::optional<std::uint64_t> text_size; ///< of a region that is divided
};
[[nodiscard]] std::optional<ModuleRegionMembers> module_region_members(
    const KernelProfile& profile, std::size_t region);

/// Ranges of one module; those that it lacks are empty.
struct ModuleRanges
{
    std::array<GuestRange, max_module_regions> ranges{};

    [[nodiscard]] bool contains(GuestAddr addr) const noexcept
    {
        for (const GuestRange& range : ranges)
            if (range.contains(addr))
                return true;
        return false;
    }
};

} // namespace kobox
