#pragma once

#include <array>
#include <cstdint>
#include <functional>
#include <optional>
#include <string>

namespace kobox
{

/// The first serial port: a 16550A (National Semiconductor PC16550D, 8.0) with a terminal that is
/// always ready and never types. It sends at once.
class SerialPort
{
public:
    struct State
    {
        std::uint16_t divisor = 0;
        std::uint8_t interrupt_enable = 0;
        std::uint8_t line_control = 0;
        std::uint8_t modem_control = 0;
        std::uint8_t scratch = 0;
        bool has_fifo = false;
        bool sent = false; ///< the interrupt "transmitter holding register empty" waits
    } state;

    static constexpr unsigned irq = 4;

    /// Told of each line that is sent, without its end.
    using LineObserver = std::function<void(const std::string& line)>;
    void observe(LineObserver observer) { m_observer = std::move(observer); }

    [[nodiscard]] bool interrupts() const noexcept
    {
        return state.sent && (state.interrupt_enable & enable_sent) != 0 &&
               (state.modem_control & out_2) != 0;
    }
    [[nodiscard]] std::optional<std::uint32_t> port_in(std::uint32_t port) noexcept;
    void port_out(std::uint32_t port, std::uint32_t value);

private:
    static constexpr std::uint8_t enable_sent = 0x02;
    static constexpr std::uint8_t out_2 = 0x08; ///< lets the interrupt onto the bus of a PC

    [[nodiscard]] bool shows_divisor() const noexcept;
    [[nodiscard]] std::uint8_t identify_interrupt() noexcept;
    [[nodiscard]] std::uint8_t modem_status() const noexcept;
    void send(char c);

    LineObserver m_observer;
    std::string m_line;
};

} // namespace kobox
