#pragma once

#include "emu/address_space.hpp"
#include "emu/call_frame.hpp"
#include "emu/guest.hpp"

#include <cstdint>

namespace kobox
{

/// A va_copy() of a guest's va_list: reading it leaves the guest's own where it is.
class VaListCopy final : public VarArgs
{
public:
    VaListCopy(const AddressSpace& memory, GuestAddr list);
    [[nodiscard]] std::uint64_t next() override;

private:
    const AddressSpace* m_memory;
    std::uint32_t m_gp_offset;
    GuestAddr m_overflow_area;
    GuestAddr m_save_area;
};

} // namespace kobox
