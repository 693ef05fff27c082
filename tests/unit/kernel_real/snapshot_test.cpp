#include "kernel_real/snapshot.hpp"

#include "tests/unit/kernel_real/small_kernel.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <fcntl.h>
#include <functional>
#include <optional>
#include <span>
#include <string>
#include <sys/stat.h>
#include <unistd.h>
#include <vector>

using namespace kobox;
using namespace kobox::test;

namespace
{

constexpr auto saved_registers = std::to_array<Reg>(
    {Reg::rax, Reg::rbx,    Reg::rcx, Reg::rdx, Reg::rsi, Reg::rdi, Reg::rbp, Reg::rsp,
     Reg::r8,  Reg::r9,     Reg::r10, Reg::r11, Reg::r12, Reg::r13, Reg::r14, Reg::r15,
     Reg::rip, Reg::rflags, Reg::cs,  Reg::ss,  Reg::cr0, Reg::cr3, Reg::cr4});

std::uint64_t size_of(const FileDescriptor& file)
{
    struct stat status{};
    REQUIRE(fstat(file.get(), &status) == 0);
    return static_cast<std::uint64_t>(status.st_size);
}

SnapshotHead head_of(const FileDescriptor& file)
{
    SnapshotHead head;
    REQUIRE(pread(file.get(), &head, sizeof head, 0) == sizeof head);
    return head;
}

void flip_bit(const FileDescriptor& file, std::uint64_t at)
{
    std::uint8_t byte{};
    const auto offset = static_cast<off_t>(at);
    REQUIRE(pread(file.get(), &byte, 1, offset) == 1);
    byte ^= 1;
    REQUIRE(pwrite(file.get(), &byte, 1, offset) == 1);
}

std::string refusal_of(const FileDescriptor& file)
{
    const auto restored = restore_snapshot(file.get(), SnapshotCheck::full);
    return restored ? "restored" : restored.error();
}

} // namespace

TEST_CASE("a restored kernel has the memory, the registers and the clock of the one written")
{
    SmallKernel small;
    CHECK(result_of(*small.kernel, "count") == 1);
    Pc& then = small.kernel->host().pc();
    then.set_reg(Reg::r12, 0x1122334455667788);
    small.kernel->host().let_pass(12'345);
    const FileDescriptor file = snapshot_of(small);

    auto restored = restore_snapshot(file.get(), SnapshotCheck::full);
    REQUIRE(restored);
    HostModel& host = restored->kernel->host();
    CHECK(std::ranges::equal(host.ram().bytes(), small.kernel->host().ram().bytes()));
    for (const Reg reg : saved_registers)
    {
        CAPTURE(static_cast<int>(reg));
        CHECK(host.pc().reg(reg) == then.reg(reg));
    }
    CHECK(host.now_ns() == small.kernel->host().now_ns());
    CHECK(host.pc().blocks() == then.blocks());
    CHECK(restored->kernel->stack() == small.kernel->stack());
    CHECK(restored->info == small.contents().info);
    CHECK(restored->profile->release == embedded_profile().release);
    CHECK(restored->kernel->symbols().find("answer") == GuestAddr{SmallKernel::answer});
}

TEST_CASE("a restored kernel goes on, and what it writes stays out of the file")
{
    SmallKernel small;
    CHECK(result_of(*small.kernel, "count") == 1);
    const FileDescriptor file = snapshot_of(small);
    for (int i = 0; i < 2; ++i)
    {
        auto restored = restore_snapshot(file.get(), SnapshotCheck::full);
        REQUIRE(restored);
        CHECK(result_of(*restored->kernel, "count") == 2);
        CHECK(result_of(*restored->kernel, "count") == 3);
    }
}

TEST_CASE("a restored kernel outlives its file")
{
    SmallKernel small;
    std::optional<FileDescriptor> file = snapshot_of(small);
    auto restored = restore_snapshot(file->get(), SnapshotCheck::full);
    REQUIRE(restored);
    file.reset();
    CHECK(result_of(*restored->kernel, "answer") == 1);
}

TEST_CASE("two snapshots of the same machine are the same bytes")
{
    const auto bytes = [] {
        SmallKernel small;
        (void)result_of(*small.kernel, "count");
        const FileDescriptor file = snapshot_of(small);
        std::vector<std::byte> all(size_of(file));
        REQUIRE(pread(file.get(), all.data(), all.size(), 0) == static_cast<ssize_t>(all.size()));
        return all;
    };
    CHECK(bytes() == bytes());
}

TEST_CASE("pages of zeros take no room in a snapshot")
{
    SmallKernel small;
    const FileDescriptor file = snapshot_of(small);
    struct stat status{};
    REQUIRE(fstat(file.get(), &status) == 0);
    CHECK(size_of(file) > small.kernel->host().ram().size());
    CHECK(static_cast<std::uint64_t>(status.st_blocks) * 512 < std::uint64_t{1} << 20);
}

TEST_CASE("a flipped bit is noticed wherever it is")
{
    struct Case
    {
        const char* title;
        std::function<std::uint64_t(const SnapshotHead&)> place;
        const char* refusal;
    };
    const Case cases[] = {
        {"magic", [](const SnapshotHead&) { return std::uint64_t{0}; }, "not a snapshot of kobox"},
        {"head", [](const SnapshotHead&) { return offsetof(SnapshotHead, stack); },
         "damaged: its head has the wrong checksum"},
        {"memory", [](const SnapshotHead&) { return snapshot_head_size + SmallKernel::answer; },
         "damaged: its memory has the wrong checksum"},
        {"memory that was zero", [](const SnapshotHead&) { return snapshot_head_size + 0x100000; },
         "damaged: its memory has the wrong checksum"},
        {"CPU", [](const SnapshotHead& head) { return head.cpu.offset + head.cpu.size / 2; },
         "damaged: a part has the wrong checksum"},
        {"symbols",
         [](const SnapshotHead& head) { return head.symbols.offset + head.symbols.size / 2; },
         "damaged: a part has the wrong checksum"},
        {"profile", [](const SnapshotHead& head) { return head.profile.offset; },
         "damaged: a part has the wrong checksum"},
        {"what it says of itself", [](const SnapshotHead& head) { return head.info.offset; },
         "damaged: a part has the wrong checksum"},
    };
    SmallKernel small;
    const FileDescriptor file = snapshot_of(small);
    const SnapshotHead head = head_of(file);
    for (const Case& c : cases)
    {
        CAPTURE(c.title);
        flip_bit(file, c.place(head));
        CHECK(refusal_of(file) == c.refusal);
        flip_bit(file, c.place(head));
        CHECK(refusal_of(file) == "restored");
    }
}

TEST_CASE("a snapshot that is cut off is refused, wherever the cut is")
{
    SmallKernel small;
    const FileDescriptor file = snapshot_of(small);
    const SnapshotHead head = head_of(file);
    struct Case
    {
        std::uint64_t size;
        const char* refusal;
    };
    const Case cases[] = {
        {head.info.offset + head.info.size - 1, "truncated"},
        {head.info.offset, "truncated"},
        {head.symbols.offset + 1, "truncated"},
        {snapshot_head_size + head.plan.ram_size, "truncated"},
        {snapshot_head_size + page_size, "truncated"},
        {snapshot_head_size, "truncated"},
        {snapshot_head_size - 1, "not a snapshot of kobox"},
        {1, "not a snapshot of kobox"},
        {0, "not a snapshot of kobox"},
    };
    for (const Case& c : cases)
    {
        CAPTURE(c.size);
        REQUIRE(ftruncate(file.get(), static_cast<off_t>(c.size)) == 0);
        CHECK(refusal_of(file) == c.refusal);
    }
}

TEST_CASE("a snapshot of another format or of another engine is refused by what it is")
{
    SmallKernel small;
    const FileDescriptor file = snapshot_of(small);
    const auto with_head = [&file](const std::function<void(SnapshotHead&)>& change) {
        const SnapshotHead own = head_of(file);
        SnapshotHead head = own;
        change(head);
        seal(head);
        REQUIRE(pwrite(file.get(), &head, sizeof head, 0) == sizeof head);
        auto refusal = refusal_of(file);
        REQUIRE(pwrite(file.get(), &own, sizeof own, 0) == sizeof own);
        return refusal;
    };
    CHECK(
        with_head([](SnapshotHead& head) { ++head.version; }) ==
        "made by another version of kobox (format " + std::to_string(snapshot_version + 1) + ")");
    CHECK(with_head([](SnapshotHead& head) {
              head.engine = 0x02010200;
          }).starts_with("made with Unicorn 2.1.2, this is 2."));
    CHECK(with_head([](SnapshotHead& head) { head.plan.ram_size += 1; }).starts_with("damaged"));
    CHECK(with_head([](SnapshotHead& head) { head.cpu.size = ~std::uint64_t{}; }) == "truncated");
    CHECK(with_head([](SnapshotHead& head) {
              head.plan.ram_size = std::uint64_t{1} << 40;
          }).starts_with("damaged"));
    CHECK(refusal_of(file) == "restored");
}

TEST_CASE("what cannot be written is an error that says why")
{
    SmallKernel small;
    const FileDescriptor full{open("/dev/full", O_RDWR | O_CLOEXEC)};
    REQUIRE(full);
    const auto written = write_snapshot(full.get(), *small.kernel, small.contents());
    REQUIRE_FALSE(written);
    CHECK(written.error() == "cannot write: No space left on device");
}
