#pragma once

#include "emu/guest.hpp"

#include <cstdint>

namespace kobox
{

class FakeKernel;

/// Notifier chains in guest memory, kernel/notifier.c (v6.1). `chain` is where the pointer to the
/// first struct notifier_block lies.

/// Mirrors notifier_chain_register(): 0, or -EEXIST with its warning.
[[nodiscard]] int notifier_chain_register(FakeKernel& kernel, GuestAddr chain, GuestAddr block);
/// The same for a chain in which no two blocks have one priority: also -EBUSY.
[[nodiscard]] int notifier_chain_register_unique_prio(
    FakeKernel& kernel, GuestAddr chain, GuestAddr block);
/// Mirrors notifier_chain_unregister(): 0 or -ENOENT.
[[nodiscard]] int notifier_chain_unregister(FakeKernel& kernel, GuestAddr chain, GuestAddr block);

/// Mirrors notifier_call_chain(): what the last callback returned, 0 (NOTIFY_DONE) without one.
/// Calls the guest: leaves through the dispatcher's exception when a callback fails.
[[nodiscard]] std::uint32_t notifier_call_chain(
    FakeKernel& kernel, GuestAddr chain, std::uint64_t event, std::uint64_t data);
/// Mirrors notifier_call_chain_robust(): when a callback stops `event`, those told before it are
/// told `undo`.
[[nodiscard]] std::uint32_t notifier_call_chain_robust(
    FakeKernel& kernel, GuestAddr chain, std::uint64_t event, std::uint64_t undo,
    std::uint64_t data);
/// Mirrors notifier_to_errno(), as a positive errno; 0 when the event was not refused.
[[nodiscard]] int notifier_to_errno(std::uint32_t result);

} // namespace kobox
