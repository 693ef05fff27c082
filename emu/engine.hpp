#pragma once

#include "emu/address_space.hpp"
#include "emu/machine.hpp"
#include "emu/unicorn.hpp"

#include <cstdint>
#include <memory>
#include <span>

namespace kobox
{

/// Unicorn kept in step with an AddressSpace, counting instructions and leaving nothing to chance.
/// It executes and says where and why it stopped, in the engine's terms; Machine makes an Exit of
/// it.
class Engine
{
public:
    struct Stop
    {
        enum class Kind : std::uint8_t
        {
            halted,       ///< executed hlt; RIP is behind it
            exit_address, ///< reached an address given to set_exits(); it is not executed
            page_fault,   ///< `page` may not be accessed so
            invalid_insn,
            interrupt, ///< `vector`; RIP is behind the instruction for int3, int n and #DB
            budget,
            requested,
        };
        Kind kind{};
        GuestAddr rip{};
        GuestAddr page{};
        Access access{};
        std::uint8_t vector{};
    };
    /// The translation block that was entered last.
    struct Block
    {
        GuestAddr start{};
        std::uint32_t size{};
        std::uint32_t instructions{};
    };
    using ClockReader = std::uint64_t (*)(const void* owner);

    explicit Engine(AddressSpace& memory);
    ~Engine();
    Engine(const Engine&) = delete;
    Engine& operator=(const Engine&) = delete;

    [[nodiscard]] std::uint64_t reg(Reg r) const noexcept;
    void set_reg(Reg r, std::uint64_t value) noexcept;
    [[nodiscard]] Unicorn::Context save() const;
    void restore(const uc_context& context) noexcept;

    /// Runs from RIP until something stops the CPU. `budget` counts down as blocks are entered.
    [[nodiscard]] Stop run(std::uint64_t& budget);
    [[nodiscard]] const Block& last_block() const noexcept;
    /// Ends run() before the next block. For callbacks.
    void request_stop() noexcept;
    /// Blocks translated from here on end before these addresses.
    void set_exits(std::span<const GuestAddr> addresses);
    /// Drops translations of an executable page.
    void forget_code(GuestAddr page) noexcept;

    void set_insn_tracer(Machine::InsnTracer tracer);
    /// What rdtsc and rdtscp read.
    void set_clock(ClockReader read, const void* owner) noexcept;

    /// Where lgdt would put the table of segment descriptors.
    void set_gdt(GuestAddr base, std::uint16_t limit) noexcept;

private:
    struct Impl;
    std::unique_ptr<Impl> m_impl;
};

} // namespace kobox
