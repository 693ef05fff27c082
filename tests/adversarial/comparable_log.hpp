#pragma once

#include "kernel_stub/klog.hpp"

#include <span>
#include <string>
#include <utility>
#include <vector>

namespace kobox::adversarial
{

using Lines = std::vector<std::pair<int, std::string>>;

/// The lines of a log that two machines can agree on, each in the form they can agree on: without
/// registers, code bytes and call traces of a report; addresses, hashed pointers, the task's name
/// and number, offsets into the kernel's own functions and directories of source files replaced.
[[nodiscard]] Lines comparable(const Lines& log);

/// Records as /dev/kmsg gives them.
[[nodiscard]] Lines lines_of(std::span<const KlogRecord> records);

} // namespace kobox::adversarial
