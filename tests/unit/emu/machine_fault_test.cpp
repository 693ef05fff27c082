#include "emu/machine.hpp"

#include "test_machine.hpp"

#include <array>
#include <doctest/doctest.h>

using namespace kobox;
using namespace kobox::test;
using Reason = Exit::Reason;

TEST_CASE("a data fault is told with the instruction, the byte and the access")
{
    struct Case
    {
        const char* title;
        std::initializer_list<unsigned> code;
        std::uint64_t offset; ///< of the faulting instruction
        GuestAddr target;     ///< RDI and RSI
        GuestAddr fault;
        Access access;
        bool present;
    };
    const Case cases[] = {
        {"load",
         {0x90, 0x48, 0x8b, 0x47, 0x05, 0xc3},
         1,
         unmapped_at,
         unmapped_at + 5,
         Access::read,
         false},
        {"store",
         {0x90, 0x48, 0x89, 0x07, 0xc3},
         1,
         unmapped_at,
         unmapped_at,
         Access::write,
         false},
        {"store into a read-only page",
         {0x89, 0x07, 0xc3},
         0,
         rodata_at + 12,
         rodata_at + 12,
         Access::write,
         true},
        {"load through NULL",
         {0x8b, 0x47, 0x10, 0xc3},
         0,
         GuestAddr{0},
         GuestAddr{0x10},
         Access::read,
         false},
        {"load across the end of a mapping",
         {0x48, 0x8b, 0x07, 0xc3},
         0,
         data_at + 2 * page_size - 3,
         data_at + 2 * page_size,
         Access::read,
         false},
        {"store across the end of a mapping",
         {0x48, 0x89, 0x07, 0xc3},
         0,
         data_at + 2 * page_size - 3,
         data_at + 2 * page_size,
         Access::write,
         false},
        {"push",
         {0x48, 0x89, 0xfc, 0x50, 0xc3},
         3,
         unmapped_at + 0x108,
         unmapped_at + 0x100,
         Access::write,
         false},
        {"pop",
         {0x48, 0x89, 0xfc, 0x58, 0xc3},
         3,
         unmapped_at + 0x108,
         unmapped_at + 0x108,
         Access::read,
         false},
        {"call",
         {0x48, 0x89, 0xfc, 0xe8, 0, 0, 0, 0, 0xc3},
         3,
         unmapped_at + 0x108,
         unmapped_at + 0x100,
         Access::write,
         false},
        {"ret",
         {0x48, 0x89, 0xfc, 0xc3},
         3,
         unmapped_at + 0x108,
         unmapped_at + 0x108,
         Access::read,
         false},
        {"rep stosb",
         {0xb9, 2, 0, 0, 0, 0xf3, 0xaa, 0xc3},
         5,
         data_at + 2 * page_size - 1,
         data_at + 2 * page_size,
         Access::write,
         false},
        {"SSE load",
         {0x0f, 0x10, 0x07, 0xc3},
         0,
         unmapped_at + 32,
         unmapped_at + 32,
         Access::read,
         false},
        {"indexed",
         {0x6a, 3, 0x58, 0x8a, 0x44, 0xc7, 0x01, 0xc3},
         3,
         unmapped_at,
         unmapped_at + 25,
         Access::read,
         false},
        {"bit test with the number in a register",
         {0x48, 0x0f, 0xa3, 0x37, 0xc3},
         0,
         GuestAddr{0x1000},
         GuestAddr{0x1200},
         Access::read,
         false},
        {"movs from what is not there",
         {0x48, 0xbe, 0, 0, 0x20, 0, 0x80, 0x88, 0xff, 0xff, 0x48, 0x8d, 0x3e, 0xa4, 0xc3},
         13,
         unmapped_at,
         unmapped_at,
         Access::read,
         false},
        {"RIP-relative",
         {0x8b, 0x05, 0, 0, 0x10, 0, 0xc3},
         0,
         GuestAddr{0},
         text_at + 0x100006,
         Access::read,
         false},
    };
    for (const Case& c : cases)
    {
        CAPTURE(c.title);
        TestMachine m;
        const Exit exit = m.call(c.code, {to_u64(c.target), to_u64(c.target)});
        CHECK(exit.reason == Reason::fault);
        CHECK(exit.rip - text_at == c.offset);
        CHECK(to_u64(exit.fault_addr) == to_u64(c.fault));
        CHECK(exit.access == c.access);
        CHECK(exit.present == c.present);
        CHECK(exit.canonical);
        CHECK(m.reg(Reg::cr2) == to_u64(c.fault));
        CHECK(m.reg(Reg::rip) == to_u64(exit.rip));
    }
}

TEST_CASE("what comes before a fault in a block is executed, what comes after is not")
{
    TestMachine m;
    // mov eax,1; mov [rdi],eax; mov eax,2; ret
    const Exit exit =
        m.call({0xb8, 1, 0, 0, 0, 0x89, 0x07, 0xb8, 2, 0, 0, 0, 0xc3}, {to_u64(unmapped_at)});
    CHECK(exit.reason == Reason::fault);
    CHECK(m.reg(Reg::rax) == 1);
    CHECK(m.instructions() == 1);
}

TEST_CASE("a faulting instruction may be run again after the page was mapped")
{
    TestMachine m;
    REQUIRE(
        m.call({0xb8, 7, 0, 0, 0, 0x89, 0x07, 0xc3}, {to_u64(unmapped_at)}).reason ==
        Reason::fault);
    m.map(unmapped_at, 1, Perms::rw);
    CHECK(m.go_on().reason == Reason::returned);
    CHECK(m.memory().load<std::uint32_t>(unmapped_at) == 7);
}

TEST_CASE("an access through a non-canonical address is a general protection fault")
{
    TestMachine m;
    const Exit exit = m.call({0x90, 0x48, 0x8b, 0x07, 0xc3}, {0x8000000000000010});
    CHECK(exit.reason == Reason::fault);
    CHECK(exit.rip == text_at + 1);
    CHECK_FALSE(exit.canonical);
    CHECK(exit.fault_addr == GuestAddr{0x8000000000000010});
    CHECK(m.reg(Reg::cr2) == 0);
}

TEST_CASE("a branch to a non-canonical address faults itself and leaves the stack as it was")
{
    const std::initializer_list<unsigned> branches[] = {
        {0x90, 0xff, 0xe7},             // jmp rdi
        {0x90, 0xff, 0xd7},             // call rdi
        {0x57, 0xc3},                   // push rdi; ret
        {0x57, 0xc2, 0x10, 0x00, 0x90}, // push rdi; ret 16
    };
    for (const auto& code : branches)
    {
        CAPTURE(code.size());
        TestMachine m;
        const Exit exit = m.call(code, {0x8000000000000010});
        CHECK(exit.reason == Reason::fault);
        CHECK_FALSE(exit.canonical);
        CHECK(exit.rip == text_at + 1);
        CHECK(exit.fault_addr == GuestAddr{0x8000000000000010});
        const std::uint64_t pushed = *code.begin() == 0x57 ? 8 : 0;
        CHECK(m.reg(Reg::rsp) == to_u64(stack_top) - 8 - pushed);
        CHECK(m.instructions() == 1);
    }
}

TEST_CASE("a read-modify-write of a page that is not there is a write")
{
    const std::initializer_list<unsigned> insns[] = {
        {0x48, 0xff, 0x07},             // inc qword [rdi]
        {0xf0, 0x0f, 0xb1, 0x37},       // lock cmpxchg [rdi],esi
        {0xf0, 0x48, 0x0f, 0xc7, 0x0f}, // lock cmpxchg16b [rdi]
        {0x87, 0x37},                   // xchg [rdi],esi
        {0xf0, 0x0f, 0xc1, 0x37},       // lock xadd [rdi],esi
        {0x83, 0x07, 0x01},             // add dword [rdi],1
        {0x83, 0x27, 0x01},             // and dword [rdi],1
        {0xf0, 0x0f, 0xab, 0x37},       // lock bts [rdi],esi
    };
    for (const auto& code : insns)
    {
        CAPTURE(code.size());
        TestMachine m;
        CHECK(m.call(code, {to_u64(unmapped_at), 1}).access == Access::write);
    }
    TestMachine m;
    CHECK(m.call({0x39, 0x37}, {to_u64(unmapped_at)}).access == Access::read); // cmp [rdi],esi
}

TEST_CASE("a jump to where nothing may be executed faults at its target")
{
    for (const GuestAddr target : {data_at + 8, unmapped_at + 8, GuestAddr{0}})
    {
        CAPTURE(to_u64(target));
        TestMachine m;
        const Exit exit = m.call({0x90, 0xff, 0xe7}, {to_u64(target)}); // jmp rdi
        CHECK(exit.reason == Reason::fault);
        CHECK(exit.access == Access::fetch);
        CHECK(exit.rip == target);
        CHECK(exit.fault_addr == target);
        CHECK(exit.present == (target == data_at + 8));
        CHECK(m.instructions() == 2);
    }
}

TEST_CASE("code that runs off its last page faults at the instruction that leaves it")
{
    constexpr GuestAddr end = text_at + 2 * page_size;
    struct Case
    {
        const char* title;
        std::initializer_list<unsigned> code; ///< at the end of the page
        std::uint64_t executed;
        std::uint64_t left; ///< bytes of the last instruction in the page
    };
    const Case cases[] = {
        {"between two instructions", {0xff, 0xc0, 0xff, 0xc0, 0x90}, 3, 0},
        {"inside one", {0xff, 0xc0, 0xff, 0xc0, 0x48, 0x8d}, 2, 2},
        {"inside the first of its block", {0x48, 0x8d}, 0, 2},
        {"inside a long one", {0xff, 0xc0, 0x48, 0xb8, 1, 2, 3, 4, 5, 6, 7}, 1, 9},
        {"after a long one", {0x48, 0xb8, 1, 2, 3, 4, 5, 6, 7, 8, 0xff, 0xc0, 0x66}, 2, 1},
    };
    for (const Case& c : cases)
    {
        CAPTURE(c.title);
        TestMachine m;
        const Exit exit = m.call(end - c.code.size(), c.code);
        CHECK(exit.reason == Reason::fault);
        CHECK(exit.access == Access::fetch);
        CHECK(end - exit.rip == c.left);
        CHECK(exit.fault_addr == end);
        CHECK(m.instructions() == c.executed);

        m.map(end, 1, Perms::rx);
        m.memory().fill(end, std::byte{0x90}, page_size);
        m.put(end + 16, {0xc3});
        CHECK(m.go_on().reason == Reason::returned);
    }
}

TEST_CASE("a data fault comes before the fetch fault behind it in the same block")
{
    constexpr GuestAddr end = text_at + 2 * page_size;
    TestMachine m;
    const Exit exit = m.call(end - 5, {0xff, 0xc0, 0x8b, 0x07, 0x48}, {to_u64(unmapped_at)});
    CHECK(exit.reason == Reason::fault);
    CHECK(exit.access == Access::read);
    CHECK(exit.rip == end - 3);
    CHECK(m.instructions() == 1);
}
