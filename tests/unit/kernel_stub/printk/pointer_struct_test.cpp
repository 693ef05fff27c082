#include "tests/unit/kernel_stub/printk/format_fixture.hpp"

#include <array>
#include <doctest/doctest.h>

using namespace kobox;
using namespace kobox::test;

namespace
{

struct Dentries
{
    explicit Dentries(Guest& guest)
    {
        guest.layout("dentry.d_parent", 8);
        guest.layout("dentry.d_name.name", 24);
        guest.layout("file.f_path.dentry", 16);
        const std::array<std::string_view, 4> names = {"foo", "bravo", "alfa", "romeo"};
        for (std::size_t i = 0; i < names.size(); ++i)
        {
            at[i] = guest.zeroed(4);
            guest.set(at[i], "dentry", "d_parent", at[i == 0 ? 0 : i - 1]);
            guest.set(at[i], "dentry", "d_name.name", guest.text(names[i]));
        }
    }
    std::array<std::uint64_t, 4> at{};
};

} // namespace

TEST_CASE("%pd and %pD: names of dentries and files")
{
    Guest guest;
    const Dentries d{guest};
    const auto& at = d.at;
    CHECK(guest.format("%pd|%pd2", {at[0], at[0]}) == "foo|foo");
    CHECK(
        guest.format("%pd|%pd2|%pd3", {at[3], at[3], at[3]}) ==
        "romeo|alfa/romeo|bravo/alfa/romeo");
    CHECK(guest.format("%pd4|%pd4", {at[3], at[2]}) == "/bravo/alfa/romeo|/bravo/alfa");
    CHECK(
        guest.format("%-12pd2|%*pd2|", {at[2], negative(-12), at[2]}) ==
        "bravo/alfa  |bravo/alfa  |");
    CHECK(guest.format("%12pd2|%.7pd2|%.0pd2|", {at[2], at[2], at[2]}) == "  bravo/alfa|bravo/a||");

    const std::uint64_t file = guest.zeroed(4);
    guest.set(file, "file", "f_path.dentry", at[3]);
    CHECK(guest.format("%pD|%pD2", {file, file}) == "romeo|alfa/romeo");
    guest.set(file, "file", "f_path.dentry", 0);
    CHECK(guest.format("%pD", {file}) == "(null)");
}

TEST_CASE("%pr and %pR: resources")
{
    Guest guest;
    guest.layout("resource.start", 0);
    guest.layout("resource.end", 8);
    guest.layout("resource.flags", 24);
    const auto resource = [&](std::uint64_t start, std::uint64_t end, std::uint64_t flags) {
        const std::uint64_t res = guest.zeroed(8);
        guest.set(res, "resource", "start", start);
        guest.set(res, "resource", "end", end);
        guest.set(res, "resource", "flags", flags);
        return res;
    };
    struct Case
    {
        const char* title;
        std::uint64_t start, end, flags;
        std::string_view decoded, raw;
    };
    const Case cases[] = {
        {"memory", 0x60000000, 0x6fffffff, 0x2200, "[mem 0x60000000-0x6fffffff pref]",
         "[mem 0x60000000-0x6fffffff flags 0x2200]"},
        {"memory of 64 bits", 0x8000000000, 0x80000fffff, 0x302200,
         "[mem 0x8000000000-0x80000fffff 64bit pref window]",
         "[mem 0x8000000000-0x80000fffff flags 0x302200]"},
        {"ports", 0x3f8, 0x3ff, 0x100, "[io  0x03f8-0x03ff]", "[io  0x03f8-0x03ff flags 0x100]"},
        {"one interrupt", 4, 4, 0x400, "[irq 4]", "[irq 4 flags 0x400]"},
        {"a DMA channel", 2, 3, 0x800, "[dma 2-3]", "[dma 2-3 flags 0x800]"},
        {"a bus range", 0, 0xff, 0x1000, "[bus 00-ff]", "[bus 00-ff flags 0x1000]"},
        {"disabled", 0, 0xfff, 0x10000200, "[mem 0x00000000-0x00000fff disabled]",
         "[mem 0x00000000-0x00000fff flags 0x10000200]"},
        {"no address yet", 0, 0xfff, 0x20000200, "[mem size 0x00001000]",
         "[mem 0x00000000-0x00000fff flags 0x20000200]"},
        {"of no type", 0, 1, 0, "[??? 0x00000000-0x00000001 flags 0x0]",
         "[??? 0x00000000-0x00000001 flags 0x0]"},
    };
    for (const Case& c : cases)
    {
        CAPTURE(c.title);
        const std::uint64_t res = resource(c.start, c.end, c.flags);
        CHECK(guest.format("%pR", {res}) == c.decoded);
        CHECK(guest.format("%pr", {res}) == c.raw);
    }
}

TEST_CASE("%pg: block devices, and a partition's number behind a p when the disk ends in a digit")
{
    Guest guest;
    guest.layout("block_device.bd_disk", 8);
    guest.layout("block_device.bd_partno", 3);
    guest.layout("gendisk.disk_name", 12);
    const auto bdev = [&](std::string_view disk_name, std::uint8_t partition) {
        const std::uint64_t disk = guest.zeroed(6);
        guest.memory.write(GuestAddr{disk} + 12, std::as_bytes(std::span{disk_name}));
        const std::uint64_t device = guest.zeroed(4);
        guest.set(device, "block_device", "bd_disk", disk);
        guest.memory.store<std::uint8_t>(GuestAddr{device} + 3, partition);
        return device;
    };
    CHECK(guest.format("%pg", {bdev("sda", 0)}) == "sda");
    CHECK(guest.format("%pg", {bdev("sda", 3)}) == "sda3");
    CHECK(guest.format("%pg", {bdev("nvme0n1", 12)}) == "nvme0n1p12");
}

TEST_CASE("%pC: clocks by name")
{
    Guest guest;
    guest.layout("clk.core", 8);
    guest.layout("clk_core.name", 16);
    const std::uint64_t core = guest.zeroed(4);
    guest.set(core, "clk_core", "name", guest.text("osc"));
    const std::uint64_t clk = guest.zeroed(2);
    guest.set(clk, "clk", "core", core);
    CHECK(guest.format("%pC|%pCn", {clk, clk}) == "osc|osc");
}

TEST_CASE("%pfw: firmware nodes by the operations of their owner")
{
    Guest guest;
    guest.layout("fwnode_handle.ops", 8);
    for (const auto& [member, offset] :
         std::initializer_list<std::pair<const char*, std::uint64_t>>{
             {"get", 0}, {"put", 8}, {"get_name", 16}, {"get_name_prefix", 24}, {"get_parent", 32}})
        guest.layout(std::string{"fwnode_operations."} + member, offset);
    enum Operation : std::uint64_t
    {
        put = 0xffffffffc0000100,
        get_name = 0xffffffffc0000200,
        get_name_prefix = 0xffffffffc0000300,
        get_parent = 0xffffffffc0000400,
    };
    const std::uint64_t ops =
        guest.object(std::array<std::uint64_t, 5>{0, put, get_name, get_name_prefix, get_parent});
    const std::array<std::uint64_t, 3> nodes = {
        guest.object(std::array<std::uint64_t, 2>{0, ops}),
        guest.object(std::array<std::uint64_t, 2>{0, ops}),
        guest.object(std::array<std::uint64_t, 2>{0, ops})};
    const std::array<std::uint64_t, 3> names = {
        guest.text("first"), guest.text("second"), guest.text("third")};
    const std::uint64_t slash = guest.text("/");
    const std::uint64_t nothing = guest.text("");
    int references = 0;
    guest.call = [&](GuestAddr function, GuestAddr node) -> std::uint64_t {
        std::size_t i = 0;
        while (nodes[i] != to_u64(node))
            ++i;
        switch (to_u64(function))
        {
        case get_name:
            return names[i];
        case get_name_prefix:
            return i == 0 ? nothing : slash;
        case get_parent:
            references += i == 0 ? 0 : 1;
            return i == 0 ? 0 : nodes[i - 1];
        default:
            --references;
            return 0;
        }
    };
    CHECK(guest.format("%pfw", {nodes[1]}) == "first/second");
    CHECK(
        guest.format("%pfw|%pfwf", {nodes[2], nodes[2]}) ==
        "first/second/third|first/second/third");
    CHECK(guest.format("%pfwP|%pfwP", {nodes[1], nodes[2]}) == "second|third");
    CHECK(guest.format("%8pfwP|%-15pfw|", {nodes[2], nodes[1]}) == "   third|first/second   |");
    CHECK(references == 0);
    CHECK(guest.format("%pfw", {guest.zeroed(2)}) == "(null)(null)");
}

TEST_CASE("%pOF without a device tree")
{
    Guest guest;
    CHECK(guest.format("%pOF|%pOFn|%pOx", {1, 2, 3}) == "(%pOF?)|(%pOF?)|(%pO?)");
}
