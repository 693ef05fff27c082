#include "kernel_real/kernel_store.hpp"

#include "emu/file_descriptor.hpp"
#include "kernel_real/snapshot_format.hpp"

#include <algorithm>
#include <cerrno>
#include <cstdlib>
#include <cstring>
#include <fcntl.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

#include <spdlog/fmt/fmt.h>

namespace kobox
{

namespace fs = std::filesystem;

namespace
{

constexpr std::string_view suffix = ".snapshot";
/// Beside a snapshot: which state of the file was checked in full.
constexpr std::string_view checked_suffix = ".checked";
constexpr std::string_view lock_name = ".import.lock";
constexpr std::string_view unfinished_prefix = ".unfinished.";
constexpr std::size_t bytes_per_block = 512;

std::string key_of(const SnapshotInfo& info)
{
    const std::string text =
        fmt::format("{}\n{}\n{}", info.build_id, info.command_line, snapshot_format_key());
    return fmt::format("{:016x}", checksum_of(std::as_bytes(std::span{text})));
}

std::string failed(const fs::path& path)
{
    return fmt::format("{}: {}", path.string(), std::strerror(errno));
}

/// What tells one state of a file from another.
std::string file_state(const struct stat& status)
{
    return fmt::format(
        "{} {} {}.{}", status.st_ino, status.st_size, status.st_mtim.tv_sec,
        status.st_mtim.tv_nsec);
}

fs::path checked_path(const fs::path& snapshot)
{
    return snapshot.string() + std::string{checked_suffix};
}

bool was_checked(const fs::path& snapshot, const struct stat& status)
{
    const FileDescriptor file{open(checked_path(snapshot).c_str(), O_RDONLY | O_CLOEXEC)};
    std::string text(128, '\0');
    const ssize_t n = file ? read(file.get(), text.data(), text.size()) : 0;
    text.resize(n > 0 ? static_cast<std::size_t>(n) : 0);
    return text == file_state(status);
}

/// Only saves time: that it cannot be written is no error.
void note_checked(const fs::path& snapshot, const struct stat& status)
{
    const FileDescriptor file{
        open(checked_path(snapshot).c_str(), O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0600)};
    const std::string text = file_state(status);
    if (file && write(file.get(), text.data(), text.size()) < 0)
        unlink(checked_path(snapshot).c_str());
}

/// A snapshot's name is a part of a file name.
bool is_good_name(std::string_view name)
{
    return !name.empty() && name.front() != '.' && name.size() <= 100 &&
           std::ranges::all_of(name, [](char c) {
               return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') ||
                      std::string_view{"._+~-"}.find(c) != std::string_view::npos;
           });
}

/// NAME.KEY.snapshot
std::string name_in(const fs::path& path)
{
    const std::string with_key = path.stem().string();
    return with_key.substr(0, with_key.rfind('.'));
}

KernelStore::Entry read_entry(const fs::path& path)
{
    KernelStore::Entry entry{.info = {}, .path = path, .disk_bytes = 0, .problem = {}};
    entry.info.name = name_in(path);
    const FileDescriptor file{open(path.c_str(), O_RDONLY | O_CLOEXEC)};
    struct stat status{};
    if (!file || fstat(file.get(), &status) != 0)
    {
        entry.problem = std::strerror(errno);
        return entry;
    }
    entry.disk_bytes = static_cast<std::uint64_t>(status.st_blocks) * bytes_per_block;
    if (auto info = read_snapshot_info(file.get()))
        entry.info = std::move(*info);
    else
        entry.problem = info.error();
    return entry;
}

/// Whether all of a snapshot is sound; it is looked at once for each state of its file.
bool is_sound(const fs::path& path)
{
    const FileDescriptor file{open(path.c_str(), O_RDONLY | O_CLOEXEC)};
    struct stat status{};
    if (!file || fstat(file.get(), &status) != 0)
        return false;
    if (was_checked(path, status))
        return true;
    const bool sound = check_snapshot(file.get()).has_value();
    if (sound)
        note_checked(path, status);
    return sound;
}

/// What to do when there is no room, or no permission.
std::string no_place(const fs::path& path, std::string_view why)
{
    return fmt::format(
        "{}: {}; XDG_CACHE_HOME=DIR puts imported kernels (about 65 MiB each) elsewhere",
        path.string(), why);
}

/// Files that a process which was killed left behind, where the system has no nameless files.
void remove_unfinished(const fs::path& directory)
{
    std::error_code error;
    for (const auto& file : fs::directory_iterator{directory, error})
        if (file.path().filename().string().starts_with(unfinished_prefix))
            fs::remove(file.path(), error);
}

/// Once nobody else has the lock; `waits` is told when somebody has.
bool lock_exclusively(int fd, const std::function<void()>& waits)
{
    if (flock(fd, LOCK_EX | LOCK_NB) == 0)
        return true;
    if (errno != EWOULDBLOCK)
        return false;
    if (waits)
        waits();
    return flock(fd, LOCK_EX) == 0;
}

} // namespace

std::string image_hash(std::span<const std::byte> file)
{
    return fmt::format("{:016x}", checksum_of(file));
}

tl::expected<KernelStore, std::string> KernelStore::of_user()
{
    const char* const cache = std::getenv("XDG_CACHE_HOME");
    if (cache != nullptr && *cache == '/')
        return KernelStore{fs::path{cache} / "kobox" / "kernels"};
    const char* const home = std::getenv("HOME");
    if (home != nullptr && *home == '/')
        return KernelStore{fs::path{home} / ".cache" / "kobox" / "kernels"};
    return tl::unexpected{std::string{
        "no place for imported kernels: neither XDG_CACHE_HOME nor HOME is an absolute path; set "
        "one of them"}};
}

std::string KernelStore::problem() const
{
    std::error_code error;
    const fs::directory_iterator open{m_directory, error};
    return !error || error == std::errc::no_such_file_or_directory
               ? std::string{}
               : fmt::format("{}: {}", m_directory.string(), error.message());
}

std::vector<fs::path> KernelStore::snapshots() const
{
    std::vector<fs::path> paths;
    std::error_code error;
    for (const auto& file : fs::directory_iterator{m_directory, error})
        if (file.path().extension() == suffix && !file.path().filename().string().starts_with('.'))
            paths.push_back(file.path());
    std::ranges::sort(paths);
    return paths;
}

std::vector<KernelStore::Entry> KernelStore::list() const
{
    std::vector<Entry> entries;
    for (const auto& path : snapshots())
        entries.push_back(read_entry(path));
    std::ranges::sort(
        entries, {}, [](const Entry& entry) { return std::pair{entry.info.name, entry.path}; });
    return entries;
}

std::optional<KernelStore::Entry> KernelStore::find(std::string_view name) const
{
    std::optional<Entry> found;
    for (const auto& path : snapshots())
        if (name_in(path) == name && (!found || !found->problem.empty()))
            found = read_entry(path);
    return found;
}

std::optional<KernelStore::Entry> KernelStore::find_by_image(std::string_view hash) const
{
    for (auto& entry : list())
        if (entry.problem.empty() && entry.info.image_hash == hash)
            return std::move(entry);
    return std::nullopt;
}

tl::expected<std::size_t, std::string> KernelStore::remove(std::string_view name) const
{
    std::size_t removed = 0;
    for (const auto& entry : list())
    {
        if (entry.info.name != name)
            continue;
        if (unlink(entry.path.c_str()) != 0)
            return tl::unexpected{failed(entry.path)};
        unlink(checked_path(entry.path).c_str());
        ++removed;
    }
    return removed;
}

tl::expected<RestoredKernel, std::string> KernelStore::restore(const Entry& entry) const
{
    const auto problem = [&entry](std::string_view what) {
        return tl::unexpected{fmt::format(
            "{}: {}; remove it with `kobox kernel remove {}` and import the kernel again",
            entry.path.string(), what, entry.info.name)};
    };
    const FileDescriptor file{open(entry.path.c_str(), O_RDONLY | O_CLOEXEC)};
    struct stat status{};
    if (!file || fstat(file.get(), &status) != 0)
        return tl::unexpected{failed(entry.path)};
    const bool checked = was_checked(entry.path, status);
    auto kernel = restore_snapshot(file.get(), checked ? SnapshotCheck::head : SnapshotCheck::full);
    if (!kernel)
        return problem(kernel.error());
    if (!checked)
        note_checked(entry.path, status);
    return kernel;
}

tl::expected<KernelStore::Entry, std::string> KernelStore::add(
    const SnapshotInfo& info, const Writer& write)
{
    if (!is_good_name(info.name))
        return tl::unexpected{fmt::format(
            "\"{}\" is no name for a kernel: letters, digits and . _ + ~ - only", info.name)};
    std::error_code error;
    fs::create_directories(m_directory, error);
    if (error)
        return tl::unexpected{no_place(m_directory, error.message())};

    const fs::path lock_path = m_directory / lock_name;
    const FileDescriptor lock{open(lock_path.c_str(), O_RDWR | O_CREAT | O_CLOEXEC, 0600)};
    if (!lock || !lock_exclusively(lock.get(), m_waits))
        return tl::unexpected{no_place(lock_path, std::strerror(errno))};
    const fs::path path = m_directory / fmt::format("{}.{}{}", info.name, key_of(info), suffix);
    if (fs::exists(path, error))
    {
        if (auto entry = read_entry(path); entry.problem.empty() && is_sound(path))
            return entry;
    }
    remove_unfinished(m_directory);

    // A file without a name vanishes with the process, whatever ends it.
    const fs::path unfinished = m_directory / fmt::format("{}{}", unfinished_prefix, getpid());
    FileDescriptor file{open(m_directory.c_str(), O_RDWR | O_TMPFILE | O_CLOEXEC, 0600)};
    const bool is_nameless = static_cast<bool>(file);
    if (!is_nameless)
        file =
            FileDescriptor{open(unfinished.c_str(), O_RDWR | O_CREAT | O_EXCL | O_CLOEXEC, 0600)};
    if (!file)
        return tl::unexpected{no_place(m_directory, std::strerror(errno))};
    if (auto written = write(file.get()); !written)
    {
        unlink(unfinished.c_str());
        const bool no_room = written.error().starts_with(cannot_write);
        return tl::unexpected{no_room ? no_place(path, written.error()) : written.error()};
    }
    const std::string self = fmt::format("/proc/self/fd/{}", file.get());
    const bool named =
        (!is_nameless ||
         linkat(AT_FDCWD, self.c_str(), AT_FDCWD, unfinished.c_str(), AT_SYMLINK_FOLLOW) == 0) &&
        rename(unfinished.c_str(), path.c_str()) == 0;
    if (!named)
    {
        auto why = failed(path);
        unlink(unfinished.c_str());
        return tl::unexpected{std::move(why)};
    }
    struct stat status{};
    if (fstat(file.get(), &status) == 0)
        note_checked(path, status);
    return read_entry(path);
}

} // namespace kobox
