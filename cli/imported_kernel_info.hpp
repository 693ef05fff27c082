#pragma once

#include "kernel_real/kernel_store.hpp"

#include <cstdint>
#include <optional>
#include <string>
#include <tl/expected.hpp>

namespace kobox::cli
{

/// What `kobox kernel info NAME` says of an imported kernel.
struct ImportedKernelInfo
{
    SnapshotInfo snapshot;
    std::uint32_t engine{};       ///< engine_version()
    std::uint64_t memory_bytes{}; ///< of the machine
    std::uint64_t uptime_ns{};    ///< virtual time at which runs begin
    std::string path;             ///< of the snapshot
    std::uint64_t disk_bytes{};   ///< what that takes, holes aside
    std::uint64_t exports{};      ///< of the kernel image
    std::uint64_t gpl_exports{};  ///< those of them that are for GPL modules alone
    bool loads_by_host{};         ///< else its own loader is the only one
};

/// Restores the kernel, which checks all of the snapshot. The error is one line.
[[nodiscard]] tl::expected<ImportedKernelInfo, std::string> imported_kernel_info(
    const KernelStore& store, const KernelStore::Entry& entry);

[[nodiscard]] std::string imported_kernel_text(const ImportedKernelInfo& info);
[[nodiscard]] std::string imported_kernel_json(const ImportedKernelInfo& info);

} // namespace kobox::cli
