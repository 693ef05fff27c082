#include "call_fixture.hpp"

#include <doctest/doctest.h>

#include <array>

using namespace kobox;

TEST_CASE("random numbers are the same in every run and differ from each other")
{
    CallFixture a;
    CallFixture b;
    const std::uint64_t first = a.call("get_random_u64", {});
    CHECK(b.call("get_random_u64", {}) == first);
    CHECK(a.call("get_random_u64", {}) != first);
}

TEST_CASE("get_random_bytes() fills what it is given and no more")
{
    CallFixture f;
    const GuestAddr buf = f.kernel.kzalloc(32).value();
    f.call("get_random_bytes", {to_u64(buf), 13});
    const auto bytes = f.memory.load<std::array<std::uint8_t, 32>>(buf);
    CHECK(bytes[13] == 0);
    CHECK(f.memory.load<std::uint64_t>(buf) != 0);
    CHECK(f.oops_of("get_random_bytes", {0x1000, 8}).starts_with("BUG: unable to handle"));
}

TEST_CASE("__get_random_u32_below() stays below")
{
    CallFixture f;
    for (int i = 0; i < 100; ++i)
        CHECK(f.call("__get_random_u32_below", {7}) < 7);
}

TEST_CASE("a random UUID has version 4 in the place where its text form shows it")
{
    CallFixture f;
    const GuestAddr uuid = f.kernel.kzalloc(16).value();
    f.call("generate_random_uuid", {to_u64(uuid)});
    CHECK((f.memory.load<std::uint8_t>(uuid + 6) >> 4) == 4);
    CHECK((f.memory.load<std::uint8_t>(uuid + 8) >> 6) == 2);
    f.call("generate_random_guid", {to_u64(uuid)});
    CHECK((f.memory.load<std::uint8_t>(uuid + 7) >> 4) == 4);
}

TEST_CASE("prandom_u32_state() is the kernel's taus113")
{
    CallFixture f;
    const GuestAddr state = f.kernel.kzalloc(16).value();
    f.memory.store(state, std::array<std::uint32_t, 4>{2, 8, 16, 128});
    std::uint32_t s1 = 2, s2 = 8, s3 = 16, s4 = 128;
    s1 = ((s1 & 0xfffffffe) << 18) ^ (((s1 << 6) ^ s1) >> 13);
    s2 = ((s2 & 0xfffffff8) << 2) ^ (((s2 << 2) ^ s2) >> 27);
    s3 = ((s3 & 0xfffffff0) << 7) ^ (((s3 << 13) ^ s3) >> 21);
    s4 = ((s4 & 0xffffff80) << 13) ^ (((s4 << 3) ^ s4) >> 12);
    const std::uint64_t expected = s1 ^ s2 ^ s3 ^ s4;
    CHECK(f.call("prandom_u32_state", {to_u64(state)}) == expected);
}
