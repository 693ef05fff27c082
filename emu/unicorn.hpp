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
    /// Translated code of a whole module with its kernel is below 10 MiB; the engine starts anew
    /// when the buffer is full. Its own default is 1 GiB of address space.
    static constexpr std::uint32_t default_translation_buffer = 32U << 20;
    /// An x86-64 engine of the model that kobox is measured with.
    explicit Unicorn(std::uint32_t translation_buffer = default_translation_buffer);
    ~Unicorn();
    Unicorn(const Unicorn&) = delete;
    Unicorn& operator=(const Unicorn&) = delete;

    [[nodiscard]] std::uint64_t reg(Reg r) const noexcept;
    void set_reg(Reg r, std::uint64_t value) noexcept;
    [[nodiscard]] std::uint64_t tsc_aux() const noexcept;
    void set_gdt(GuestAddr base, std::uint16_t limit) noexcept;
    void set_msr(std::uint32_t number, std::uint64_t value) noexcept;
    /// Where the interrupt descriptor table and the task state segment are.
    [[nodiscard]] GuestAddr idt_base() const noexcept;
    [[nodiscard]] GuestAddr tss_base() const noexcept;
    /// The engine leaves bytes of the host's stack above bit 127 of vector registers, which no
    /// guest of this model sees: zeroed, so that equal states are equal bytes.
    void clear_upper_vectors() noexcept;

    struct ContextFree
    {
        void operator()(uc_context* context) const noexcept;
    };
    using Context = std::unique_ptr<uc_context, ContextFree>;
    [[nodiscard]] Context save() const;
    void restore(const uc_context& context) noexcept;
    /// A context is opaque, but plain bytes.
    [[nodiscard]] std::span<std::byte> bytes(uc_context& context) const noexcept;
    /// The part of it that is the CPU's state, without what belongs to this engine object.
    [[nodiscard]] std::span<std::byte> cpu_state(uc_context& context) const noexcept;
    void save_to(uc_context& context);

    /// The engine's physical memory: one region. Executable whatever its pages are.
    void map_physical(std::uint64_t address, std::span<std::byte> memory);
    void unmap_physical(std::uint64_t address, std::uint64_t size) noexcept;
    /// Physical addresses where reads give all ones and writes go nowhere.
    void map_nothing(std::uint64_t address, std::uint64_t size);

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
        out,          ///< void(uc_struct*, u32 port, int size, u32 value, void* owner)
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
    /// The same event at one address only: Event::insn.
    template <typename Callback>
    std::size_t hook_address(GuestAddr address, Callback* callback, void* owner)
    {
        return hook_range(
            Event::insn, reinterpret_cast<void*>(callback), // NOLINT(*-reinterpret-cast)
            owner, to_u64(address), to_u64(address));
    }
    void unhook(std::size_t hook);
    /// Told of each block of code that the engine translates while it runs, but the first.
    using NewCode = void (*)(void* owner, GuestAddr start, std::uint32_t size) noexcept;
    void observe_translation(NewCode observer, void* owner);

    /// Runs until hlt, an exit, stop() or an error; false for a page fault or an invalid
    /// instruction.
    [[nodiscard]] bool run(std::uint64_t pc);
    /// The same for an engine that handles all faults in hooks: what else ended the run, in the
    /// engine's words; null when nothing did.
    [[nodiscard]] const char* run_to_error(std::uint64_t pc) noexcept;
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
    std::size_t hook_range(
        Event event, void* callback, void* owner, std::uint64_t begin, std::uint64_t end);

    std::unique_ptr<uc_struct, Close> m_uc;
    struct NewCodeHook
    {
        NewCode observer;
        void* owner;
    };
    TlbHook m_tlb{};
    NewCodeHook m_new_code{};
};

} // namespace kobox
