#pragma once

#include "kernel_stub/profile.hpp"
#include "kernel_stub/vmlinux/elf_image.hpp"

#include <cstdint>
#include <string>
#include <tl/expected.hpp>
#include <vector>

namespace kobox
{

/// An export as the kernel's tables have it: ProfileExport's kind and size are not in there.
struct KsymtabEntry
{
    std::string name;
    std::uint64_t value{};
    std::uint32_t crc{}; ///< 0 when the kernel has no CRCs
    ExportLicense license{};
    std::string name_space;
};

/// Every export of __ksymtab and __ksymtab_gpl with its CRC, sorted by name. Since Linux 7.x the
/// licence is a bit of __kflagstab and one table holds all: read by what is there, not by release.
[[nodiscard]] tl::expected<std::vector<KsymtabEntry>, std::string> read_ksymtab(
    const ElfImage& image);

} // namespace kobox
