#include "kernel_stub/printk/pointer.hpp"

#include "kernel_stub/printk/errname.hpp"
#include "kernel_stub/printk/siphash.hpp"
#include "tests/unit/kernel_stub/printk/format_fixture.hpp"

#include <array>
#include <cerrno>
#include <doctest/doctest.h>

using namespace kobox;
using namespace kobox::test;

namespace
{

struct Case
{
    const char* title;
    std::string_view format;
    std::vector<std::uint64_t> args;
    std::string_view text;
};

void check(Guest& guest, const std::vector<Case>& cases)
{
    for (const Case& c : cases)
    {
        CAPTURE(c.title);
        CHECK(guest.format(c.format, c.args) == c.text);
    }
}

constexpr std::uint64_t an_address = 0xffff0123456789ab;

} // namespace

TEST_CASE("siphash: the test vector of the reference implementation")
{
    // The key is 00 01 ... 0f, the message 00 01 ... 07 (vectors_sip64[8]).
    CHECK(
        siphash_1u64(0x0706050403020100, {0x0706050403020100, 0x0f0e0d0c0b0a0908}) ==
        0x93f5f5799a932462);
}

TEST_CASE("%p hides addresses, NULL and errors it shows")
{
    Guest guest;
    const std::string hashed = fmt::format("{:016x}", ptr_to_hashval(GuestAddr{an_address}));
    CHECK(hashed.starts_with("00000000"));
    CHECK(hashed != "0000000000000000");
    check(
        guest,
        {
            {"an address is hashed to 32 bits", "%p", {an_address}, hashed},
            {"the same again", "%p", {an_address}, hashed},
            {"%pK as with kptr_restrict=0", "%pK", {an_address}, hashed},
            {"%pe of no error", "%pe", {an_address}, hashed},
            {"%pf went with v5.4: what follows is told by the letter w",
             "%pf",
             {an_address},
             "(%pf?)"},
            {"a letter without a meaning is a %p and is swallowed",
             "%pZ9.",
             {an_address},
             hashed + "."},
            {"letters of Latin-1 are swallowed as well", "%p\xe9|", {an_address}, hashed + "|"},
            {"NULL", "%p", {0}, "0000000000000000"},
            {"an error pointer", "%p", {err_ptr(11)}, "fffffffffffffff5"},
            {"%px shows the address",
             "%px|%px",
             {an_address, 0xab},
             "ffff0123456789ab|00000000000000ab"},
            {"a width is not filled with zeros",
             "%20px|%-4px|",
             {an_address, 0xab},
             "    ffff0123456789ab|ab  |"},
        });
}

TEST_CASE("%pe names errors")
{
    Guest guest;
    check(
        guest, {
                   {"an errno", "(%pe)", {err_ptr(ENOTSOCK)}, "(-ENOTSOCK)"},
                   {"EAGAIN, not EWOULDBLOCK", "%pe", {err_ptr(EWOULDBLOCK)}, "-EAGAIN"},
                   {"width", "[%-8pe][%8pe]", {err_ptr(EIO), err_ptr(EIO)}, "[-EIO    ][    -EIO]"},
                   {"one of the kernel's own", "%pe", {err_ptr(517)}, "-EPROBE_DEFER"},
                   {"a number without a name", "%pe", {err_ptr(1234)}, "-1234"},
               });
    CHECK(errname(EIO) == "EIO");
    CHECK(errname(-EIO) == "-EIO");
    CHECK(errname(0).empty());
    CHECK(errname(520).empty());
}

TEST_CASE("bad pointers print a word instead of what they point to")
{
    Guest guest;
    for (const char* extension : {"E", "M", "m",  "I4", "I6", "IS", "U",   "V", "a", "d", "D", "tR",
                                  "g", "G", "Gp", "fw", "R",  "NF", "4cc", "C", "h", "b", "bl"})
    {
        CAPTURE(extension);
        const std::string format = std::string{"%p"} + extension;
        CHECK(guest.format(format, {0}) == "(null)");
        CHECK(guest.format(format, {0xab}) == "(efault)");
        CHECK(guest.format(format, {err_ptr(EIO)}) == "(efault)");
        if (std::string_view{extension} != "C")
            continue;
        CHECK_THROWS_AS(guest.format("%pM", {Guest::unmapped}), GuestFault);
    }
}

TEST_CASE("%pS, %ps and %pB name the symbol of an address")
{
    Guest guest;
    guest.symbol = [](GuestAddr addr) -> std::string {
        switch (to_u64(addr))
        {
        case 0xffffffffc0000010:
            return "demo_init+0x10/0x40 [demo]";
        case 0xffffffffc000003f:
            return "demo_init+0x3f/0x40 [demo]";
        case 0xffffffffc0000040:
            return "demo_exit+0x0/0x20 [demo]";
        case 0xffffffff81000010:
            return "_printk+0x10/0x60";
        default:
            return fmt::format("{:#x}", to_u64(addr));
        }
    };
    constexpr std::uint64_t in_init = 0xffffffffc0000010;
    constexpr std::uint64_t behind_init = 0xffffffffc0000040;
    check(
        guest,
        {
            {"with offset", "%pS", {in_init}, "demo_init+0x10/0x40 [demo]"},
            {"without offset", "%ps", {in_init}, "demo_init [demo]"},
            {"of the kernel",
             "%ps|%pS",
             {0xffffffff81000010, 0xffffffff81000010},
             "_printk|_printk+0x10/0x60"},
            {"R and b change nothing on x86",
             "%pSR|%pSRb|%psR",
             {in_init, in_init, in_init},
             "demo_init+0x10/0x40 [demo]|demo_init+0x10/0x40 [demo]|demo_init [demo]"},
            {"a return address behind a function that does not return",
             "%pB|%pBb|%pS",
             {behind_init, behind_init, behind_init},
             "demo_init+0x40/0x40 [demo]|demo_init+0x40/0x40 [demo]|demo_exit+0x0/0x20 [demo]"},
            {"no symbol", "%pS|%ps|%pB", {0x1234, 0x1234, 0x1234}, "0x1234|0x1234|0x1234"},
            {"width", "%-10ps|", {0x1234}, "0x1234    |"},
        });
}

TEST_CASE("%pks and %pus are strings, %pA is for Rust")
{
    Guest guest;
    const std::uint64_t s = guest.text("abc");
    CHECK(guest.format("%pks|%pus|%pk", {s, s, s}) == "abc|abc|(einval)");
    CHECK(guest.format("%pA", {s}) == "(%pA?)");
    REQUIRE(guest.warnings.size() == 1);
    CHECK(guest.warnings[0].second == "Please remove %pA from non-Rust code\n");
}
