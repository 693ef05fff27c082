#include "tests/unit/kernel_stub/calls/call_fixture.hpp"

#include <array>
#include <cerrno>

using namespace kobox;

TEST_CASE_FIXTURE(CallFixture, "panic ends the guest with its text")
{
    CHECK(
        oops_of("panic", {text("out of %s\n"), text("luck")}) ==
        "Kernel panic - not syncing: out of luck");
    const KlogRecord& first = kernel.klog().records().front();
    CHECK(first.level == KernLevel::emerg);
    CHECK(first.text == "Kernel panic - not syncing: out of luck");
}

TEST_CASE_FIXTURE(CallFixture, "nmi_panic is a panic")
{
    CHECK(
        oops_of("nmi_panic", {0, text("hard lockup")}) ==
        "Kernel panic - not syncing: hard lockup");
}

TEST_CASE_FIXTURE(CallFixture, "__warn_printk cuts before the text of a WARN()")
{
    call("__warn_printk", {text("bad %d\n"), 3});
    CHECK(kernel.klog().text() == "------------[ cut here ]------------\nbad 3\n");
}

TEST_CASE_FIXTURE(CallFixture, "add_taint and test_taint see the kernel's taint mask")
{
    CHECK(call_int("test_taint", {18}) == 0);
    call("add_taint", {18, 0});
    CHECK(call_int("test_taint", {18}) == 1);
    CHECK((kernel.tainted() >> 18 & 1) == 1);
    CHECK(call_int("test_taint", {200}) == 0);
    CHECK_FALSE(unsupported_of("add_taint", {63, 0}).empty());
}

TEST_CASE_FIXTURE(
    CallFixture, "dump_stack names the task and walks its stack, at the level asked for")
{
    call("dump_stack_lvl", {text("\0013")});
    REQUIRE(kernel.klog().records().size() >= 3);
    const KlogRecord& first = kernel.klog().records().front();
    CHECK(first.level == KernLevel::err);
    CHECK(first.text.starts_with("CPU: 0 PID: "));
    CHECK(kernel.klog().text().find("Call Trace:") != std::string::npos);
    call("dump_stack", {});
    CHECK(kernel.klog().records().back().level == KernLevel::warning);
}

TEST_CASE("random numbers are the same in every run, and differ from call to call")
{
    const auto draw = [] {
        CallFixture fixture;
        const std::uint64_t buf = fixture.room(16);
        fixture.call("get_random_bytes", {buf, 13});
        return std::array{
            fixture.call("get_random_u64", {}), fixture.call("get_random_u64", {}),
            fixture.load<std::uint64_t>(buf), fixture.load<std::uint64_t>(buf + 8)};
    };
    const auto numbers = draw();
    CHECK(numbers == draw());
    CHECK(numbers[0] != numbers[1]);
    CHECK(numbers[2] != 0);
    CHECK((numbers[3] >> 40) == 0); // 13 bytes, no more
}

TEST_CASE_FIXTURE(CallFixture, "random numbers stay below their limit")
{
    for (int i = 0; i < 100; ++i)
    {
        CHECK(call("__get_random_u32_below", {7}) < 7);
        CHECK(call("get_random_u8", {}) < 256);
        CHECK(call("get_random_u16", {}) < 65536);
    }
    CHECK(call("__get_random_u32_below", {1}) == 0);
    CHECK(call_int("rng_is_initialized", {}) == 1);
    CHECK(call_int("wait_for_random_bytes", {}) == 0);
}

TEST_CASE_FIXTURE(CallFixture, "prandom_u32_state is the kernel's Tausworthe generator")
{
    // The first rows of lib/random32.c's own self test: a state seeded from 1, the first result.
    const std::uint64_t state = room(kernel.profile().size_of("rnd_state"));
    const auto lcg = [](std::uint32_t x) { return x * 69069; };
    std::uint32_t seed = 1;
    std::uint32_t previous = 0;
    const std::array<std::uint32_t, 4> least = {2, 8, 16, 128};
    for (std::size_t i = 0; i < least.size(); ++i)
    {
        previous = i == 0 ? lcg(seed) : lcg(previous);
        seed = previous;
        store(state + 4 * i, previous < least[i] ? previous + least[i] : previous);
    }
    for (int i = 0; i < 10; ++i)
        call("prandom_u32_state", {state});
    CHECK(call("prandom_u32_state", {state}) == 3484351685);
}

TEST_CASE_FIXTURE(CallFixture, "string_unescape and string_get_size")
{
    const std::uint64_t buf = room(64);
    CHECK(call_int("string_unescape", {text("a\\n\\x41\\101\\\\\\q"), buf, 0, 0xf}) == 7);
    CHECK(text_at(buf) == "a\nAA\\\\q");
    CHECK(call_int("string_unescape", {text("abcdef"), buf, 4, 0xf}) == 3);
    CHECK(text_at(buf) == "abc");
    struct Case
    {
        std::uint64_t size, block, units;
        std::string_view text;
    };
    for (const Case& c : std::initializer_list<Case>{
             {0, 512, 0, "0 B"},
             {8192, 512, 0, "4.19 MB"},
             {8192, 512, 1, "4.00 MiB"},
             {1, 512, 0, "512 B"},
             {1, 1500, 1, "1.46 KiB"},
             {8192, 4096, 0, "33.6 MB"},
             {0xffffffffffffffff, 4096, 0, "75.6 ZB"},
             {0xffffffffffffffff, 4096, 1, "64.0 ZiB"},
             {1999, 1, 0, "2.00 kB"}})
    {
        CAPTURE(c.text);
        call("string_get_size", {c.size, c.block, c.units, buf, 64});
        CHECK(text_at(buf) == c.text);
    }
}

TEST_CASE_FIXTURE(CallFixture, "UUIDs and hardware addresses from text")
{
    const std::uint64_t to = room(16);
    const std::uint64_t uuid = text("00112233-4455-6677-8899-aabbCCDDeeff and more");
    CHECK(call_int("uuid_parse", {uuid, to}) == 0);
    CHECK(load<std::uint64_t>(to) == 0x7766554433221100);
    CHECK(call_int("guid_parse", {uuid, to}) == 0);
    CHECK(load<std::uint64_t>(to) == 0x6677445500112233);
    CHECK(load<std::uint64_t>(to + 8) == 0xffeeddccbbaa9988);
    CHECK(call_int("uuid_parse", {text("00112233"), to}) == -EINVAL);
    CHECK(call_int("uuid_is_valid", {text("00112233-4455-6677-8899-aabbccddeefg")}) == 0);

    CHECK(call_int("mac_pton", {text("01:23:45:67:89:aBx"), to}) == 1);
    CHECK((load<std::uint64_t>(to) & 0xffffffffffff) == 0xab8967452301);
    CHECK(call_int("mac_pton", {text("01:23:45:67:89"), to}) == 0);
    CHECK(call_int("mac_pton", {text("01-23-45-67-89-ab"), to}) == 0);
}
