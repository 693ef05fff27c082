#pragma once

#include <cstddef>
#include <cstdint>
#include <span>

namespace kobox
{

/// Writes RSDP, XSDT, FADT, FACS and an empty DSDT to `at` (4 KiB there): enough for ACPI to come
/// up and find no device. ACPI 6.4, chapter 5.2. Returns the address of the RSDP.
std::uint64_t write_acpi_tables(std::span<std::byte> ram, std::uint64_t at);

} // namespace kobox
