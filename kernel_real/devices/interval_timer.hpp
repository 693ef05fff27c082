#pragma once

#include <cstdint>
#include <optional>

namespace kobox
{

/// The 8254: channel 0 interrupts at the period that the kernel programmed (low byte of the count,
/// then the high byte); a counter that is read has always moved on.
class IntervalTimer
{
public:
    struct State
    {
        std::uint16_t count = 0; ///< of channel 0; 0 stands for 65,536
        std::uint8_t readback = 0;
        bool armed = false;
        bool high_byte_next = false;
        std::uint8_t unused = 0; ///< where padding would be
    } state;

    static constexpr unsigned irq = 0;

    [[nodiscard]] bool is_armed() const noexcept { return state.armed; }
    [[nodiscard]] std::uint64_t period_ns() const noexcept
    {
        constexpr std::uint64_t input_hz = 1'193'182;
        constexpr std::uint64_t whole_count = 65'536;
        const std::uint64_t count = state.count == 0 ? whole_count : state.count;
        return count * 1'000'000'000 / input_hz;
    }

    [[nodiscard]] std::optional<std::uint32_t> port_in(std::uint32_t port) noexcept
    {
        constexpr std::uint8_t step = 0x35;
        if (port == control_b)
            return channel_2_output;
        if (port != channel_0 && port != channel_2)
            return std::nullopt;
        state.readback = static_cast<std::uint8_t>(state.readback + step);
        return state.readback;
    }
    void port_out(std::uint32_t port, std::uint32_t value) noexcept
    {
        constexpr std::uint32_t channel_of_command = 0xc0;
        constexpr std::uint32_t byte = 0xff;
        if (port == command && (value & channel_of_command) == 0)
            state.high_byte_next = false;
        if (port != channel_0)
            return;
        const auto low = static_cast<std::uint16_t>(value & byte);
        state.count = state.high_byte_next
                          ? static_cast<std::uint16_t>((state.count & byte) | low << 8)
                          : low;
        state.armed = state.armed || state.high_byte_next;
        state.high_byte_next = !state.high_byte_next;
    }

private:
    static constexpr std::uint32_t channel_0 = 0x40;
    static constexpr std::uint32_t channel_2 = 0x42;
    static constexpr std::uint32_t command = 0x43;
    static constexpr std::uint32_t control_b = 0x61;
    static constexpr std::uint32_t channel_2_output = 0x20;
};

} // namespace kobox
