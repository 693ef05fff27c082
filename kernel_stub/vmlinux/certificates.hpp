#pragma once

#include "kernel_stub/vmlinux/elf_image.hpp"
#include "kernel_stub/vmlinux/kallsyms.hpp"

#include <cstddef>
#include <span>
#include <vector>

namespace kobox
{

/// The certificates between the symbols system_certificate_list and system_certificate_list_size of
/// the image (certs/system_certificates.S, v6.1), DER one after the other. Empty when the kernel
/// has none or does not tell where they are.
[[nodiscard]] std::vector<std::vector<std::byte>> read_certificates(
    const ElfImage& image, std::span<const KallsymsEntry> symbols);

} // namespace kobox
