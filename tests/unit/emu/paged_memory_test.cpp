#include "emu/paged_memory.hpp"

#include <doctest/doctest.h>

#include <array>
#include <cstring>

using namespace kobox;

namespace
{

constexpr std::uint64_t root = 0x1000;
constexpr std::uint64_t present = 1;
constexpr std::uint64_t writable = 2;
constexpr std::uint64_t user = 4;
constexpr std::uint64_t large = 0x80;
constexpr std::uint64_t no_execute = std::uint64_t{1} << 63;
constexpr std::uint64_t table = present | writable | user;
constexpr GuestAddr kernel_page{0xffffffff81000000};

/// 0xffffffff81000000: one read-only executable page, then a writable one that lies before it in
/// physical memory; 0xffffffff81200000: a large page.
struct Guest
{
    Guest()
    {
        put(root + 511 * 8, 0x2000 | table);
        put(0x2000 + 510 * 8, 0x3000 | table);
        put(0x3000 + 8 * 8, 0x4000 | table);
        put(0x3000 + 9 * 8, 0x200000 | table | large | no_execute);
        put(0x4000, 0x7000 | present);
        put(0x4000 + 8, 0x6000 | table | no_execute);
        put(0x4000 + 16, std::uint64_t{0x80000000} | table); // beyond the RAM
    }
    void put(std::uint64_t at, std::uint64_t value)
    {
        std::memcpy(ram.bytes().subspan(at, sizeof value).data(), &value, sizeof value);
    }

    GuestRam ram{std::uint64_t{8} << 20};
    PagedMemory memory{ram, [] { return root; }};
};

} // namespace

TEST_CASE("the guest's page tables give address and permissions")
{
    Guest guest;
    const auto first = guest.memory.translate(kernel_page + 5);
    REQUIRE(first);
    CHECK(first->physical == 0x7005);
    CHECK(first->perms == Perms::rx);
    CHECK_FALSE(first->user);
    const auto second = guest.memory.translate(kernel_page + page_size);
    REQUIRE(second);
    CHECK(second->perms == Perms::rw);
    CHECK(second->user);
    const auto in_large = guest.memory.translate(GuestAddr{0xffffffff81234567});
    REQUIRE(in_large);
    CHECK(in_large->physical == 0x234567);
}

TEST_CASE("an address is not mapped where an entry is absent or leads out of the RAM")
{
    Guest guest;
    CHECK_FALSE(guest.memory.translate(GuestAddr{0x1000}));
    CHECK_FALSE(guest.memory.translate(kernel_page + 2 * page_size));
    CHECK_FALSE(guest.memory.translate(kernel_page + 3 * page_size));
    CHECK_FALSE(guest.memory.is_mapped(kernel_page + page_size, page_size + 1));
}

TEST_CASE("mapped pages are counted, of a large page as many as lie in the range")
{
    Guest guest;
    constexpr std::uint64_t large_page_size = 0x200000;
    CHECK(guest.memory.mapped_pages({kernel_page, large_page_size}) == 2);
    CHECK(guest.memory.mapped_pages({kernel_page + page_size, large_page_size}) == 2);
    CHECK(guest.memory.mapped_pages({kernel_page, 8 * large_page_size}) == 2 + 512);
    CHECK(guest.memory.mapped_pages({GuestAddr{}, std::uint64_t{1} << 46}) == 0);
    CHECK(guest.memory.mapped_pages({}) == 0);
}

TEST_CASE("an address that is not canonical is not mapped, whatever its lower bits say")
{
    Guest guest;
    for (const unsigned bit : {48U, 55U, 63U})
        CHECK_FALSE(
            guest.memory.translate(GuestAddr{to_u64(kernel_page) ^ std::uint64_t{1} << bit}));
    CHECK_FALSE(guest.memory.translate(GuestAddr{to_u64(kernel_page) & 0x0000ffffffffffff}));
}

TEST_CASE("reads and writes cross pages that lie apart in physical memory")
{
    Guest guest;
    const std::array<std::byte, 4> bytes{std::byte{1}, std::byte{2}, std::byte{3}, std::byte{4}};
    guest.memory.write(kernel_page + page_size - 2, bytes);
    CHECK(guest.ram.bytes()[0x7ffe] == std::byte{1});
    CHECK(guest.ram.bytes()[0x6001] == std::byte{4});
    CHECK(guest.memory.load<std::uint32_t>(kernel_page + page_size - 2) == 0x04030201);
    CHECK_FALSE(guest.memory.view({kernel_page + page_size - 2, 4}));
    CHECK(guest.memory.view({kernel_page, page_size}));
}

TEST_CASE("an access that is not mapped is a guest fault at its first byte that is not")
{
    Guest guest;
    try
    {
        (void)guest.memory.load<std::uint64_t>(kernel_page + 2 * page_size - 4);
        FAIL("no fault");
    }
    catch (const GuestFault& fault)
    {
        CHECK(fault.addr == kernel_page + 2 * page_size);
        CHECK(fault.access == Access::read);
    }
}

TEST_CASE("the pages that the host wrote are told once, each once")
{
    Guest guest;
    guest.memory.store(kernel_page, std::uint8_t{1});
    guest.memory.store(kernel_page + page_size, std::uint8_t{1});
    guest.memory.store(kernel_page + 8, std::uint8_t{1});
    CHECK(guest.memory.take_written_pages() == std::vector<std::uint64_t>{0x6000, 0x7000});
    CHECK(guest.memory.take_written_pages().empty());
}

TEST_CASE("a string ends at its NUL, at the limit, or with a fault")
{
    Guest guest;
    const std::string text = "module";
    guest.memory.write(
        kernel_page + page_size - 3, std::as_bytes(std::span{text.c_str(), text.size() + 1}));
    CHECK(guest.memory.load_cstring(kernel_page + page_size - 3, 100) == "module");
    CHECK(guest.memory.load_cstring(kernel_page + page_size - 3, 4) == "modu");
    guest.memory.fill(kernel_page, std::byte{'x'}, 2 * page_size);
    CHECK_THROWS_AS((void)guest.memory.load_cstring(kernel_page, 10 * page_size), GuestFault);
}
