#pragma once

#include <cstdint>
#include <optional>

namespace kobox
{

/// The first 8259, as far as the kernel asks: its mask. Interrupts come one at a time, so there is
/// nothing to acknowledge.
class InterruptController
{
public:
    struct State
    {
        std::uint8_t mask = 0xff;
    } state;

    /// Where init_8259A() of Linux puts IRQ 0: ISA_IRQ_VECTOR(0).
    static constexpr std::uint8_t first_vector = 0x30;

    [[nodiscard]] bool is_unmasked(unsigned irq) const noexcept
    {
        return (state.mask >> irq & 1) == 0;
    }
    [[nodiscard]] std::optional<std::uint32_t> port_in(std::uint32_t port) const noexcept
    {
        return port == data ? std::optional<std::uint32_t>{state.mask} : std::nullopt;
    }
    void port_out(std::uint32_t port, std::uint32_t value) noexcept
    {
        if (port == data)
            state.mask = static_cast<std::uint8_t>(value);
    }

private:
    static constexpr std::uint32_t data = 0x21;
};

} // namespace kobox
