#include "emu/machine.hpp"

#include "test_machine.hpp"

#include <array>
#include <doctest/doctest.h>

using namespace kobox;
using namespace kobox::test;
using Reason = Exit::Reason;

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
