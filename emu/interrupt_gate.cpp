#include "emu/interrupt_gate.hpp"

#include <array>
#include <bit>
#include <cstddef>
#include <span>

#include <spdlog/fmt/fmt.h>

namespace kobox
{

namespace
{

/// A gate descriptor of 16 bytes: Intel SDM, volume 3A, figure 6-8.
struct Gate
{
    std::uint64_t low;
    std::uint64_t high;

    [[nodiscard]] bool present() const noexcept { return (low >> 47 & 1) != 0; }
    [[nodiscard]] unsigned stack_table_index() const noexcept { return low >> 32 & 7; }
    [[nodiscard]] bool is_interrupt_gate() const noexcept { return (low >> 40 & 0xf) == 0xe; }
    [[nodiscard]] std::uint64_t handler() const noexcept
    {
        return (low & 0xffff) | (low >> 48 << 16) | high << 32;
    }
};

constexpr std::uint64_t flag_trap = 1U << 8;
constexpr std::uint64_t flag_interrupt = 1U << 9;
constexpr std::uint64_t flag_nested_task = 1U << 14;
constexpr std::uint64_t flag_resume = 1U << 16;

/// IST1 in a 64-bit task state segment.
constexpr std::uint64_t first_stack_in_tss = 0x24;

bool try_enter(
    Unicorn& cpu, GuestMemory& memory, std::uint8_t vector, std::optional<std::uint64_t> error_code)
{
    Gate gate{};
    if (!memory.try_read(
            cpu.idt_base() + vector * sizeof gate, std::as_writable_bytes(std::span{&gate, 1})) ||
        !gate.present())
        return false;

    const std::uint64_t flags = cpu.reg(Reg::rflags);
    const std::uint64_t old_stack = cpu.reg(Reg::rsp);
    // From the lowest address: what the CPU pushed last.
    const std::array<std::uint64_t, 6> frame{
        error_code.value_or(0), cpu.reg(Reg::rip), cpu.reg(Reg::cs), flags, old_stack,
        cpu.reg(Reg::ss)};
    const auto pushed = std::as_bytes(std::span{frame}.subspan(error_code ? 0 : 1));

    std::uint64_t stack = old_stack;
    if (const unsigned index = gate.stack_table_index(); index != 0)
    {
        const GuestAddr entry =
            cpu.tss_base() + first_stack_in_tss + (index - 1) * sizeof(std::uint64_t);
        if (!memory.try_read(entry, std::as_writable_bytes(std::span{&stack, 1})))
            return false;
    }
    stack = align_down(stack, 16) - pushed.size();
    if (!memory.try_write(GuestAddr{stack}, pushed))
        return false;

    cpu.set_reg(Reg::rsp, stack);
    const std::uint64_t cleared = flag_trap | flag_nested_task | flag_resume |
                                  (gate.is_interrupt_gate() ? flag_interrupt : 0);
    cpu.set_reg(Reg::rflags, flags & ~cleared);
    cpu.set_reg(Reg::rip, gate.handler());
    return true;
}

} // namespace

tl::expected<void, std::string> enter_gate(
    Unicorn& cpu, GuestMemory& memory, std::uint8_t vector, std::optional<std::uint64_t> error_code)
{
    if (try_enter(cpu, memory, vector, error_code))
        return {};
    if (try_enter(cpu, memory, vector_double_fault, 0))
        return {};
    return tl::unexpected{fmt::format(
        "triple fault: no handler can be entered for exception {} at {:#x}", vector,
        cpu.reg(Reg::rip))};
}

} // namespace kobox
