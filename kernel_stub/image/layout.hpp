#pragma once

#include "emu/guest.hpp"

#include <cstdint>

namespace kobox
{

/// The address map of x86-64 with four-level page tables, Documentation/x86/x86_64/mm.rst (v6.1).
namespace layout
{
constexpr GuestAddr user_end{0x0000800000000000};
constexpr GuestAddr direct_map{0xffff888000000000};
constexpr std::uint64_t direct_map_size = std::uint64_t{512} << 20;
constexpr GuestAddr vmalloc_start{0xffffc90000000000};
constexpr GuestAddr vmalloc_end{0xffffe90000000000};
constexpr GuestAddr vmemmap{0xffffea0000000000};
/// Start of the mapping of the kernel image: a physical address is a symbol minus this.
constexpr GuestAddr kernel_map{0xffffffff80000000};
constexpr GuestAddr kernel_text{0xffffffff81000000};
constexpr GuestAddr kernel_rodata{0xffffffff82000000};
constexpr GuestAddr kernel_data{0xffffffff82a00000};
constexpr GuestAddr modules_start{0xffffffffc0000000};
constexpr GuestAddr modules_end{0xffffffffff000000};
/// THREAD_SIZE, arch/x86/include/asm/page_64_types.h.
constexpr std::uint64_t thread_size = 16384;
} // namespace layout

} // namespace kobox
