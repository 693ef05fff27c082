#pragma once

#include "kernel_real/idle_state.hpp"
#include "kernel_real/real_kernel.hpp"

#include <string>
#include <vector>

namespace kobox::cli
{

/// The kernel as it is now.
[[nodiscard]] IdleState idle_state_of(BootedKernel& kernel);

/// Unloads every module that nobody uses, the newest first, and lets time pass until the CPU halts
/// and nothing is there that was not there at first; at most two seconds of virtual time. What is
/// there even so, by left_behind(). The failure is that of a guest that ended.
[[nodiscard]] KResult<std::vector<std::string>> what_is_left(
    RealKernel& kernel, const IdleState& at_first);

} // namespace kobox::cli
