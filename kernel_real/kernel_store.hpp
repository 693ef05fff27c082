#pragma once

#include "kernel_real/snapshot.hpp"

#include <filesystem>
#include <functional>
#include <string>
#include <string_view>
#include <tl/expected.hpp>
#include <vector>

namespace kobox
{

/// The user's imported kernels: a directory of snapshots, NAME.KEY.snapshot, where KEY stands for
/// build id, command line, CPU model and versions.
class KernelStore
{
public:
    struct Entry
    {
        SnapshotInfo info;
        std::filesystem::path path;
        std::uint64_t disk_bytes{}; ///< what the file takes, holes aside
        std::string problem;        ///< why it cannot be used; empty: it can
    };

    /// $XDG_CACHE_HOME/kobox/kernels, or ~/.cache/kobox/kernels. Nothing is made yet.
    [[nodiscard]] static tl::expected<KernelStore, std::string> of_user();
    explicit KernelStore(std::filesystem::path directory) : m_directory{std::move(directory)} {}

    /// Why the directory cannot be read, in one line; empty when it can, or when there is none.
    [[nodiscard]] std::string problem() const;
    /// Sorted by name.
    [[nodiscard]] std::vector<Entry> list() const;
    /// By name; of several with the name one that can be used.
    [[nodiscard]] std::optional<Entry> find(std::string_view name) const;
    /// A usable one that was made from an image file with this hash.
    [[nodiscard]] std::optional<Entry> find_by_image(std::string_view image_hash) const;
    /// Removes all with the name; how many there were.
    [[nodiscard]] tl::expected<std::size_t, std::string> remove(std::string_view name) const;

    /// Opens for restore_snapshot(). Its contents are checked when the file is not the one that was
    /// checked last, by its size, inode and time of change.
    [[nodiscard]] tl::expected<RestoredKernel, std::string> restore(const Entry& entry) const;

    /// Has `write` fill a file that appears under its name in one step, when it is whole; where
    /// anything fails, or the process dies, nothing is left. One import at a time: a second one
    /// waits, and finds what the first one made. A file that is damaged is written anew.
    /// An error of `write` that begins with cannot_write is said to be of the file.
    using Writer = std::function<tl::expected<void, std::string>(int fd)>;
    [[nodiscard]] tl::expected<Entry, std::string> add(
        const SnapshotInfo& info, const Writer& write);
    /// Told when add() has to wait for another import.
    void observe_wait(std::function<void()> observer) { m_waits = std::move(observer); }

private:
    [[nodiscard]] std::vector<std::filesystem::path> snapshots() const;

    std::filesystem::path m_directory;
    std::function<void()> m_waits;
};

/// A hash of a file's bytes, in hexadecimal.
[[nodiscard]] std::string image_hash(std::span<const std::byte> file);

} // namespace kobox
