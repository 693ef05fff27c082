#pragma once

#include "kernel_real/snapshot.hpp"

#include <optional>
#include <string>
#include <tl/expected.hpp>

namespace kobox::cli
{

/// A real kernel for `--kernel`: the name of an imported one, or the path of a vmlinuz or vmlinux,
/// which is imported at its first use. nullopt: it names none (the embedded kernel, a profile, or
/// nothing that there is). The error is one line.
[[nodiscard]] tl::expected<std::optional<RestoredKernel>, std::string> open_real_kernel(
    const std::string& name_or_path);

/// The same for a command that works on a real kernel only: that it names none is an error too.
[[nodiscard]] tl::expected<RestoredKernel, std::string> require_real_kernel(
    const std::string& name_or_path);

} // namespace kobox::cli
