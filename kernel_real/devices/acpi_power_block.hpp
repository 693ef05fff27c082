#pragma once

#include <cstdint>
#include <optional>

namespace kobox
{

/// The fixed hardware that the FADT of acpi_tables.cpp names: PM1 event and control registers in
/// ACPI mode, and the power management timer.
class AcpiPowerBlock
{
public:
    struct State
    {
        std::uint32_t timer = 0;
    } state;

    static constexpr std::uint32_t pm1_event = 0x600;
    static constexpr std::uint32_t pm1_control = 0x604;
    static constexpr std::uint32_t pm_timer = 0x608;

    [[nodiscard]] std::optional<std::uint32_t> port_in(std::uint32_t port) noexcept
    {
        constexpr std::uint32_t sci_enabled = 1;
        constexpr std::uint32_t timer_step = 1000;
        switch (port)
        {
        case pm1_event:
        case pm1_event + 2:
            return 0;
        case pm1_control:
            return sci_enabled;
        case pm_timer:
            return state.timer += timer_step;
        default:
            return std::nullopt;
        }
    }
};

} // namespace kobox
