#pragma once

#include "kernel_stub/profile.hpp"

#include <memory>
#include <string>
#include <tl/expected.hpp>

namespace kobox::cli
{

/// The name of the kernel that is part of kobox.
constexpr const char* embedded_kernel_name = "debian-6.1-amd64";

/// `--kernel`: empty or the embedded kernel's name, or the path of a profile that
/// `kobox kernel profile` wrote, or of a vmlinuz or vmlinux from which one is made now.
/// The error is one line: what, where, what to do.
[[nodiscard]] tl::expected<std::shared_ptr<const KernelProfile>, std::string> choose_kernel(
    const std::string& name_or_path);

} // namespace kobox::cli
