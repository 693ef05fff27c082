#pragma once

#include "emu/guest.hpp"
#include "emu/machine.hpp"

#include <cstddef>
#include <cstdint>
#include <memory>
#include <optional>
#include <span>
#include <vector>

struct uc_struct;
struct uc_context;

namespace kobox
{

/// The C interface of the Unicorn engine, call by call, with our types; the only file that knows
/// it is unicorn.cpp. Calls that can fail only when memory is short or when they are used wrongly
/// throw std::bad_alloc and std::logic_error.
class Unicorn
{
public:
    /// An x86-64 engine of the model that kobox is measured with.
    Unicorn();
    ~Unicorn();
    Unicorn(const Unicorn&) = delete;
    Unicorn& operator=(const Unicorn&) = delete;

    [[nodiscard]] std::uint64_t reg(Reg r) const noexcept;
    void set_reg(Reg r, std::uint64_t value) noexcept;
    [[nodiscard]] std::uint64_t tsc_aux() const noexcept;
    void set_gdt(GuestAddr base, std::uint16_t limit) noexcept;

    struct ContextFree
    {
        void operator()(uc_context* context) const noexcept;
    };
    using Context = std::unique_ptr<uc_context, ContextFree>;
    [[nodiscard]] Context save() const;
    void restore(const uc_context& context) noexcept;
    /// A context is opaque, but plain bytes.
    [[nodiscard]] std::span<std::byte> bytes(uc_context& context) const noexcept;

    /// The engine's physical memory: one region. Executable whatever its pages are.
    void map_physical(std::uint64_t address, std::span<std::byte> memory);
    void unmap_physical(std::uint64_t address, std::uint64_t size) noexcept;

    struct TlbEntry
    {
        std::uint64_t physical;
        Perms perms;
    };
    /// Translates a page; nullopt is a page fault, which ends the run.
    using TlbMiss =
        std::optional<TlbEntry> (*)(void* owner, GuestAddr page, Access access) noexcept;
    /// Addresses are virtual from now on.
    void use_tlb(TlbMiss miss, void* owner);

    enum class Event : std::uint8_t
    {
        block,        ///< void(uc_struct*, u64 pc, u32 size, void* owner), before it is executed
        insn,         ///< the same
        interrupt,    ///< void(uc_struct*, u32 vector, void* owner)
        invalid_insn, ///< bool(uc_struct*, void* owner): false ends the run
        cpuid,        ///< int(uc_struct*, void* owner): 1 when it was done in the engine's stead
        rdtsc,        ///< the same
        rdtscp,       ///< the same
        in,           ///< u32(uc_struct*, u32 port, int size, void* owner)
        syscall,      ///< void(uc_struct*, void* owner)
        sysenter,     ///< the same
    };
    /// Callbacks must not throw: they are called from C.
    template <typename Callback>
    std::size_t hook(Event event, Callback* callback, void* owner)
    {
        // The C interface takes every callback as void *.
        return hook_any(
            event, reinterpret_cast<void*>(callback), owner); // NOLINT(*-reinterpret-cast)
    }
    void unhook(std::size_t hook);

    /// Runs until hlt, an exit, stop() or an error; false for a page fault or an invalid
    /// instruction.
    [[nodiscard]] bool run(std::uint64_t pc);
    /// Ends run() before the next block. For callbacks.
    void stop() noexcept;
    /// Code translated from here on ends before these addresses, which costs each run something.
    void set_exits(std::vector<std::uint64_t> addresses);

    void flush_tlb() noexcept;
    void flush_code() noexcept;
    /// Drops the code of one page, which must be executable. A longer range would be taken for
    /// contiguous in physical memory.
    void flush_code(GuestAddr page) noexcept;
    /// How many instructions the block at `pc` was translated from, an exit at its end included.
    [[nodiscard]] std::optional<std::uint32_t> block_instructions(std::uint64_t pc) noexcept;

private:
    struct TlbHook
    {
        TlbMiss miss;
        void* owner;
    };
    struct Close
    {
        void operator()(uc_struct* uc) const noexcept;
    };
    std::size_t hook_any(Event event, void* callback, void* owner);

    std::unique_ptr<uc_struct, Close> m_uc;
    TlbHook m_tlb{};
};

} // namespace kobox
