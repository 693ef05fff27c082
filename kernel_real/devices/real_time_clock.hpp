#pragma once

#include <algorithm>
#include <array>
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
        const auto row = std::ranges::find(registers, state.index, &Register::index);
        return row == registers.end() ? 0 : row->value;
    }
    void port_out(std::uint32_t port, std::uint32_t value) noexcept
    {
        constexpr std::uint32_t index_bits = 0x7f;
        if (port == index)
            state.index = static_cast<std::uint8_t>(value & index_bits);
    }

private:
    struct Register
    {
        std::uint8_t index;
        std::uint8_t value;
    };
    static constexpr auto registers = std::to_array<Register>({
        {0x00, 0x15}, // seconds
        {0x02, 0x12}, // minutes
        {0x07, 0x01}, // day
        {0x08, 0x01}, // month
        {0x09, 0x24}, // year
        {0x0a, 0x26}, // register A: 32.768 kHz, no update in progress
        {0x0b, 0x02}, // register B: 24 hours, BCD
        {0x0d, 0x80}, // register D: the battery is good
        {0x32, 0x20}, // century
    });
    static constexpr std::uint32_t index = 0x70;
    static constexpr std::uint32_t data = 0x71;
};

} // namespace kobox
