#include "kernel_real/boot_image.hpp"

#include "kernel_real/acpi_tables.hpp"
#include "kernel_real/first_process.hpp"
#include "kernel_stub/vmlinux/elf_segments.hpp"

#include <algorithm>
#include <array>
#include <cstring>

#include <spdlog/fmt/fmt.h>

namespace kobox
{

namespace
{

// Low memory, all of it below the first 640 KiB.
constexpr std::uint64_t boot_stack = 0x8000;
constexpr std::uint64_t boot_params = 0x10000;
constexpr std::uint64_t command_line_at = 0x20000;
constexpr std::uint64_t page_tables = 0x30000;
constexpr std::uint64_t descriptors = 0x40000;
constexpr std::uint64_t acpi_tables = 0x9f000;
constexpr std::uint64_t one_mib = 0x100000;
constexpr std::uint64_t command_line_limit = 2047;

template <typename T>
void put(std::span<std::byte> ram, std::uint64_t at, const T& value)
{
    std::memcpy(ram.subspan(at, sizeof value).data(), &value, sizeof value);
}

/// struct boot_e820_entry, arch/x86/include/uapi/asm/bootparam.h (v6.1).
void put_e820_entry(
    std::span<std::byte> ram, std::uint8_t index, std::uint64_t start, std::uint64_t end,
    std::uint32_t type)
{
    constexpr std::uint64_t e820_entries = 0x1e8;
    constexpr std::uint64_t e820_table = 0x2d0;
    constexpr std::uint64_t entry_size = 20;
    const std::uint64_t at = boot_params + e820_table + index * entry_size;
    put(ram, at, start);
    put(ram, at + 8, end - start);
    put(ram, at + 16, type);
    put(ram, boot_params + e820_entries, static_cast<std::uint8_t>(index + 1));
}

/// The "zero page": offsets of Documentation/x86/zero-page.rst and boot.rst.
void put_boot_params(
    std::span<std::byte> ram, const MemoryPlan& plan, const std::string& command_line,
    std::uint64_t initramfs_size)
{
    constexpr std::uint16_t boot_flag = 0xaa55;
    constexpr std::uint32_t header_magic = 0x53726448; // "HdrS"
    constexpr std::uint16_t protocol_version = 0x20f;
    constexpr std::uint8_t unknown_loader = 0xff;
    constexpr std::uint8_t loaded_high = 1;
    put(ram, boot_params + 0x1fe, boot_flag);
    put(ram, boot_params + 0x202, header_magic);
    put(ram, boot_params + 0x206, protocol_version);
    put(ram, boot_params + 0x210, unknown_loader);
    put(ram, boot_params + 0x211, loaded_high);
    put(ram, boot_params + 0x218, static_cast<std::uint32_t>(plan.window_start() - initramfs_size));
    put(ram, boot_params + 0x21c, static_cast<std::uint32_t>(initramfs_size));
    put(ram, boot_params + 0x228, static_cast<std::uint32_t>(command_line_at));
    put(ram, boot_params + 0x238, static_cast<std::uint32_t>(command_line_limit));
    std::ranges::copy(std::as_bytes(std::span{command_line}), ram.begin() + command_line_at);

    // A setup_data node of a type that no kernel knows: the kernel reserves its memory.
    constexpr std::uint32_t unknown_type = 0x7ffffff0;
    constexpr std::uint64_t node_head = 16;
    const std::uint64_t node = plan.window_start();
    put(ram, boot_params + 0x250, node);
    put(ram, node + 8, unknown_type);
    put(ram, node + 12, static_cast<std::uint32_t>(plan.window_size - node_head));

    constexpr std::uint32_t usable = 1;
    constexpr std::uint32_t reserved = 2;
    put_e820_entry(ram, 0, 0, acpi_tables, usable);
    put_e820_entry(ram, 1, acpi_tables, one_mib, reserved);
    put_e820_entry(ram, 2, one_mib, plan.ram_size, usable);
    put(ram, boot_params + 0x70, write_acpi_tables(ram, acpi_tables));
}

/// The first 4 GiB by large pages, each at its own address.
void put_identity_map(std::span<std::byte> ram)
{
    constexpr std::uint64_t present_writable_user = 7;
    constexpr std::uint64_t large_page = 0xe7;
    constexpr std::uint64_t directories = 4;
    constexpr std::uint64_t entries = 512;
    constexpr std::uint64_t directory_size = std::uint64_t{1} << 30;
    constexpr std::uint64_t large_page_size = std::uint64_t{2} << 20;
    const std::uint64_t pointers = page_tables + page_size;
    put(ram, page_tables, pointers | present_writable_user);
    for (std::uint64_t i = 0; i < directories; ++i)
    {
        const std::uint64_t directory = pointers + (i + 1) * page_size;
        put(ram, pointers + i * 8, directory | present_writable_user);
        for (std::uint64_t j = 0; j < entries; ++j)
            put(ram, directory + j * 8, (i * directory_size + j * large_page_size) | large_page);
    }
}

void set_cpu(Pc& pc, std::span<std::byte> ram, std::uint64_t entry)
{
    constexpr std::uint16_t code_selector = 0x10;
    constexpr std::uint16_t data_selector = 0x18;
    put(ram, descriptors + code_selector, std::uint64_t{0x00af9a000000ffff});
    put(ram, descriptors + data_selector, std::uint64_t{0x00cf92000000ffff});
    pc.set_gdt(GuestAddr{descriptors}, data_selector + 7);

    constexpr std::uint64_t physical_address_extension = 0x20;
    constexpr std::uint64_t protection_and_paging = 0x80010011;
    constexpr std::uint32_t msr_efer = 0xc0000080;
    constexpr std::uint64_t long_mode = 0x500;
    pc.set_reg(Reg::cr4, physical_address_extension);
    pc.set_reg(Reg::cr3, page_tables);
    pc.set_msr(msr_efer, long_mode);
    pc.set_reg(Reg::cr0, protection_and_paging);
    pc.set_reg(Reg::cs, code_selector);
    for (const Reg segment : {Reg::ds, Reg::es, Reg::ss})
        pc.set_reg(segment, data_selector);
    pc.set_reg(Reg::rsi, boot_params);
    pc.set_reg(Reg::rflags, 2);
    pc.set_reg(Reg::rsp, boot_stack);
    pc.set_reg(Reg::rip, entry);
}

} // namespace

tl::expected<void, std::string> prepare_boot(
    Pc& pc, std::span<std::byte> ram, const MemoryPlan& plan, std::span<const std::byte> elf,
    const std::string& command_line)
{
    const auto program = read_elf_segments(elf);
    if (!program)
        return tl::unexpected{program.error()};
    if (command_line.size() > command_line_limit)
        return tl::unexpected{fmt::format(
            "the command line has {} bytes; a kernel takes {}", command_line.size(),
            command_line_limit)};
    const auto initramfs = make_initramfs();
    const std::uint64_t end = plan.window_start() - initramfs.size();
    for (const ElfSegment& segment : program->segments)
    {
        const bool fits = segment.physical >= one_mib && segment.physical < end &&
                          segment.size <= end - segment.physical;
        if (!fits)
            return tl::unexpected{fmt::format(
                "a segment of {} bytes at physical {:#x} does not fit into {} MiB of memory",
                segment.size, segment.physical, plan.ram_size >> 20)};
        std::ranges::copy(
            segment.bytes, ram.begin() + static_cast<std::ptrdiff_t>(segment.physical));
    }
    std::ranges::copy(initramfs, ram.begin() + static_cast<std::ptrdiff_t>(end));
    put_boot_params(ram, plan, command_line, initramfs.size());
    put_identity_map(ram);
    set_cpu(pc, ram, program->entry);
    return {};
}

} // namespace kobox
