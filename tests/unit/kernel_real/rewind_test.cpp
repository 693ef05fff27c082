#include "kernel_real/rewind.hpp"

#include "tests/unit/kernel_real/small_kernel.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <utility>

using namespace kobox;
using namespace kobox::test;

namespace
{

struct Rewindable
{
    Rewindable() : file{snapshot_of(small)}
    {
        auto from_file = restore_snapshot(file.get(), SnapshotCheck::full);
        REQUIRE(from_file);
        restored = std::move(*from_file);
    }
    BootedKernel& kernel() { return *restored.kernel; }
    [[nodiscard]] bool is_as_in_the_file()
    {
        const GuestRam& ram = kernel().host().ram();
        return std::ranges::equal(ram.bytes(), ram.original());
    }

    SmallKernel small;
    FileDescriptor file;
    RestoredKernel restored;
};

} // namespace

TEST_CASE("rewinding puts back the pages that were written, the registers and the clock")
{
    Rewindable machine;
    BootedKernel& kernel = machine.kernel();
    const RewindPoint point{kernel};
    Pc& pc = kernel.host().pc();
    const std::uint64_t rip = pc.reg(Reg::rip);
    const std::uint64_t now = kernel.host().now_ns();
    const std::uint64_t blocks = pc.blocks();

    for (int round = 0; round < 3; ++round)
    {
        CHECK(result_of(kernel, "count") == 1);
        CHECK(result_of(kernel, "count") == 2);
        // As the host hands data to the guest.
        kernel.host().ram().bytes()[0x200000] = std::byte{1};
        pc.set_reg(Reg::rbx, 5);
        CHECK_FALSE(machine.is_as_in_the_file());
        CHECK(kernel.host().now_ns() > now);

        point.rewind(kernel);
        CHECK(machine.is_as_in_the_file());
        CHECK(hash_of_changes(kernel) == 0);
        CHECK(pc.reg(Reg::rip) == rip);
        CHECK(pc.reg(Reg::rbx) == 0);
        CHECK(kernel.host().now_ns() == now);
        CHECK(pc.blocks() == blocks);
    }
}

TEST_CASE("code that patched itself is the old code again after rewinding, and is run as such")
{
    Rewindable machine;
    BootedKernel& kernel = machine.kernel();
    const RewindPoint point{kernel};
    for (int round = 0; round < 2; ++round)
    {
        CHECK(result_of(kernel, "answer") == 1);
        (void)result_of(kernel, "patch");
        CHECK(result_of(kernel, "answer") == 7);
        point.rewind(kernel);
    }
    CHECK(result_of(kernel, "answer") == 1);
}

TEST_CASE("a page table that was changed is the old one again after rewinding")
{
    Rewindable machine;
    BootedKernel& kernel = machine.kernel();
    const RewindPoint point{kernel};
    CHECK(result_of(kernel, "count") == 1);
    // The first 2 MiB lead to the second ones.
    constexpr std::uint64_t first_entry = 0x5000;
    Pc& pc = kernel.host().pc();
    const auto ram = kernel.host().ram().bytes();
    std::ranges::copy(ram.first(0x100000), ram.begin() + 0x200000);
    ram[first_entry + 2] = std::byte{0x20};
    pc.flush_tlb();
    CHECK(result_of(kernel, "count") == 2);
    CHECK(ram[SmallKernel::counter] == std::byte{1});
    point.rewind(kernel);
    CHECK(machine.is_as_in_the_file());
    CHECK(result_of(kernel, "count") == 1);
    CHECK(ram[SmallKernel::counter] == std::byte{1});
}

TEST_CASE("the hash of the changes tells what was written and where, and not how often")
{
    Rewindable machine;
    BootedKernel& kernel = machine.kernel();
    CHECK(hash_of_changes(kernel) == 0);
    const auto ram = kernel.host().ram().bytes();
    const auto with_byte = [&](std::uint64_t at, std::byte value) {
        const std::byte old = std::exchange(ram[at], value);
        const auto hash = hash_of_changes(kernel);
        ram[at] = old;
        return hash;
    };
    const auto hash = with_byte(0x100000, std::byte{1});
    CHECK(hash != 0);
    CHECK(hash == with_byte(0x100000, std::byte{1}));
    CHECK(hash != with_byte(0x100000, std::byte{2}));
    CHECK(hash != with_byte(0x101000, std::byte{1}));
    // A page that was written, and is as it was, is no change.
    CHECK(hash_of_changes(kernel) == 0);
}

TEST_CASE("a rewound kernel leaves the same memory as a new one")
{
    Rewindable used;
    const RewindPoint point{used.kernel()};
    (void)result_of(used.kernel(), "patch");
    (void)result_of(used.kernel(), "count");
    point.rewind(used.kernel());
    (void)result_of(used.kernel(), "count");

    Rewindable fresh;
    (void)result_of(fresh.kernel(), "count");
    CHECK(hash_of_changes(used.kernel()) == hash_of_changes(fresh.kernel()));
    CHECK(used.kernel().host().now_ns() == fresh.kernel().host().now_ns());
}
