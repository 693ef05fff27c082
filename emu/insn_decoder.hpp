#pragma once

#include "emu/address_space.hpp"
#include "emu/machine.hpp"

#include <cstdint>

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

    /// The first byte in `page` that the instruction at `rip` accesses; the start of the page when
    /// its operands do not tell.
    [[nodiscard]] GuestAddr accessed_in_page(
        GuestAddr rip, GuestAddr page, Access access, RegReader reg, const void* owner) const;

private:
    const AddressSpace* m_memory;
    std::uint64_t m_handle{}; ///< of the disassembler
};

} // namespace kobox
