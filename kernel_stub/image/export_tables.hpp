#pragma once

#include "emu/address_space.hpp"
#include "emu/guest.hpp"
#include "kernel_stub/profile.hpp"

#include <cstddef>
#include <span>
#include <string>
#include <vector>

namespace kobox
{

/// A part of .rodata as the linker script lays it out, with its __start_ and __stop_ symbols.
struct TableSection
{
    std::string name; ///< "__ksymtab"
    GuestAddr start{};
    std::vector<std::byte> bytes;
};

/// __ksymtab, __ksymtab_gpl, __kcrctab, __kcrctab_gpl and __ksymtab_strings, one behind the other
/// from `start` on. `values` are the addresses of profile.exports, by index. Entries of
/// __ksymtab are three 32-bit PC-relative fields: value, name, namespace. struct kernel_symbol,
/// include/linux/export.h (v6.1, CONFIG_HAVE_ARCH_PREL32_RELOCATIONS).
[[nodiscard]] std::vector<TableSection> export_tables(
    const KernelProfile& profile, std::span<const GuestAddr> values, GuestAddr start);

} // namespace kobox
