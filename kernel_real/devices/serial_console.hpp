#pragma once

#include <cstdint>
#include <functional>
#include <optional>
#include <string>

namespace kobox
{

/// The first serial port, an 8250 that is always ready to send: where earlyprintk writes.
class SerialConsole
{
public:
    /// Told of each line, without its end.
    using LineObserver = std::function<void(const std::string& line)>;
    void observe(LineObserver observer) { m_observer = std::move(observer); }

    [[nodiscard]] std::optional<std::uint32_t> port_in(std::uint32_t port) const noexcept
    {
        if (port == line_status)
            return transmitter_empty;
        return port == interrupt_enable ? std::optional<std::uint32_t>{0} : std::nullopt;
    }
    void port_out(std::uint32_t port, std::uint32_t value)
    {
        if (port != transmit || value == '\r')
            return;
        if (value != '\n')
        {
            m_line += static_cast<char>(value);
            return;
        }
        if (m_observer)
            m_observer(m_line);
        m_line.clear();
    }

private:
    static constexpr std::uint32_t transmit = 0x3f8;
    static constexpr std::uint32_t interrupt_enable = transmit + 1;
    static constexpr std::uint32_t line_status = transmit + 5;
    static constexpr std::uint32_t transmitter_empty = 0x60;

    LineObserver m_observer;
    std::string m_line;
};

} // namespace kobox
