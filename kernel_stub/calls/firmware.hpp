#pragma once

#include "kernel_stub/host_call.hpp"

#include <span>

namespace kobox
{

[[nodiscard]] std::span<const HostCall> firmware_calls();

} // namespace kobox
