#include "kernel_real/kernel_store.hpp"

#include "emu/engine_version.hpp"
#include "kernel_real/snapshot_format.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <atomic>
#include <csignal>
#include <cstddef>
#include <cstdlib>
#include <fcntl.h>
#include <filesystem>
#include <fstream>
#include <string>
#include <sys/wait.h>
#include <thread>
#include <unistd.h>

using namespace kobox;
namespace fs = std::filesystem;

namespace
{

struct TemporaryStore
{
    TemporaryStore()
    {
        std::string name = (fs::temp_directory_path() / "kobox-store-XXXXXX").string();
        REQUIRE(mkdtemp(name.data()) != nullptr);
        directory = name;
    }
    ~TemporaryStore() { fs::remove_all(directory); }
    TemporaryStore(const TemporaryStore&) = delete;
    TemporaryStore& operator=(const TemporaryStore&) = delete;

    [[nodiscard]] std::size_t files() const
    {
        std::size_t count = 0;
        for (const auto& file : fs::directory_iterator{directory})
            count += file.path().filename().string().front() == '.' ? 0 : 1;
        return count;
    }

    fs::path directory;
};

std::ptrdiff_t unfinished_files(const fs::path& directory)
{
    return std::ranges::count_if(fs::directory_iterator{directory}, [](const auto& file) {
        return file.path().filename().string().starts_with(".unfinished");
    });
}

SnapshotInfo info_of(std::string name)
{
    SnapshotInfo info;
    info.name = std::move(name);
    info.release = "6.1.0";
    info.image_hash = "0123456789abcdef";
    return info;
}

/// A snapshot of nothing: a head and what it says of itself, without memory worth the name.
tl::expected<void, std::string> write_small(int fd, const SnapshotInfo& info)
{
    SnapshotHead head;
    head.magic = snapshot_magic;
    head.version = snapshot_version;
    head.engine = engine_version();
    head.plan.ram_size = page_size;
    const std::string text = format_info(info);
    const std::uint64_t end = 2 * page_size;
    const auto bytes = std::as_bytes(std::span{text});
    head.info = {end, text.size(), checksum_of(bytes)};
    for (SnapshotPart* part : {&head.cpu, &head.symbols, &head.profile})
        *part = {end, 0, checksum_of({})};
    seal(head);
    const bool written = pwrite(fd, &head, sizeof head, 0) == sizeof head &&
                         pwrite(fd, text.data(), text.size(), static_cast<off_t>(end)) ==
                             static_cast<ssize_t>(text.size());
    return written ? tl::expected<void, std::string>{} : tl::unexpected{std::string{"disk full"}};
}

} // namespace

TEST_CASE("a kernel that was added is listed and found by its name and by its image")
{
    const TemporaryStore temporary;
    KernelStore store{temporary.directory};
    const auto added =
        store.add(info_of("6.1"), [](int fd) { return write_small(fd, info_of("6.1")); });
    REQUIRE(added);
    CHECK(added->problem.empty());
    REQUIRE(store.list().size() == 1);
    CHECK(store.find("6.1")->info == info_of("6.1"));
    CHECK(store.find_by_image("0123456789abcdef"));
    CHECK_FALSE(store.find("6.12"));
    CHECK_FALSE(store.find_by_image("ffff"));
}

TEST_CASE("an import that fails leaves nothing behind")
{
    const TemporaryStore temporary;
    KernelStore store{temporary.directory};
    const auto added = store.add(info_of("6.1"), [](int) -> tl::expected<void, std::string> {
        return tl::unexpected{std::string{"cannot write: No space left on device"}};
    });
    REQUIRE_FALSE(added);
    CHECK(added.error().starts_with(temporary.directory.string()));
    CHECK(added.error().find("cannot write: No space left on device") != std::string::npos);
    CHECK(added.error().find("XDG_CACHE_HOME=DIR") != std::string::npos);
    CHECK(temporary.files() == 0);
    CHECK(store.list().empty());
}

TEST_CASE("a kernel that does not boot is an error of its own, and leaves nothing behind")
{
    const TemporaryStore temporary;
    KernelStore store{temporary.directory};
    const auto added = store.add(info_of("6.1"), [](int) -> tl::expected<void, std::string> {
        return tl::unexpected{std::string{"the kernel did not boot: it panicked"}};
    });
    REQUIRE_FALSE(added);
    CHECK(added.error() == "the kernel did not boot: it panicked");
    CHECK(temporary.files() == 0);
}

TEST_CASE("a place that cannot hold a directory is named, with what to do")
{
    const TemporaryStore temporary;
    std::ofstream{temporary.directory / "file"} << "x";
    KernelStore store{temporary.directory / "file" / "kobox"};
    const auto added =
        store.add(info_of("6.1"), [](int fd) { return write_small(fd, info_of("6.1")); });
    REQUIRE_FALSE(added);
    CHECK(
        added.error() == (temporary.directory / "file/kobox").string() +
                             ": Not a directory; XDG_CACHE_HOME=DIR puts imported kernels (about "
                             "65 MiB each) elsewhere");
    CHECK(store.problem() == (temporary.directory / "file/kobox").string() + ": Not a directory");
    CHECK(KernelStore{temporary.directory / "none"}.problem().empty());
    CHECK(KernelStore{temporary.directory}.problem().empty());
}

TEST_CASE("a kernel that is there already is not imported again")
{
    const TemporaryStore temporary;
    KernelStore store{temporary.directory};
    int imports = 0;
    for (int i = 0; i < 2; ++i)
        CHECK(store.add(info_of("6.1"), [&imports](int fd) {
            ++imports;
            return write_small(fd, info_of("6.1"));
        }));
    CHECK(imports == 1);
}

TEST_CASE("a damaged, a truncated and a foreign file are listed with what is wrong")
{
    const TemporaryStore temporary;
    KernelStore store{temporary.directory};
    const auto added =
        store.add(info_of("6.1"), [](int fd) { return write_small(fd, info_of("6.1")); });
    REQUIRE(added);
    const auto size = fs::file_size(added->path);

    fs::resize_file(added->path, size - 1);
    CHECK(store.list().front().problem == "truncated");
    fs::resize_file(added->path, size);
    CHECK(store.list().front().problem == "damaged: a part has the wrong checksum");
    {
        std::fstream file{added->path, std::ios::in | std::ios::out | std::ios::binary};
        file.seekp(40);
        file.put('x');
    }
    CHECK(store.list().front().problem == "damaged: its head has the wrong checksum");
    {
        std::ofstream file{added->path};
        file << "no snapshot";
    }
    CHECK(store.list().front().problem == "not a snapshot of kobox");
    CHECK(store.list().front().info.name == "6.1");
    const auto removed = store.remove("6.1");
    REQUIRE(removed);
    CHECK(*removed == 1);
    CHECK(temporary.files() == 0);
}

TEST_CASE("a name that could lead out of the store is refused")
{
    const TemporaryStore temporary;
    KernelStore store{temporary.directory};
    for (const char* name : {"", "../x", ".hidden", "a/b", "a b"})
        CHECK_FALSE(store.add(info_of(name), [](int fd) { return write_small(fd, info_of("x")); }));
    CHECK(temporary.files() == 0);
}

TEST_CASE("a process that is killed while it writes leaves nothing behind")
{
    const TemporaryStore temporary;
    const pid_t writer = fork();
    if (writer == 0)
    {
        KernelStore store{temporary.directory};
        (void)store.add(info_of("6.1"), [](int fd) -> tl::expected<void, std::string> {
            if (pwrite(fd, "half", 4, 0) == 4)
                (void)kill(getpid(), SIGKILL);
            return {};
        });
        _exit(1);
    }
    int status = 0;
    REQUIRE(waitpid(writer, &status, 0) == writer);
    REQUIRE(WIFSIGNALED(status));
    CHECK(temporary.files() == 0);
    CHECK(unfinished_files(temporary.directory) == 0);

    // Nor does it keep others from importing.
    KernelStore store{temporary.directory};
    CHECK(store.add(info_of("6.1"), [](int fd) { return write_small(fd, info_of("6.1")); }));
}

TEST_CASE("what a process left that could not write without a name is removed by the next import")
{
    const TemporaryStore temporary;
    KernelStore store{temporary.directory};
    std::ofstream{temporary.directory / ".unfinished.4711"} << "half";
    CHECK(store.list().empty());
    CHECK(store.add(info_of("6.1"), [](int fd) { return write_small(fd, info_of("6.1")); }));
    CHECK(unfinished_files(temporary.directory) == 0);
    CHECK(store.list().size() == 1);
}

TEST_CASE("of two imports at once one writes, and both have the kernel")
{
    const TemporaryStore temporary;
    std::atomic<int> writers{0};
    std::atomic<int> added{0};
    const auto import = [&] {
        KernelStore store{temporary.directory};
        const auto entry = store.add(info_of("6.1"), [&writers](int fd) {
            ++writers;
            return write_small(fd, info_of("6.1"));
        });
        added += entry && entry->problem.empty() ? 1 : 0;
    };
    std::thread first{import};
    std::thread second{import};
    first.join();
    second.join();
    CHECK(writers == 1);
    CHECK(added == 2);
    CHECK(KernelStore{temporary.directory}.list().size() == 1);
}

TEST_CASE("an import says that it waits for another one")
{
    const TemporaryStore temporary;
    KernelStore first{temporary.directory};
    KernelStore second{temporary.directory};
    std::atomic<bool> waits{false};
    second.observe_wait([&waits] { waits = true; });
    std::thread waiting;
    REQUIRE(first.add(info_of("6.1"), [&](int fd) {
        waiting = std::thread{[&second] {
            (void)second.add(
                info_of("6.12"), [](int other) { return write_small(other, info_of("6.12")); });
        }};
        while (!waits)
            std::this_thread::yield();
        return write_small(fd, info_of("6.1"));
    }));
    waiting.join();
    CHECK(first.list().size() == 2);
}

TEST_CASE("an import takes the place of a file that cannot be used")
{
    const TemporaryStore temporary;
    KernelStore store{temporary.directory};
    const auto write = [](int fd) { return write_small(fd, info_of("6.1")); };
    const auto added = store.add(info_of("6.1"), write);
    REQUIRE(added);
    fs::resize_file(added->path, 10);
    CHECK_FALSE(store.find("6.1")->problem.empty());
    CHECK(store.add(info_of("6.1"), write)->problem.empty());
    // Its memory is not looked at by list().
    {
        std::fstream file{added->path, std::ios::in | std::ios::out | std::ios::binary};
        file.seekp(static_cast<std::streamoff>(snapshot_head_size) + 5);
        file.put('x');
    }
    CHECK(store.find("6.1")->problem.empty());
    int imports = 0;
    CHECK(store.add(info_of("6.1"), [&](int fd) {
        ++imports;
        return write(fd);
    }));
    CHECK(imports == 1);
}
