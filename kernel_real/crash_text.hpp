#pragma once

#include "kernel_stub/klog.hpp"

#include <optional>
#include <string>
#include <vector>

namespace kobox
{

/// The line by which people quote a crash of the kernel: "BUG: kernel NULL pointer dereference,
/// address: ...". The first one in the log.
[[nodiscard]] std::optional<std::string> crash_line(const std::vector<KlogRecord>& log);

} // namespace kobox
