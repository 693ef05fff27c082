#include "tests/unit/kernel_stub/printk/format_fixture.hpp"

#include <array>
#include <cstring>
#include <doctest/doctest.h>
#include <netinet/in.h>

using namespace kobox;
using namespace kobox::test;

namespace
{

std::array<std::uint8_t, 16> groups(std::initializer_list<std::uint16_t> values)
{
    std::array<std::uint8_t, 16> addr{};
    std::size_t i = 0;
    for (const std::uint16_t value : values)
    {
        addr[i++] = static_cast<std::uint8_t>(value >> 8);
        addr[i++] = static_cast<std::uint8_t>(value);
    }
    return addr;
}

sockaddr_in ip4(std::uint32_t addr, std::uint16_t port)
{
    sockaddr_in sa{};
    sa.sin_family = AF_INET;
    sa.sin_port = htons(port);
    sa.sin_addr.s_addr = htonl(addr);
    return sa;
}

sockaddr_in6 ip6(std::initializer_list<std::uint16_t> addr, std::uint16_t port)
{
    sockaddr_in6 sa{};
    sa.sin6_family = AF_INET6;
    sa.sin6_port = htons(port);
    sa.sin6_flowinfo = htonl(0xf0000007);
    sa.sin6_scope_id = 3;
    const auto bytes = groups(addr);
    std::memcpy(&sa.sin6_addr, bytes.data(), bytes.size());
    return sa;
}

} // namespace

TEST_CASE("%pM and %pm: hardware addresses")
{
    Guest guest;
    const std::uint64_t mac = guest.octets({0x2d, 0x48, 0xd6, 0xfc, 0x7a, 0x05});
    CHECK(guest.format("%pM", {mac}) == "2d:48:d6:fc:7a:05");
    CHECK(guest.format("%pMR", {mac}) == "05:7a:fc:d6:48:2d");
    CHECK(guest.format("%pMF", {mac}) == "2d-48-d6-fc-7a-05");
    CHECK(
        guest.format("%pm|%pmR|%pmF", {mac, mac, mac}) == "2d48d6fc7a05|057afcd6482d|2d48d6fc7a05");
    CHECK(
        guest.format("%20pM|%-20pM|", {mac, mac}) == "   2d:48:d6:fc:7a:05|2d:48:d6:fc:7a:05   |");
}

TEST_CASE("%pI4 and %pi4: IPv4 addresses, in each byte order")
{
    Guest guest;
    const std::uint64_t addr = guest.octets({127, 0, 10, 1});
    CHECK(guest.format("%pi4|%pI4", {addr, addr}) == "127.000.010.001|127.0.10.1");
    CHECK(guest.format("%pI4h|%pI4l", {addr, addr}) == "1.10.0.127|1.10.0.127");
    CHECK(guest.format("%pI4n|%pI4b", {addr, addr}) == "127.0.10.1|127.0.10.1");
    CHECK(guest.format("%12pI4|", {addr}) == "  127.0.10.1|");
}

TEST_CASE("%pI6c: the compressed form of RFC 5952")
{
    struct Case
    {
        const char* title;
        std::array<std::uint8_t, 16> addr;
        std::string_view text;
    };
    const Case cases[] = {
        {"the first of the longest runs", groups({0x2001, 0xdb8, 0, 0, 1, 0, 0, 1}),
         "2001:db8::1:0:0:1"},
        {"a single zero stays", groups({1, 0, 3, 4, 5, 6, 7, 8}), "1:0:3:4:5:6:7:8"},
        {"all zeros", groups({0, 0, 0, 0, 0, 0, 0, 0}), "::"},
        {"zeros at the front", groups({0, 0, 0, 0, 0, 0, 0, 1}), "::1"},
        {"zeros at the end", groups({1, 0, 0, 0, 0, 0, 0, 0}), "1::"},
        {"no leading zeros", groups({0x12, 0x345, 0xabcd, 1, 2, 3, 4, 0x10}),
         "12:345:abcd:1:2:3:4:10"},
        {"an IPv4 address in IPv6", groups({0, 0, 0, 0, 0, 0xffff, 0x7f00, 1}), "::ffff:127.0.0.1"},
        {"ISATAP", groups({0xfe80, 0, 0, 0, 0, 0x5efe, 0xc0a8, 0x101}), "fe80::5efe:192.168.1.1"},
    };
    Guest guest;
    for (const Case& c : cases)
    {
        CAPTURE(c.title);
        CHECK(guest.format("%pI6c", {guest.object(c.addr)}) == c.text);
    }
    const std::uint64_t addr = guest.object(groups({0x2001, 0xdb8, 0, 0, 1, 0, 0, 1}));
    CHECK(guest.format("%pI6", {addr}) == "2001:0db8:0000:0000:0001:0000:0000:0001");
    CHECK(
        guest.format("%pi6|%pi6c", {addr, addr}) ==
        "20010db8000000000001000000000001|20010db8000000000001000000000001");
}

TEST_CASE("%pIS: socket addresses, with port, flow and scope")
{
    Guest guest;
    const std::uint64_t v4 = guest.object(ip4(0x01020304, 12345));
    const std::uint64_t v6 = guest.object(ip6({0xfe80, 0, 0, 0, 0, 0, 0, 1}, 80));
    const std::uint64_t other = guest.object(sockaddr_in{});
    CHECK(guest.format("%piS|%pIS", {v4, v4}) == "001.002.003.004|1.2.3.4");
    CHECK(guest.format("%piSp|%pISp", {v4, v4}) == "001.002.003.004:12345|1.2.3.4:12345");
    CHECK(guest.format("%pISh", {v4}) == "4.3.2.1");
    CHECK(guest.format("%pIS", {v6}) == "fe80:0000:0000:0000:0000:0000:0000:0001");
    CHECK(guest.format("%pISc", {v6}) == "fe80::1");
    CHECK(guest.format("%pISpfsc", {v6}) == "[fe80::1]:80/7%3");
    CHECK(guest.format("%piSs", {v6}) == "[fe800000000000000000000000000001]%3");
    CHECK(guest.format("%pIS", {other}) == "(einval)");
    CHECK(guest.format("%pI5|%pi5", {v4, v4}) == "(%pI?)|(%pi?)");
}

TEST_CASE("%pU: UUIDs and GUIDs")
{
    Guest guest;
    const std::uint64_t uuid =
        guest.octets({0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 0xa, 0xb, 0xc, 0xd, 0xe, 0xf});
    CHECK(guest.format("%pU", {uuid}) == "00010203-0405-0607-0809-0a0b0c0d0e0f");
    CHECK(guest.format("%pUb", {uuid}) == "00010203-0405-0607-0809-0a0b0c0d0e0f");
    CHECK(guest.format("%pUB", {uuid}) == "00010203-0405-0607-0809-0A0B0C0D0E0F");
    CHECK(guest.format("%pUl", {uuid}) == "03020100-0504-0706-0809-0a0b0c0d0e0f");
    CHECK(guest.format("%pUL", {uuid}) == "03020100-0504-0706-0809-0A0B0C0D0E0F");
}
