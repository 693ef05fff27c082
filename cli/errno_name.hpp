#pragma once

#include <string>

namespace kobox::cli
{

/// "ENOENT" for 2; also the kernel's own numbers above 511 ("EPROBE_DEFER"), which user space never
/// sees from a system call but which an init function may return. A number without a name is
/// "E4095".
[[nodiscard]] std::string errno_name(int err);

/// What the C library says of it: "No such file or directory"; empty for the kernel's own numbers.
[[nodiscard]] std::string errno_text(int err);

} // namespace kobox::cli
