#pragma once

#include "emu/address_space.hpp"

#include <vector>

namespace kobox
{

/// Addresses in or shortly before an executable page at which an instruction may start that must
/// not run: lock bt, bts, btr and btc of a register, which a CPU refuses with #UD and which abort
/// the engine when it translates them; rdrand and rdseed, which CPUID hides and which would bring
/// in the host's randomness. Every byte of such an instruction's prefixes is named; whether an
/// instruction really starts there only the engine finds out.
[[nodiscard]] std::vector<GuestAddr> forbidden_code(const AddressSpace& memory, GuestAddr page);
/// The same question for one address.
[[nodiscard]] bool is_forbidden_code(const AddressSpace& memory, GuestAddr at);

} // namespace kobox
