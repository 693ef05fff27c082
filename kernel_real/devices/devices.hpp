#pragma once

#include "kernel_real/devices/acpi_power_block.hpp"
#include "kernel_real/devices/interrupt_controller.hpp"
#include "kernel_real/devices/interval_timer.hpp"
#include "kernel_real/devices/real_time_clock.hpp"
#include "kernel_real/devices/serial_port.hpp"

#include <cstdint>

namespace kobox
{

/// What answers at the I/O ports. A port without a device floats high, as on a PC.
class Devices
{
public:
    /// What a snapshot keeps; plain data.
    /// Without padding, as a snapshot writes its bytes.
    struct State
    {
        IntervalTimer::State timer;
        InterruptController::State interrupts;
        RealTimeClock::State clock;
        SerialPort::State serial;
    };

    [[nodiscard]] std::uint32_t port_in(
        std::uint32_t port, int size, std::uint64_t now_ns) noexcept;
    void port_out(std::uint32_t port, std::uint32_t value);

    /// Whether the timer's interrupt reaches the CPU.
    [[nodiscard]] bool timer_is_heard() const noexcept
    {
        return timer.is_armed() && interrupts.is_unmasked(IntervalTimer::irq);
    }
    /// Whether the serial port interrupts the CPU.
    [[nodiscard]] bool serial_is_heard() const noexcept
    {
        return serial.interrupts() && interrupts.is_unmasked(SerialPort::irq);
    }
    [[nodiscard]] State save() const noexcept
    {
        return {timer.state, interrupts.state, clock.state, serial.state};
    }
    void restore(const State& state) noexcept;

    SerialPort serial;
    InterruptController interrupts;
    IntervalTimer timer;
    RealTimeClock clock;
};

} // namespace kobox
