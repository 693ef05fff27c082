#pragma once

#include "loader/load_context.hpp"

#include <cstdint>
#include <string_view>

namespace kobox
{

/// delete_module() of load_context.hpp, seen by an observer: memory_freed().
///
/// EPERM: kernel.modules_disabled is set. ENOENT: no such module. EWOULDBLOCK: modules or others
/// use it. EBUSY: it is being loaded or removed, or it has an init and no exit. O_TRUNC forces the
/// last one and a count of users that is not zero, and taints the kernel; O_NONBLOCK changes
/// nothing since Linux commit 3f2b9c9cdf38
/// ("module: remove rmmod --wait option.") (in v3.13). A crash of the exit function leaves the
/// module GOING, as it would stay in a real kernel.
KResult<> delete_module(
    Kernel& kernel, std::string_view name, std::uint32_t flags, LoadObserver& observer);

} // namespace kobox
