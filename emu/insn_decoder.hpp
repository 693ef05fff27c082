#pragma once

#include "emu/address_space.hpp"
#include "emu/machine.hpp"

#include <cstdint>
#include <optional>

namespace kobox
{

/// Reads guest code where the engine's account of a stop is too coarse. Used when a run ends with
/// an exception, never on the way there.
class InsnDecoder
{
public:
    using RegReader = std::uint64_t (*)(const void* owner, Reg r);

    explicit InsnDecoder(const AddressSpace& memory);
    ~InsnDecoder();
    InsnDecoder(const InsnDecoder&) = delete;
    InsnDecoder& operator=(const InsnDecoder&) = delete;

    /// Instructions that follow one another from `from` up to `to`, and where the last one starts.
    /// Code that is not understood ends the walk.
    struct Walk
    {
        std::uint32_t instructions{};
        GuestAddr last{};
        bool arrived{}; ///< an instruction ends at `to`
    };
    [[nodiscard]] Walk walk(GuestAddr from, GuestAddr to) const;

    /// By how much the branch at `at` has moved RSP once it was taken, modulo 2^64; nullopt when
    /// that is no near branch.
    [[nodiscard]] std::optional<std::uint64_t> stack_moved_by_branch(GuestAddr at) const;

    struct Accessed
    {
        GuestAddr addr{};
        Access access{};
    };
    /// What the instruction at `rip` does to the page that it may not access so: the first byte in
    /// the page (its start when the operands do not tell), and whether it would have written.
    [[nodiscard]] Accessed accessed_in_page(
        GuestAddr rip, Accessed page, RegReader reg, const void* owner) const;

private:
    struct Insn;
    [[nodiscard]] bool decode(GuestAddr at, Insn& insn) const;

    const AddressSpace* m_memory;
    std::uint64_t m_handle{}; ///< of the disassembler
};

} // namespace kobox
