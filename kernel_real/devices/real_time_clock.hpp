#pragma once

#include <cstdint>
#include <optional>

namespace kobox
{

/// The MC146818 behind ports 0x70 and 0x71. It stands at one date for ever, so that two boots are
/// equal: 2024-01-01 00:12:15 in BCD.
class RealTimeClock
{
public:
    struct State
    {
        std::uint8_t index = 0;
    } state;

    [[nodiscard]] std::optional<std::uint32_t> port_in(std::uint32_t port) const noexcept
    {
        if (port != data)
            return std::nullopt;
        switch (state.index)
        {
        case 0x00:
            return 0x15; // seconds
        case 0x02:
            return 0x12; // minutes
        case 0x07:
            return 0x01; // day
        case 0x08:
            return 0x01; // month
        case 0x09:
            return 0x24; // year
        case 0x0a:
            return 0x26; // register A: 32.768 kHz, no update in progress
        case 0x0b:
            return 0x02; // register B: 24 hours, BCD
        case 0x0d:
            return 0x80; // register D: the battery is good
        case 0x32:
            return 0x20; // century
        default:
            return 0;
        }
    }
    void port_out(std::uint32_t port, std::uint32_t value) noexcept
    {
        constexpr std::uint32_t index_bits = 0x7f;
        if (port == index)
            state.index = static_cast<std::uint8_t>(value & index_bits);
    }

private:
    static constexpr std::uint32_t index = 0x70;
    static constexpr std::uint32_t data = 0x71;
};

} // namespace kobox
