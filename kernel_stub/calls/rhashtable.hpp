#pragma once

#include "kernel_stub/fake_kernel.hpp"
#include "kernel_stub/host_call.hpp"

#include <span>

namespace kobox
{

/// Mirrors rhashtable_init(), lib/rhashtable.c (v6.1): 0, -EINVAL or -ENOMEM. Lookups and most
/// insertions are the module's own code, on the table that this makes.
int rhashtable_init(FakeKernel& kernel, GuestAddr table, GuestAddr params);
/// Mirrors rhashtable_destroy(): what is in the table is the caller's business.
void rhashtable_destroy(FakeKernel& kernel, GuestAddr table);

[[nodiscard]] std::span<const HostCall> rhashtable_calls();
/// The functions that struct rhashtable points to.
[[nodiscard]] std::span<const HostCall> rhashtable_internal_calls();

} // namespace kobox
