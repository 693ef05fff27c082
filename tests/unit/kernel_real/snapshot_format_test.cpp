#include "kernel_real/snapshot_format.hpp"

#include <doctest/doctest.h>

#include <string>
#include <vector>

using namespace kobox;

TEST_CASE("what a snapshot says of itself is read as it was written")
{
    const SnapshotInfo info{
        .name = "mine",
        .release = "6.1.0",
        .version = "#1 SMP",
        .build_id = "00ff",
        .source = "vmlinuz",
        .image_hash = "0123",
        .command_line = "console=ttyS0 a=b=c",
        .cpu_model = "model"};
    CHECK(parse_info(format_info(info)) == info);
}

TEST_CASE("lines that are no fact of a snapshot are passed over")
{
    const auto info = parse_info("name=mine\nunknown=1\nno equals\n\nrelease=6.1.0");
    CHECK(info.name == "mine");
    CHECK(info.release == "6.1.0");
    CHECK(info.command_line.empty());
}

TEST_CASE("the checksum of memory is that of its pages and their places, zeros aside")
{
    std::vector<std::byte> ram(8 * page_size);
    CHECK(checksum_of_ram(ram) == 0);
    ram[3 * page_size] = std::byte{1};
    const auto sum = checksum_of_ram(ram);
    CHECK(sum != 0);
    std::vector<std::byte> moved(8 * page_size);
    moved[4 * page_size] = std::byte{1};
    CHECK(checksum_of_ram(moved) != sum);
    ram.resize(16 * page_size);
    CHECK(checksum_of_ram(ram) == sum);
}

TEST_CASE("a page is zero when its last byte is too")
{
    std::vector<std::byte> page(page_size);
    CHECK(is_zero(page));
    page.back() = std::byte{1};
    CHECK_FALSE(is_zero(page));
    page.back() = std::byte{0};
    page.front() = std::byte{1};
    CHECK_FALSE(is_zero(page));
}
