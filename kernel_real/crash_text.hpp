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

/// Where that was: "read_count+0x5/0xd [demo]", out of the register dump that follows the line.
[[nodiscard]] std::optional<std::string> crash_place(const std::vector<KlogRecord>& log);

} // namespace kobox
