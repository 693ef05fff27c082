#pragma once

#include "emu/address_space.hpp"
#include "emu/guest.hpp"

#include <cstdint>
#include <functional>
#include <initializer_list>
#include <memory>
#include <optional>
#include <span>

namespace kobox
{

enum class Reg : std::uint8_t
{
    rax,
    rbx,
    rcx,
    rdx,
    rsi,
    rdi,
    rbp,
    rsp,
    r8,
    r9,
    r10,
    r11,
    r12,
    r13,
    r14,
    r15,
    rip,
    rflags,
    cs,
    ss,
    ds,
    es,
    fs,
    gs,
    fs_base,
    gs_base,
    cr0,
    cr2,
    cr3,
    cr4,
};

/// General registers, RIP, RFLAGS, segment bases and SSE state of one guest thread.
class CpuContext
{
public:
    CpuContext();
    ~CpuContext();
    CpuContext(CpuContext&&) noexcept;
    CpuContext& operator=(CpuContext&&) noexcept;

private:
    friend class Machine;
    struct Impl;
    std::unique_ptr<Impl> m_impl;
};

/// Why the CPU stopped. RIP is exact: for a host call the slot, for a fault or an exception the
/// instruction that caused it (for int3 and int n the instruction itself, not the next one; for a
/// branch to a non-canonical address the branch; only #DB, a trap, is told behind it).
struct Exit
{
    enum class Reason : std::uint8_t
    {
        host_call,    ///< the guest called slot `slot`
        returned,     ///< the function started by Machine::enter() returned
        fault,        ///< page fault or general protection: `fault_addr`, `access`
        invalid_insn, ///< #UD: ud2, or an instruction that this CPU does not have
        exception,    ///< any other exception: `vector` (0 = #DE, 3 = #BP, ...)
        budget_spent, ///< limits.instructions ran out; may be resumed
        stopped,      ///< Machine::request_stop() was called by a tracer
        halted,       ///< the guest executed hlt outside the slots; run() goes on behind it
    };
    Reason reason{};
    GuestAddr rip{};
    std::uint64_t slot{};
    GuestAddr fault_addr{};
    Access access{};
    bool canonical{true}; ///< false: #GP for a non-canonical address, not #PF
    bool present{};       ///< the page is mapped; its permissions forbid the access
    std::uint8_t vector{};
};

struct RunLimits
{
    /// Instructions that the guest may still execute. Counted exactly per translation block:
    /// the run stops before the block that would exceed it.
    std::uint64_t instructions;
};

/// One x86-64 CPU in kernel mode over an AddressSpace. Knows no Linux.
class Machine
{
public:
    struct Options
    {
        std::uint64_t arena_size = std::uint64_t{1} << 30;
    };

    explicit Machine(const Options& options);
    ~Machine();
    Machine(const Machine&) = delete;
    Machine& operator=(const Machine&) = delete;

    [[nodiscard]] AddressSpace& memory() noexcept;
    [[nodiscard]] const AddressSpace& memory() const noexcept;

    [[nodiscard]] std::uint64_t reg(Reg r) const;
    void set_reg(Reg r, std::uint64_t value);
    [[nodiscard]] CpuContext save() const;
    void restore(const CpuContext& context);

    /// A range of host slots, `slot_size` bytes each, holding code that halts and returns. A guest
    /// call to slot i ends run() with Reason::host_call; after the handler set RAX, run() again
    /// returns to the guest's caller. The code is written here; the range must be mapped.
    /// The last slot is the machine's own: functions started by enter() return to it.
    static constexpr std::uint64_t slot_size = 16;
    void set_slots(GuestRange range);
    [[nodiscard]] GuestAddr slot_addr(std::uint64_t slot) const noexcept;

    /// Prepares a call of `function` with System V arguments on the stack that ends at `stack_top`:
    /// the seventh argument and later go to the stack. The guest's return ends run() with
    /// Reason::returned. Calls may nest: save() before, restore() after.
    void enter(GuestAddr function, std::span<const std::uint64_t> args, GuestAddr stack_top);

    [[nodiscard]] Exit run(const RunLimits& limits);
    /// Instructions executed since construction.
    [[nodiscard]] std::uint64_t instructions() const noexcept;

    /// Called before each instruction (slow: for --trace insn and calls only). Null switches off.
    using InsnTracer = std::function<void(GuestAddr rip, std::uint32_t size)>;
    void set_insn_tracer(InsnTracer tracer);
    /// For tracers: end run() with Reason::stopped before the next block.
    void request_stop() noexcept;

    /// Virtual time-stamp counter, read by rdtsc and rdtscp: a function of instructions executed
    /// and of advance_tsc(), never of the host.
    [[nodiscard]] std::uint64_t tsc() const noexcept;
    void advance_tsc(std::uint64_t ticks) noexcept;

    /// CPUID of the CPU that the engine really is: what the guest sees, and what alternatives are
    /// patched for. Features that the engine executes wrongly are hidden.
    struct Cpuid
    {
        std::uint32_t eax, ebx, ecx, edx;
    };
    [[nodiscard]] static Cpuid cpuid(std::uint32_t leaf, std::uint32_t subleaf) noexcept;

    /// CPU state and memory, together.
    void snapshot();
    void restore_snapshot();

private:
    struct Impl;
    std::unique_ptr<Impl> m_impl;
};

} // namespace kobox
