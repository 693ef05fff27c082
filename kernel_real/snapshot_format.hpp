#pragma once

#include "emu/exception_probe.hpp"
#include "kernel_real/boot_image.hpp"
#include "kernel_real/host_model.hpp"
#include "kernel_real/snapshot.hpp"

#include <array>
#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <tl/expected.hpp>
#include <type_traits>

namespace kobox
{

constexpr std::array<char, 8> snapshot_magic{'K', 'O', 'B', 'O', 'X', 'S', 'N', 'P'};
/// To be raised when the file or the host model changes, so that old files are made again.
constexpr std::uint32_t snapshot_version = 7;
/// The head has a page of its own; the RAM follows, so that it can be mapped.
constexpr std::uint64_t snapshot_head_size = page_size;

/// A part of the file behind the RAM.
struct SnapshotPart
{
    std::uint64_t offset{};
    std::uint64_t size{};
    std::uint64_t checksum{};
};

struct SnapshotHead
{
    std::array<char, 8> magic{};
    std::uint32_t version{};
    std::uint32_t engine{}; ///< engine_version()
    ExceptionFields fields{};
    MemoryPlan plan{};
    HostModel::State state{};
    std::uint64_t stack{};
    SnapshotPart cpu;
    SnapshotPart symbols;
    SnapshotPart profile;
    SnapshotPart info;
    std::uint64_t ram_checksum{};
    std::uint64_t checksum{}; ///< of the head itself, with this member zero
};
static_assert(sizeof(SnapshotHead) <= snapshot_head_size);
/// Padding has no value of its own: two snapshots of one machine would differ.
static_assert(std::has_unique_object_representations_v<SnapshotHead>);

[[nodiscard]] std::uint64_t checksum_of(std::span<const std::byte> bytes);
/// Of the pages that are not zero, each with its place: holes cost nothing.
[[nodiscard]] std::uint64_t checksum_of_ram(std::span<const std::byte> ram);
[[nodiscard]] bool is_zero(std::span<const std::byte> page);

/// Seals the head with its checksum.
void seal(SnapshotHead& head);
/// The head of a file of `file_size` bytes, with everything in it that can be checked without
/// reading more; the error is what is wrong.
[[nodiscard]] tl::expected<SnapshotHead, std::string> read_head(int fd, std::uint64_t file_size);

/// "key=value" lines.
[[nodiscard]] std::string format_info(const SnapshotInfo& info);
[[nodiscard]] SnapshotInfo parse_info(std::string_view text);

} // namespace kobox
