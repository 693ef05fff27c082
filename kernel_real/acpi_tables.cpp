#include "kernel_real/acpi_tables.hpp"

#include "kernel_real/devices/acpi_power_block.hpp"

#include <algorithm>
#include <array>
#include <cstring>
#include <numeric>
#include <string_view>
#include <vector>

namespace kobox
{

namespace
{

constexpr std::uint64_t xsdt_offset = 0x100;
constexpr std::uint64_t fadt_offset = 0x200;
constexpr std::uint64_t dsdt_offset = 0x400;
constexpr std::uint64_t facs_offset = 0x500;

/// What makes the bytes' sum zero, which is how ACPI checks a table.
std::uint8_t checksum(std::span<const std::byte> bytes)
{
    const auto sum =
        std::accumulate(bytes.begin(), bytes.end(), 0U, [](unsigned total, std::byte b) {
            return total + static_cast<unsigned>(b);
        });
    return static_cast<std::uint8_t>(0U - sum);
}

template <typename T>
void put(std::span<std::byte> to, std::uint64_t at, const T& value)
{
    std::memcpy(to.subspan(at, sizeof value).data(), &value, sizeof value);
}
void put_text(std::span<std::byte> to, std::uint64_t at, std::string_view text)
{
    std::memcpy(to.subspan(at, text.size()).data(), text.data(), text.size());
}

/// A system description table: the common header (5.2.6) and a body.
void write_table(
    std::span<std::byte> to, std::string_view signature, std::uint8_t revision,
    std::span<const std::byte> body)
{
    constexpr std::uint64_t header_size = 36;
    const auto length = static_cast<std::uint32_t>(header_size + body.size());
    const auto table = to.first(length);
    put_text(table, 0, signature);
    put(table, 4, length);
    put(table, 8, revision);
    put_text(table, 10, "KOBOX KOBOXPC "); // OEM ID and OEM table ID
    put(table, 24, std::uint32_t{1});
    put_text(table, 28, "KOBX");
    put(table, 32, std::uint32_t{1});
    std::ranges::copy(body, table.begin() + header_size);
    put(table, 9, checksum(table));
}

/// The body of the FADT: offsets of 5.2.9 less the header.
std::vector<std::byte> fadt_body(std::uint64_t facs, std::uint64_t dsdt)
{
    constexpr std::uint64_t header_size = 36;
    constexpr std::size_t size = 276 - 36;
    std::vector<std::byte> body(size);
    const auto field = [&](std::uint64_t offset, auto value) {
        put(body, offset - header_size, value);
    };
    constexpr std::uint16_t sci_interrupt = 9;
    constexpr std::uint32_t wbinvd = 1U << 0;
    constexpr std::uint32_t no_power_button = 1U << 4;
    constexpr std::uint32_t no_sleep_button = 1U << 5;
    constexpr std::uint32_t timer_has_32_bits = 1U << 8;
    field(36, static_cast<std::uint32_t>(facs));
    field(40, static_cast<std::uint32_t>(dsdt));
    field(46, sci_interrupt);
    field(56, AcpiPowerBlock::pm1_event);
    field(64, AcpiPowerBlock::pm1_control);
    field(76, AcpiPowerBlock::pm_timer);
    field(88, std::uint8_t{4}); // length of the PM1 event block
    field(89, std::uint8_t{2}); // of the PM1 control block
    field(91, std::uint8_t{4}); // of the PM timer
    field(112, wbinvd | no_power_button | no_sleep_button | timer_has_32_bits);
    return body;
}

} // namespace

std::uint64_t write_acpi_tables(std::span<std::byte> ram, std::uint64_t at)
{
    const auto area = ram.subspan(at);
    constexpr std::uint8_t fadt_revision = 4;
    write_table(area.subspan(dsdt_offset), "DSDT", 2, {});
    write_table(
        area.subspan(fadt_offset), "FACP", fadt_revision,
        fadt_body(at + facs_offset, at + dsdt_offset));
    const std::array<std::uint64_t, 1> tables{at + fadt_offset};
    write_table(area.subspan(xsdt_offset), "XSDT", 1, std::as_bytes(std::span{tables}));

    constexpr std::uint32_t facs_size = 64;
    put_text(area, facs_offset, "FACS");
    put(area, facs_offset + 4, facs_size);
    put(area, facs_offset + 32, std::uint8_t{2});

    // The RSDP (5.2.5.3): its first 20 bytes have a checksum of their own.
    constexpr std::uint32_t rsdp_size = 36;
    put_text(area, 0, "RSD PTR ");
    put_text(area, 9, "KOBOX ");
    put(area, 15, std::uint8_t{2});
    put(area, 20, rsdp_size);
    put(area, 24, at + xsdt_offset);
    put(area, 8, checksum(area.first(20)));
    put(area, 32, checksum(area.first(rsdp_size)));
    return at;
}

} // namespace kobox
