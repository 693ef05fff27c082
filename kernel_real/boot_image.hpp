#pragma once

#include "emu/pc.hpp"

#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <tl/expected.hpp>

namespace kobox
{

/// Where things lie in the physical memory of the machine.
struct MemoryPlan
{
    std::uint64_t ram_size = std::uint64_t{256} << 20;
    /// Memory of the host's own that the kernel maps and never uses. It lies below the end of the
    /// RAM: the kernel's direct map must go beyond it.
    std::uint64_t window_size = std::uint64_t{64} << 20;
    static constexpr std::uint64_t above_window = std::uint64_t{16} << 20;

    [[nodiscard]] std::uint64_t window_start() const noexcept
    {
        return ram_size - window_size - above_window;
    }
    friend bool operator==(const MemoryPlan&, const MemoryPlan&) = default;
};

/// Does what a boot loader does by the 64-bit boot protocol (Documentation/x86/boot.rst): the
/// kernel's segments, an initramfs, boot_params, the command line, a map of the memory, ACPI
/// tables, identity page tables and a flat GDT in the RAM; the CPU at the kernel's entry.
[[nodiscard]] tl::expected<void, std::string> prepare_boot(
    Pc& pc, std::span<std::byte> ram, const MemoryPlan& plan, std::span<const std::byte> elf,
    const std::string& command_line);

} // namespace kobox
