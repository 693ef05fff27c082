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

TEST_CASE("exceptions are told with the instruction that raised them")
{
    struct Case
    {
        const char* title;
        std::initializer_list<unsigned> code;
        std::uint64_t offset;
        Reason reason;
        unsigned vector;
    };
    const Case cases[] = {
        {"ud2", {0x90, 0x0f, 0x0b}, 1, Reason::invalid_insn, 0},
        {"an AVX-512 instruction",
         {0x90, 0x62, 0xf1, 0x7c, 0x48, 0x58, 0xc1},
         1,
         Reason::invalid_insn,
         0},
        {"int3", {0x90, 0xcc}, 1, Reason::exception, 3},
        {"int 3 of two bytes", {0x90, 0xcd, 0x03}, 1, Reason::exception, 3},
        {"int 0x80", {0x90, 0xcd, 0x80}, 1, Reason::exception, 0x80},
        {"division by zero", {0x31, 0xc9, 0xf7, 0xf1, 0xc3}, 2, Reason::exception, 0},
        {"division by zero behind bytes that look like int 0",
         {0xb8, 0x31, 0xc9, 0xcd, 0x00, 0xf7, 0xf1, 0xc3},
         5,
         Reason::exception,
         0},
    };
    for (const Case& c : cases)
    {
        CAPTURE(c.title);
        TestMachine m;
        m.set_reg(Reg::rcx, 0);
        const Exit exit = m.call(c.code);
        CHECK(exit.reason == c.reason);
        CHECK(exit.rip - text_at == c.offset);
        CHECK(exit.vector == c.vector);
        CHECK(m.reg(Reg::rip) == to_u64(exit.rip));
        CHECK(m.instructions() == 1);
    }
}

TEST_CASE("an exception does not change how the next one is told")
{
    TestMachine m;
    for (int round = 0; round < 3; ++round)
    {
        m.set_reg(Reg::rcx, 0);
        m.set_reg(Reg::r12, 0x1234);
        const Exit divided = m.call({0xf7, 0xf1, 0xc3});
        CHECK(divided.vector == 0);
        CHECK(divided.rip == text_at);
        // mov eax,0x10; mov ds,eax: a segment that is not there
        const Exit loaded = m.call({0xb8, 0x10, 0, 0, 0, 0x8e, 0xd8, 0xc3});
        CHECK(loaded.vector == 13);
        CHECK(loaded.rip == text_at + 5);
        CHECK(m.reg(Reg::r12) == 0x1234);
    }
}

TEST_CASE("single-stepping traps behind the instruction")
{
    TestMachine m;
    // pushf; or byte [rsp+1],1; popf; nop; nop
    const Exit exit = m.call({0x9c, 0x80, 0x4c, 0x24, 0x01, 0x01, 0x9d, 0x90, 0x90, 0xc3});
    CHECK(exit.reason == Reason::exception);
    CHECK(exit.vector == 1);
    CHECK(exit.rip == text_at + 8);
}

TEST_CASE("instructions that reach for the host or for a system are refused")
{
    const std::initializer_list<unsigned> insns[] = {
        {0x90, 0x0f, 0xc7, 0xf0},             // rdrand eax
        {0x90, 0x48, 0x0f, 0xc7, 0xf8},       // rdseed rax
        {0x90, 0x66, 0x0f, 0xc7, 0xf1},       // rdrand cx
        {0x90, 0x0f, 0x05},                   // syscall
        {0x90, 0x0f, 0x34},                   // sysenter
        {0x90, 0xf3, 0x0f, 0xc7, 0xf8},       // rdpid
        {0x90, 0x66, 0x0f, 0x38, 0x82, 0x07}, // invpcid
    };
    for (const auto& code : insns)
    {
        CAPTURE(code.size());
        TestMachine m;
        const Exit exit = m.call(code, {to_u64(data_at)});
        CHECK(exit.reason == Reason::invalid_insn);
        CHECK(exit.rip == text_at + 1);
    }
}

TEST_CASE("a repeated string instruction is interrupted by the budget and by a fault")
{
    TestMachine m;
    const std::initializer_list<unsigned> code = {0xf3, 0xaa, 0xc3}; // rep stosb
    m.enter(text_at, std::array{to_u64(data_at)}, stack_top);
    m.put(text_at, code);
    m.set_reg(Reg::rcx, 1 << 20);
    Exit exit = m.run({1000});
    CHECK(exit.reason == Reason::budget_spent);
    CHECK(exit.rip == text_at);
    CHECK(m.reg(Reg::rcx) == (1 << 20) - 1000);
    exit = m.go_on();
    CHECK(exit.reason == Reason::fault);
    CHECK(exit.fault_addr == data_at + 2 * page_size);
    CHECK(m.reg(Reg::rdi) == to_u64(data_at + 2 * page_size));
    CHECK(m.instructions() == 2 * page_size);
}

TEST_CASE("a locked bit test of a register is refused and does not abort the process")
{
    const std::initializer_list<unsigned> encodings[] = {
        {0xf0, 0x0f, 0xa3, 0xc8},          {0xf0, 0x0f, 0xab, 0xc8},
        {0xf0, 0x0f, 0xb3, 0xc8},          {0xf0, 0x0f, 0xbb, 0xc8},
        {0xf0, 0x0f, 0xba, 0xe8, 1},       {0xf0, 0x0f, 0xba, 0xf8, 1},
        {0x66, 0xf0, 0x0f, 0xab, 0xc8},    {0xf0, 0x48, 0x0f, 0xab, 0xc8},
        {0xf0, 0x2e, 0x0f, 0xba, 0xe0, 1},
    };
    for (const auto& code : encodings)
    {
        TestMachine m;
        CAPTURE(code.size());
        m.put(text_at, {0x90, 0x90});
        m.put(text_at + 2, code);
        m.enter(text_at, {}, stack_top);
        const Exit exit = m.go_on();
        CHECK(exit.reason == Reason::invalid_insn);
        CHECK(exit.rip == text_at + 2);
        CHECK(m.instructions() == 2);
    }
}

TEST_CASE("a locked bit test is refused as the first instruction and across two pages")
{
    TestMachine m;
    CHECK(m.call({0xf0, 0x0f, 0xab, 0xc8}).reason == Reason::invalid_insn);
    for (std::uint64_t before = 1; before < 4; ++before)
    {
        CAPTURE(before);
        const GuestAddr at = text_at + page_size - before;
        const Exit exit = m.call(at, {0xf0, 0x0f, 0xab, 0xc8});
        CHECK(exit.reason == Reason::invalid_insn);
        CHECK(exit.rip == at);
    }
}

TEST_CASE("bytes that look like a locked bit test inside other instructions run")
{
    TestMachine m;
    // mov eax,0xc8ab0ff0; ret
    CHECK(m.call({0xb8, 0xf0, 0x0f, 0xab, 0xc8, 0xc3}).reason == Reason::returned);
    CHECK(m.reg(Reg::rax) == 0xc8ab0ff0);
    // lock bts of memory is what kernels use
    CHECK(m.call({0xf0, 0x0f, 0xab, 0x07, 0xc3}, {to_u64(data_at), 0}).reason == Reason::returned);
}

TEST_CASE("an address that held a locked bit test may hold other code later")
{
    TestMachine m;
    REQUIRE(m.call({0x90, 0xf0, 0x0f, 0xab, 0xc8, 0xc3}).reason == Reason::invalid_insn);
    CHECK(m.call({0x90, 0x90, 0x90, 0x90, 0x90, 0xc3}).reason == Reason::returned);
}
