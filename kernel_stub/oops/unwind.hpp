#pragma once

#include "emu/address_space.hpp"
#include "emu/guest.hpp"
#include "kernel_stub/kallsyms.hpp"
#include "kernel_stub/oops/pt_regs.hpp"

#include <cstdint>
#include <optional>
#include <span>

namespace kobox
{

/// A call from the host into the guest that is still on the way: where the guest's own stack goes
/// on below it. The unwinder steps over the return address that the machine put there.
struct HostFrame
{
    GuestAddr stack_top{}; ///< the callee's stack ends here
    std::uint64_t ip{};    ///< of the caller: the slot of the host call; 0 when it was no guest
    std::uint64_t sp{};
    std::uint64_t bp{};
};

/// Walks the frames of the running task by the ORC tables of the modules, which are read from guest
/// memory. Mirrors arch/x86/kernel/unwind_orc.c (v6.1).
class Unwinder
{
public:
    /// Starts at the frame that called the one of `regs`, as unwind_start() with registers does.
    /// `frames`: outermost first.
    Unwinder(
        const AddressSpace& memory, const KernelProfile& profile, const Kallsyms& kallsyms,
        std::span<const HostFrame> frames, const PtRegs& regs, GuestRange stack);

    [[nodiscard]] bool done() const noexcept { return m_done; }
    /// Where the current frame's return address is stored.
    [[nodiscard]] std::optional<GuestAddr> return_address_ptr() const noexcept;
    void next_frame();
    /// Something did not add up: what follows is a guess.
    [[nodiscard]] bool error() const noexcept { return m_error; }
    /// The host call that the last step went through, from which the guest was called back.
    [[nodiscard]] std::optional<GuestAddr> crossed() const noexcept { return m_crossed; }

private:
    /// struct orc_entry, arch/x86/include/asm/orc_types.h (v6.1).
    struct OrcEntry
    {
        std::int16_t sp_offset;
        std::int16_t bp_offset;
        std::uint8_t sp_reg;
        std::uint8_t bp_reg;
        std::uint8_t type;
        bool end;
    };
    [[nodiscard]] std::optional<OrcEntry> orc_find(GuestAddr ip) const;
    [[nodiscard]] std::optional<OrcEntry> orc_module_find(GuestAddr ip) const;
    [[nodiscard]] std::optional<std::uint64_t> previous_sp(const OrcEntry& orc) const;
    [[nodiscard]] bool find_bp(const OrcEntry& orc, std::uint64_t sp);
    [[nodiscard]] std::optional<std::uint64_t> read_stack(std::uint64_t addr) const;
    [[nodiscard]] bool cross_host_frame();
    bool step();

    const AddressSpace* m_memory;
    const KernelProfile* m_profile;
    const Kallsyms* m_kallsyms;
    std::span<const HostFrame> m_frames;
    GuestRange m_stack;
    std::optional<PtRegs> m_regs; ///< while the current frame is the one of an exception
    std::optional<GuestAddr> m_crossed;
    std::uint64_t m_ip;
    std::uint64_t m_sp;
    std::uint64_t m_bp;
    bool m_signal{true}; ///< m_ip is the instruction itself, not the one after a call
    bool m_done{};
    bool m_error{};
};

} // namespace kobox
