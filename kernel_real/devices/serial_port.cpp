#include "kernel_real/devices/serial_port.hpp"

namespace kobox
{

namespace
{

constexpr std::uint32_t base = 0x3f8;
/// Offsets of the registers. Some have another meaning to read than to write, or one more while the
/// line control shows the divisor.
constexpr std::uint32_t data = 0;
constexpr std::uint32_t interrupt_enable = 1;
constexpr std::uint32_t interrupt_identity = 2;
constexpr std::uint32_t fifo_control = 2;
constexpr std::uint32_t line_control = 3;
constexpr std::uint32_t modem_control = 4;
constexpr std::uint32_t line_status = 5;
constexpr std::uint32_t modem_status_register = 6;
constexpr std::uint32_t scratch = 7;

constexpr std::uint8_t loopback = 0x10;
constexpr std::uint8_t transmitter_empty = 0x60;
constexpr unsigned byte_bits = 8;

} // namespace

bool SerialPort::shows_divisor() const noexcept
{
    constexpr std::uint8_t divisor_latch_access = 0x80;
    return (state.line_control & divisor_latch_access) != 0;
}

/// To read that the transmitter is empty takes the interrupt back.
std::uint8_t SerialPort::identify_interrupt() noexcept
{
    constexpr std::uint8_t none = 0x01;
    constexpr std::uint8_t sent = 0x02;
    constexpr std::uint8_t fifos = 0xc0;
    const bool is_sent = state.sent && (state.interrupt_enable & enable_sent) != 0;
    if (is_sent)
        state.sent = false;
    return static_cast<std::uint8_t>((is_sent ? sent : none) | (state.has_fifo ? fifos : 0));
}

/// Carrier, ready and clear to send; in loopback what the outputs say: RTS to CTS, DTR to DSR, OUT1
/// to RI, OUT2 to DCD.
std::uint8_t SerialPort::modem_status() const noexcept
{
    constexpr std::uint8_t connected = 0xb0;
    if ((state.modem_control & loopback) == 0)
        return connected;
    const unsigned out = state.modem_control;
    return static_cast<std::uint8_t>(
        (out & 2) << 3 | (out & 1) << 5 | (out & 4) << 4 | (out & 8) << 4);
}

std::optional<std::uint32_t> SerialPort::port_in(std::uint32_t port) noexcept
{
    switch (port - base)
    {
    case data:
        return shows_divisor() ? state.divisor & 0xffU : 0;
    case interrupt_enable:
        return shows_divisor() ? state.divisor >> byte_bits : state.interrupt_enable;
    case interrupt_identity:
        return identify_interrupt();
    case line_control:
        return state.line_control;
    case modem_control:
        return state.modem_control;
    case line_status:
        return transmitter_empty;
    case modem_status_register:
        return modem_status();
    case scratch:
        return state.scratch;
    default:
        return std::nullopt;
    }
}

void SerialPort::send(char c)
{
    state.sent = true;
    if ((state.modem_control & loopback) != 0 || c == '\r')
        return;
    if (c != '\n')
    {
        m_line += c;
        return;
    }
    if (m_observer)
        m_observer(m_line);
    m_line.clear();
}

void SerialPort::port_out(std::uint32_t port, std::uint32_t value)
{
    const auto byte = static_cast<std::uint8_t>(value);
    switch (port - base)
    {
    case data:
        if (shows_divisor())
            state.divisor = static_cast<std::uint16_t>((state.divisor & 0xff00) | byte);
        else
            send(static_cast<char>(byte));
        return;
    case interrupt_enable:
        if (shows_divisor())
        {
            state.divisor = static_cast<std::uint16_t>((state.divisor & 0xff) | byte << byte_bits);
            return;
        }
        // The transmitter is empty: to be told of it is to be told now.
        state.sent = state.sent || (~state.interrupt_enable & byte & enable_sent) != 0;
        state.interrupt_enable = byte & 0x0f;
        return;
    case fifo_control:
        state.has_fifo = (byte & 1) != 0;
        return;
    case line_control:
        state.line_control = byte;
        return;
    case modem_control:
        state.modem_control = byte & 0x1f;
        return;
    case scratch:
        state.scratch = byte;
        return;
    default:
        return;
    }
}

} // namespace kobox
