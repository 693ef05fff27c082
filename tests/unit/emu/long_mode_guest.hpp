#pragma once

#include "emu/guest_ram.hpp"
#include "emu/pc.hpp"

#include <cstdint>
#include <cstring>
#include <initializer_list>
#include <map>
#include <span>
#include <utility>
#include <vector>

namespace kobox
{

/// Ports that remember, a CPU of made-up features, a clock that stands still.
class TestBus final : public PcBus
{
public:
    std::vector<std::pair<std::uint32_t, std::uint32_t>> written;
    std::map<std::uint32_t, std::uint32_t> answers;
    std::uint64_t clock{};
    int waits{};

    std::uint32_t port_in(std::uint32_t port, int) noexcept override
    {
        const auto found = answers.find(port);
        return found == answers.end() ? ~std::uint32_t{} : found->second;
    }
    void port_out(std::uint32_t port, int, std::uint32_t value) noexcept override
    {
        written.emplace_back(port, value);
    }
    Machine::Cpuid cpuid(std::uint32_t leaf, std::uint32_t subleaf) noexcept override
    {
        return {leaf + 1, leaf + 2, subleaf + 3, leaf + 4};
    }
    std::uint64_t read_tsc() noexcept override { return clock; }
    void wait() noexcept override { ++waits; }
};

constexpr std::uint64_t long_mode_tables = 0x3000;

/// Puts a CPU into 64-bit mode: the first 2 MiB are mapped at their own addresses, the
/// segments are flat, and interrupts are off. Its tables lie in the pages 1 and 3 to 5.
inline void enter_long_mode(Pc& pc, std::span<std::byte> ram)
{
    constexpr std::uint64_t gdt = 0x1000;
    constexpr std::uint64_t tables = long_mode_tables;
    const auto put = [ram](std::uint64_t at, std::uint64_t value) {
        std::memcpy(ram.subspan(at, sizeof value).data(), &value, sizeof value);
    };
    put(tables, tables + page_size + 3);
    put(tables + page_size, tables + 2 * page_size + 3);
    put(tables + 2 * page_size, 0x83);
    put(gdt + 0x10, 0x00af9a000000ffff);
    put(gdt + 0x18, 0x00cf92000000ffff);
    pc.set_gdt(GuestAddr{gdt}, 0x1f);
    pc.set_reg(Reg::cr4, 0x20);
    pc.set_reg(Reg::cr3, tables);
    pc.set_msr(0xc0000080, 0x500);
    pc.set_reg(Reg::cr0, 0x80010011);
    pc.set_reg(Reg::cs, 0x10);
    for (const Reg segment : {Reg::ds, Reg::es, Reg::ss})
        pc.set_reg(segment, 0x18);
    pc.set_reg(Reg::rflags, 2);
}

/// Maps the first 2 MiB of a machine in 64-bit mode a second time, behind themselves.
inline void map_again(Pc& pc, std::span<std::byte> ram, bool executable)
{
    constexpr std::uint64_t large_writable = 0x83;
    constexpr std::uint64_t no_execute = std::uint64_t{1} << 63;
    const std::uint64_t entry = large_writable | (executable ? 0 : no_execute);
    std::memcpy(
        ram.subspan(long_mode_tables + 2 * page_size + sizeof entry).data(), &entry, sizeof entry);
    pc.set_msr(0xc0000080, 0xd00); // EFER, with NXE
}
constexpr std::uint64_t second_mapping = std::uint64_t{2} << 20;

/// A Pc in 64-bit mode: the first 2 MiB are mapped at their own addresses, code is at `code`, the
/// stack below `stack`, and gates lead where gate() says.
class LongModeGuest
{
public:
    static constexpr std::uint64_t code = 0x10000;
    static constexpr std::uint64_t stack = 0x20000;
    static constexpr std::uint64_t fault_stack = 0x28000;
    static constexpr std::uint64_t handlers = 0x30000;
    static constexpr std::uint64_t not_mapped = 0x800000;

    LongModeGuest() : ram{std::uint64_t{4} << 20}, pc{ram, bus}
    {
        enter_long_mode(pc, ram.bytes());
        pc.set_reg(Reg::rsp, stack);
        load_idt();
    }

    template <typename T>
    void put(std::uint64_t at, const T& value)
    {
        std::memcpy(ram.bytes().subspan(at, sizeof value).data(), &value, sizeof value);
    }
    /// Through the Pc, which then knows that older code there is void.
    void put_code(std::uint64_t at, std::initializer_list<std::uint8_t> bytes)
    {
        for (const std::uint8_t b : bytes)
            pc.memory().store(GuestAddr{at++}, b);
    }
    /// An interrupt gate to `handler`, with a stack of the task state segment or without.
    void gate(std::uint8_t vector, std::uint64_t handler, std::uint8_t stack_index = 0)
    {
        const std::uint64_t low = (handler & 0xffff) | std::uint64_t{0x10} << 16 |
                                  std::uint64_t{stack_index} << 32 | std::uint64_t{0x8e} << 40 |
                                  (handler >> 16 & 0xffff) << 48;
        put(idt + vector * 16U, low);
        put(idt + vector * 16U + 8, handler >> 32);
    }
    Pc::Stop run(std::initializer_list<std::uint8_t> bytes)
    {
        put_code(code, bytes);
        pc.set_reg(Reg::rip, code);
        return pc.run();
    }

    TestBus bus;
    GuestRam ram;
    Pc pc;

private:
    static constexpr std::uint64_t idt = 0x2000;
    static constexpr std::uint64_t scratch = 0x8000;

    /// lidt [scratch]; hlt
    void load_idt()
    {
        put(scratch, std::uint16_t{0xfff});
        put(scratch + 2, idt);
        run({0x0f, 0x01, 0x1c, 0x25, 0x00, 0x80, 0x00, 0x00, 0xf4});
    }
};

} // namespace kobox
