#pragma once

#include "emu/address_space.hpp"

#include <vector>

namespace kobox
{

/// Addresses in or shortly before an executable page at which an instruction may start that the
/// engine cannot translate without aborting the process: lock bt, bts, btr and btc of a register,
/// which a CPU refuses with #UD. Every byte of such an instruction's prefixes is named; whether an
/// instruction really starts there only the engine finds out.
[[nodiscard]] std::vector<GuestAddr> forbidden_code(const AddressSpace& memory, GuestAddr page);
/// The same question for one address.
[[nodiscard]] bool is_forbidden_code(const AddressSpace& memory, GuestAddr at);

} // namespace kobox
