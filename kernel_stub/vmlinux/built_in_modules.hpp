#pragma once

#include "kernel_stub/profile.hpp"
#include "kernel_stub/vmlinux/elf_image.hpp"

#include <string>
#include <vector>

namespace kobox
{

/// What param_sysfs_init() makes in /sys/module, kernel/params.c (v6.1): a directory for each
/// built-in module that has a parameter with permissions (__param) or a version (__modver). Sorted,
/// each once. `profile` has the layouts of the image's structs.
[[nodiscard]] std::vector<std::string> read_built_in_modules(
    const ElfImage& image, const KernelProfile& profile);

} // namespace kobox
