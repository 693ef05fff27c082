#pragma once

#include <cstdint>
#include <optional>

namespace kobox
{

/// The fixed hardware that the FADT of acpi_tables.cpp names: PM1 event and control registers in
/// ACPI mode, and the power management timer, which follows virtual time.
class AcpiPowerBlock
{
public:
    static constexpr std::uint32_t pm1_event = 0x600;
    static constexpr std::uint32_t pm1_control = 0x604;
    static constexpr std::uint32_t pm_timer = 0x608;

    [[nodiscard]] static std::optional<std::uint32_t> port_in(
        std::uint32_t port, std::uint64_t now_ns) noexcept
    {
        constexpr std::uint32_t sci_enabled = 1;
        switch (port)
        {
        case pm1_event:
        case pm1_event + 2:
            return 0;
        case pm1_control:
            return sci_enabled;
        case pm_timer:
            return ticks(now_ns);
        default:
            return std::nullopt;
        }
    }

private:
    /// At 3.579545 MHz, in whole seconds and the rest, so that nothing overflows.
    [[nodiscard]] static constexpr std::uint32_t ticks(std::uint64_t now_ns) noexcept
    {
        constexpr std::uint64_t hz = 3'579'545;
        constexpr std::uint64_t second = 1'000'000'000;
        return static_cast<std::uint32_t>(now_ns / second * hz + now_ns % second * hz / second);
    }
};

} // namespace kobox
