#pragma once

#include "kernel_real/booted_kernel.hpp"
#include "kernel_stub/profile.hpp"

#include <cstddef>
#include <cstdint>
#include <map>
#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <tl/expected.hpp>
#include <vector>

namespace kobox
{

/// What a snapshot says of itself.
struct SnapshotInfo
{
    std::string name;         ///< what `--kernel` calls it
    std::string release;      ///< uname -r
    std::string version;      ///< uname -v
    std::string build_id;     ///< of the vmlinux, in hexadecimal
    std::string source;       ///< the file it was made from
    std::string image_hash;   ///< of that file
    std::string command_line; ///< of the boot
    std::string cpu_model;
    friend bool operator==(const SnapshotInfo&, const SnapshotInfo&) = default;
};

/// A kernel in a file: what a new process needs to go on from where the boot ended.
///
/// One page of head (magic, versions, sizes, checksums), the RAM (sparse: pages of zeros are
/// holes), the CPU's state, the SymbolTable, the profile without its exports, the SnapshotInfo. The
/// CPU's state is understood by one version of the engine only.
struct SnapshotContents
{
    SnapshotInfo info;
    std::span<const std::byte> symbols; ///< the block of a SymbolTable
    std::string profile;                ///< KernelProfile::serialise()
};

/// How the errors of writing a file begin.
constexpr std::string_view cannot_write = "cannot write: ";

/// Writes the kernel as it is now to an open, empty file. The error is one line, of cannot_write.
[[nodiscard]] tl::expected<void, std::string> write_snapshot(
    int fd, BootedKernel& kernel, const SnapshotContents& contents);

enum class SnapshotCheck : std::uint8_t
{
    head, ///< for a file of which all has been checked before
    full, ///< everything that goes into the process
};

/// A snapshot that a process goes on from. The file may be closed and removed meanwhile.
struct RestoredKernel
{
    SnapshotInfo info;
    std::shared_ptr<const KernelProfile> profile;
    std::unique_ptr<BootedKernel> kernel;
    std::shared_ptr<const void> mapping; ///< of what `kernel` reads in place
};
/// The error says what is wrong with the file, not its name.
[[nodiscard]] tl::expected<RestoredKernel, std::string> restore_snapshot(
    int fd, SnapshotCheck check);

/// Whether all of it is as it was written. The error says what is wrong with the file.
[[nodiscard]] tl::expected<void, std::string> check_snapshot(int fd);

/// Only what it says of itself, and only that is checked.
[[nodiscard]] tl::expected<SnapshotInfo, std::string> read_snapshot_info(int fd);

/// Versions and model that a snapshot must have been made with, as text: part of its key.
[[nodiscard]] std::string snapshot_format_key();

} // namespace kobox
