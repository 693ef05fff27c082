#include "kernel_real/devices/devices.hpp"

#include <optional>

namespace kobox
{

std::uint32_t Devices::port_in(std::uint32_t port, int size, std::uint64_t now_ns) noexcept
{
    for (const auto answer :
         {serial.port_in(port), interrupts.port_in(port), timer.port_in(port), clock.port_in(port),
          AcpiPowerBlock::port_in(port, now_ns)})
        if (answer)
            return *answer;
    constexpr int widest = 4;
    return size >= widest ? ~std::uint32_t{} : (std::uint32_t{1} << (8 * size)) - 1;
}

void Devices::port_out(std::uint32_t port, std::uint32_t value)
{
    serial.port_out(port, value);
    interrupts.port_out(port, value);
    timer.port_out(port, value);
    clock.port_out(port, value);
}

void Devices::restore(const State& state) noexcept
{
    interrupts.state = state.interrupts;
    timer.state = state.timer;
    clock.state = state.clock;
    serial.state = state.serial;
}

} // namespace kobox
