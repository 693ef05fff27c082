#include "emu/address_space.hpp"

#include <algorithm>
#include <array>
#include <doctest/doctest.h>
#include <vector>

using namespace kobox;

namespace
{

constexpr std::uint64_t arena = 64 * page_size;
constexpr GuestAddr low{0xffff888000000000};
constexpr GuestAddr high{0xffffc90000000000};

template <typename F>
GuestFault fault_of(F&& access)
{
    try
    {
        access();
    }
    catch (const GuestFault& fault)
    {
        return fault;
    }
    FAIL("no fault");
    return {};
}

} // namespace

TEST_CASE("mapped memory is zero and keeps what is written")
{
    AddressSpace space{arena};
    REQUIRE(space.map({low, 2 * page_size}, Perms::rw));
    CHECK(space.load<std::uint64_t>(low + page_size - 4) == 0);
    space.store(low + page_size - 4, std::uint64_t{0x1122334455667788});
    CHECK(space.load<std::uint64_t>(low + page_size - 4) == 0x1122334455667788);
    CHECK(space.load<std::uint8_t>(low + page_size) == 0x44);
}

TEST_CASE("a map of a taken page, of odd bounds, over the top or beyond the arena changes nothing")
{
    AddressSpace space{arena};
    REQUIRE(space.map({low + page_size, page_size}, Perms::r));
    CHECK_FALSE(space.map({low, 3 * page_size}, Perms::rw));
    CHECK_FALSE(space.is_mapped(low, 1));
    CHECK_FALSE(space.map({high + 1, page_size}, Perms::rw));
    CHECK_FALSE(space.map({high, 1}, Perms::rw));
    CHECK_FALSE(space.map({high, arena}, Perms::rw));
    CHECK_FALSE(space.map({high, ~std::uint64_t{} - page_size + 1}, Perms::rw));
    CHECK_FALSE(space.map({GuestAddr{0} - page_size, 2 * page_size}, Perms::rw));
    CHECK_FALSE(space.is_mapped(high, 1));
    CHECK(space.perms(low + page_size) == Perms::r);
    CHECK(space.map({high, arena - page_size}, Perms::rw));
}

TEST_CASE("the last page of the address space can be mapped")
{
    AddressSpace space{arena};
    const GuestAddr last = GuestAddr{0} - page_size;
    REQUIRE(space.map({last, page_size}, Perms::rw));
    CHECK(space.is_mapped(last, page_size));
    CHECK_FALSE(space.is_mapped(last, page_size + 1));
    CHECK(
        fault_of([&] { (void)space.load<std::uint64_t>(GuestAddr{0} - 4); }).addr == GuestAddr{0});
}

TEST_CASE("unmapped frames are used again, and are zero again")
{
    AddressSpace space{arena};
    for (int round = 0; round < 10; ++round)
    {
        REQUIRE(space.map({low, arena}, Perms::rw));
        CHECK(space.load<std::uint64_t>(low + 5 * page_size) == 0);
        space.store(low + 5 * page_size, ~std::uint64_t{});
        space.unmap({low, arena});
        CHECK_FALSE(space.is_mapped(low + 5 * page_size, 1));
    }
}

TEST_CASE("gaps of the arena are found again")
{
    AddressSpace space{arena};
    REQUIRE(space.map({low, arena}, Perms::rw));
    space.unmap({low + 8 * page_size, 4 * page_size});
    space.unmap({low + 4 * page_size, 4 * page_size});
    space.unmap({low + 12 * page_size, 2 * page_size});
    CHECK_FALSE(space.map({high, 11 * page_size}, Perms::rw));
    CHECK(space.map({high, 10 * page_size}, Perms::rw));
    CHECK(space.view({high, 10 * page_size}).has_value());
}

TEST_CASE("an unmap passes over what is not mapped")
{
    AddressSpace space{arena};
    REQUIRE(space.map({low, page_size}, Perms::rw));
    REQUIRE(space.map({low + 5 * page_size, page_size}, Perms::rw));
    space.unmap({low - 1024 * page_size, 4096 * page_size});
    CHECK_FALSE(space.is_mapped(low, 1));
    CHECK_FALSE(space.is_mapped(low + 5 * page_size, 1));
}

TEST_CASE("host accesses ignore permissions but not presence, and fault at the exact byte")
{
    AddressSpace space{arena};
    REQUIRE(space.map({low, page_size}, Perms::none));
    space.store(low, std::uint32_t{7});
    CHECK(space.load<std::uint32_t>(low) == 7);

    std::array<std::byte, 16> bytes{};
    bytes.fill(std::byte{0xab});
    const GuestAddr end = low + page_size;
    const GuestFault write = fault_of([&] { space.write(end - 5, bytes); });
    CHECK(write.addr == end);
    CHECK(write.access == Access::write);
    CHECK(space.load<std::uint8_t>(end - 1) == 0xab);
    const GuestFault read = fault_of([&] { space.read(end - 3, bytes); });
    CHECK(read.addr == end);
    CHECK(read.access == Access::read);
    CHECK(fault_of([&] { space.fill(high + 3, std::byte{1}, 1); }).addr == high + 3);
    CHECK(fault_of([&] { space.fill(end - 2, std::byte{1}, 4); }).addr == end);
    CHECK(space.load<std::uint8_t>(end - 1) == 1);
}

TEST_CASE("an empty access never faults")
{
    AddressSpace space{arena};
    space.read(low, {});
    space.write(low, {});
    space.fill(low, std::byte{}, 0);
    CHECK(space.is_mapped(low, 0));
    CHECK(space.load_cstring(low, 0).empty());
}

TEST_CASE("try_read and try_write tell instead of throwing; a refused write changes nothing")
{
    AddressSpace space{arena};
    REQUIRE(space.map({low, page_size}, Perms::rw));
    std::array<std::byte, 8> bytes{};
    CHECK(space.try_read(low, bytes));
    CHECK_FALSE(space.try_read(low + page_size - 1, bytes));
    bytes.fill(std::byte{1});
    CHECK_FALSE(space.try_write(low + page_size - 4, bytes));
    CHECK(space.load<std::uint32_t>(low + page_size - 4) == 0);
    CHECK(space.try_write(low + page_size - 8, bytes));
}

TEST_CASE("a string is read up to its NUL, up to the limit, across pages, and no byte further")
{
    AddressSpace space{arena};
    REQUIRE(space.map({low, 2 * page_size}, Perms::rw));
    const GuestAddr at = low + page_size - 3;
    for (std::uint64_t i = 0; i < 5; ++i)
        space.store(at + i, static_cast<char>('a' + i));
    CHECK(space.load_cstring(at, 100) == "abcde");
    CHECK(space.load_cstring(at, 4) == "abcd");
    CHECK(space.load_cstring(at + 5, 100).empty());

    const GuestAddr end = low + 2 * page_size;
    space.store(end - 2, std::array{'x', '\0'});
    CHECK(space.load_cstring(end - 2, 100) == "x");
    space.store(end - 1, 'y');
    CHECK(space.load_cstring(end - 2, 2) == "xy");
    CHECK(fault_of([&] { (void)space.load_cstring(end - 2, 3); }).addr == end);
}

TEST_CASE("a view is the memory itself, and ends where the backing does")
{
    AddressSpace space{arena};
    REQUIRE(space.map({low, 3 * page_size}, Perms::rw));
    REQUIRE(space.map({low + 3 * page_size, page_size}, Perms::rw));
    auto view = space.writable_view({low + 100, 2 * page_size});
    REQUIRE(view);
    (*view)[page_size] = std::byte{9};
    space.host_wrote({low + 100, 2 * page_size});
    CHECK(space.load<std::uint8_t>(low + 100 + page_size) == 9);
    CHECK_FALSE(space.view({high, 1}));
    CHECK_FALSE(space.view({low + 3 * page_size, page_size + 1}));
    CHECK_FALSE(space.view({low, ~std::uint64_t{}}));
}

TEST_CASE("an alias shares its memory and outlives the mapping it was made from")
{
    AddressSpace space{arena};
    REQUIRE(space.map({low, 2 * page_size}, Perms::rw));
    REQUIRE(space.map_alias({high, 2 * page_size}, low, Perms::r));
    CHECK(space.perms(high) == Perms::r);
    space.store(low + page_size + 8, std::uint32_t{77});
    CHECK(space.load<std::uint32_t>(high + page_size + 8) == 77);
    space.unmap({low, 2 * page_size});
    CHECK(space.load<std::uint32_t>(high + page_size + 8) == 77);
    REQUIRE(space.map({low, 62 * page_size}, Perms::rw));
    CHECK_FALSE(space.map({low + arena, page_size}, Perms::rw));
    CHECK(space.load<std::uint32_t>(high + page_size + 8) == 77);
    space.unmap({high, 2 * page_size});
    CHECK(space.map({low + arena, 2 * page_size}, Perms::rw));
}

TEST_CASE("an alias of what is not wholly mapped, or to where something is, is refused")
{
    AddressSpace space{arena};
    REQUIRE(space.map({low, page_size}, Perms::rw));
    CHECK_FALSE(space.map_alias({high, 2 * page_size}, low, Perms::rw));
    CHECK_FALSE(space.is_mapped(high, 1));
    CHECK_FALSE(space.map_alias({low, page_size}, low, Perms::rw));
}

TEST_CASE("protect changes the pages that are mapped and passes over the others")
{
    AddressSpace space{arena};
    REQUIRE(space.map({low, page_size}, Perms::rw));
    REQUIRE(space.map({low + 2 * page_size, page_size}, Perms::rw));
    space.protect({low, 3 * page_size}, Perms::rx);
    CHECK(space.perms(low) == Perms::rx);
    CHECK(space.perms(low + page_size) == std::nullopt);
    CHECK(space.perms(low + 2 * page_size) == Perms::rx);
}

TEST_CASE("restore brings back bytes, mappings and permissions, again and again")
{
    AddressSpace space{arena};
    REQUIRE(space.map({low, 4 * page_size}, Perms::rw));
    REQUIRE(space.map_alias({high, page_size}, low + page_size, Perms::rw));
    for (std::uint64_t i = 0; i < 4; ++i)
        space.store(low + i * page_size, i + 1);
    space.snapshot();
    for (int round = 0; round < 3; ++round)
    {
        CAPTURE(round);
        space.store(low, std::uint64_t{99});
        space.store(high, std::uint64_t{98});
        (*space.writable_view({low + 2 * page_size, 8}))[0] = std::byte{97};
        space.protect({low, page_size}, Perms::rx);
        space.unmap({low + 3 * page_size, page_size});
        REQUIRE(space.map({low + 3 * page_size, 2 * page_size}, Perms::r));
        space.store(low + 3 * page_size, std::uint64_t{96});
        space.unmap({low, page_size});

        space.restore();
        for (std::uint64_t i = 0; i < 4; ++i)
            CHECK(space.load<std::uint64_t>(low + i * page_size) == i + 1);
        CHECK(space.load<std::uint64_t>(high) == 2);
        CHECK(space.perms(low) == Perms::rw);
        CHECK_FALSE(space.is_mapped(low + 4 * page_size, 1));
    }
}

TEST_CASE("restore gives back the memory of later mappings, and snapshot that of earlier ones")
{
    AddressSpace space{arena};
    REQUIRE(space.map({low, arena / 2}, Perms::rw));
    space.snapshot();
    for (int round = 0; round < 3; ++round)
    {
        REQUIRE(space.map({high, arena / 2}, Perms::rw));
        space.restore();
    }
    space.unmap({low, arena / 2});
    CHECK_FALSE(space.map({high, arena}, Perms::rw));
    space.snapshot();
    CHECK(space.map({high, arena}, Perms::rw));
    space.restore();
    CHECK_FALSE(space.is_mapped(low, 1));
}

TEST_CASE("a second snapshot replaces the first")
{
    AddressSpace space{arena};
    REQUIRE(space.map({low, page_size}, Perms::rw));
    space.snapshot();
    space.store(low, std::uint64_t{1});
    space.snapshot();
    space.store(low, std::uint64_t{2});
    space.restore();
    CHECK(space.load<std::uint64_t>(low) == 1);
}

TEST_CASE("translate tells the engine which pages to offer read-only")
{
    AddressSpace space{arena};
    REQUIRE(space.map({low, 2 * page_size}, Perms::rw));
    CHECK_FALSE(space.translate(low)->clean);
    space.snapshot();
    CHECK(space.translate(low)->clean);
    space.guest_writes(low);
    CHECK_FALSE(space.translate(low)->clean);
    CHECK(space.translate(low + page_size)->clean);
    space.restore();
    CHECK(space.translate(low)->clean);
    CHECK_FALSE(space.translate(high));
}

TEST_CASE("a change of code is named once, at an address where it can be executed")
{
    AddressSpace space{arena};
    REQUIRE(space.map({low, page_size}, Perms::rw));
    REQUIRE(space.map_alias({high, page_size}, low, Perms::rx));
    CHECK(space.next_stale_code() == std::nullopt);
    space.store(low + 5, std::uint8_t{0xc3});
    CHECK(space.translate(high)->code_stale);
    CHECK(space.next_stale_code() == high);
    CHECK(space.next_stale_code() == std::nullopt);

    space.protect({high, page_size}, Perms::r);
    space.store(low + 5, std::uint8_t{0x90});
    CHECK(space.next_stale_code() == std::nullopt);
    space.protect({low, page_size}, Perms::rx);
    CHECK(space.next_stale_code() == low);
}

TEST_CASE("only edits of what was mapped must be told to a CPU")
{
    AddressSpace space{arena};
    REQUIRE(space.map({low, page_size}, Perms::rw));
    CHECK_FALSE(space.take_mapping_change());
    space.protect({low, page_size}, Perms::rw);
    CHECK_FALSE(space.take_mapping_change());
    space.protect({low, page_size}, Perms::r);
    CHECK(space.take_mapping_change());
    CHECK_FALSE(space.take_mapping_change());
    space.unmap({low, page_size});
    CHECK(space.take_mapping_change());
}
