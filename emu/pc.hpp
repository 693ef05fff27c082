#pragma once

#include "emu/exception_probe.hpp"
#include "emu/guest_ram.hpp"
#include "emu/machine.hpp"
#include "emu/paged_memory.hpp"

#include <cstddef>
#include <cstdint>
#include <functional>
#include <memory>
#include <span>
#include <string>
#include <vector>

namespace kobox
{

/// What the CPU of a Pc is wired to. Called from within the engine: nothing may throw.
class PcBus
{
public:
    virtual ~PcBus() = default;
    /// `size` is 1, 2 or 4 bytes.
    [[nodiscard]] virtual std::uint32_t port_in(std::uint32_t port, int size) noexcept = 0;
    virtual void port_out(std::uint32_t port, int size, std::uint32_t value) noexcept = 0;
    [[nodiscard]] virtual Machine::Cpuid cpuid(
        std::uint32_t leaf, std::uint32_t subleaf) noexcept = 0;
    [[nodiscard]] virtual std::uint64_t read_tsc() noexcept = 0;
    /// MWAIT: the CPU may stop for a while. It goes on by itself.
    virtual void wait() noexcept = 0;
};

/// One x86-64 CPU over physical memory, with its own memory management: it walks the guest's page
/// tables, and exceptions go through the guest's interrupt descriptor table. Knows no Linux.
class Pc
{
public:
    /// `fields`: of this version of the engine; probed when they are not given.
    Pc(GuestRam& ram, PcBus& bus, std::optional<ExceptionFields> fields = std::nullopt);
    ~Pc();
    Pc(const Pc&) = delete;
    Pc& operator=(const Pc&) = delete;

    [[nodiscard]] PagedMemory& memory() noexcept;
    [[nodiscard]] const ExceptionFields& exception_fields() const noexcept;

    [[nodiscard]] std::uint64_t reg(Reg r) const noexcept;
    void set_reg(Reg r, std::uint64_t value) noexcept;
    void set_gdt(GuestAddr base, std::uint16_t limit) noexcept;
    void set_msr(std::uint32_t number, std::uint64_t value) noexcept;

    /// The CPU's state as bytes, which only the same version of the engine understands.
    [[nodiscard]] std::vector<std::byte> save_state();
    /// False: the size is another version's.
    [[nodiscard]] bool restore_state(std::span<const std::byte> state);

    /// Called before the instruction at an address is executed, each time; may change registers
    /// (RIP too) and memory, and may throw: run() throws it then. Null takes the hook away.
    using Hook = std::function<void()>;
    void hook(GuestAddr address, Hook hook);
    /// Called before every instruction: slow. Null switches off.
    void trace(Machine::InsnTracer tracer);
    /// In a hook at the entry of a function: return from it at once.
    void return_now(std::uint64_t result);

    struct Stop
    {
        enum class Kind : std::uint8_t
        {
            requested, ///< by request_stop()
            halted,    ///< executed hlt; RIP is behind it
            deadline,  ///< the block counter reached the deadline
            wedged,    ///< the CPU cannot go on: `why`
        };
        Kind kind{};
        std::string why{};
    };
    /// Runs from RIP until something stops the CPU.
    [[nodiscard]] Stop run();
    /// Ends run() before the next block. For hooks.
    void request_stop() noexcept;

    /// Translation blocks entered; each iteration of a rep instruction counts as one.
    [[nodiscard]] std::uint64_t blocks() const noexcept;
    void set_blocks(std::uint64_t blocks) noexcept;
    /// run() stops when blocks() gets there. May be changed in a hook.
    void set_deadline(std::uint64_t blocks) noexcept;

    /// Enters the guest's handler of an interrupt or exception, by its descriptor table.
    void deliver(std::uint8_t vector, std::optional<std::uint64_t> error_code);

    /// These pages of physical memory changed behind the CPU's back: it drops what it translated
    /// from them.
    void wrote_physical(std::span<const std::uint64_t> pages);
    /// The page tables changed behind the CPU's back.
    void flush_tlb() noexcept;

private:
    struct Impl;
    std::unique_ptr<Impl> m_impl;
};

} // namespace kobox
