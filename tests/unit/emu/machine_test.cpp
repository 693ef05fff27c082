#include "emu/machine.hpp"

#include "test_machine.hpp"

#include <doctest/doctest.h>

using namespace kobox;
using namespace kobox::test;
using Reason = Exit::Reason;

TEST_CASE("a function gets System V arguments and its return ends the run")
{
    TestMachine m;
    // lea rax,[rdi+rsi]; add rax,[rsp+8]; ret
    const Exit exit = m.call(
        {0x48, 0x8d, 0x04, 0x37, 0x48, 0x03, 0x44, 0x24, 0x08, 0xc3}, {1, 20, 3, 4, 5, 6, 300, 8});
    CHECK(exit.reason == Reason::returned);
    CHECK(m.reg(Reg::rax) == 321);
    CHECK(m.instructions() == 4); // with the hlt that it returns to
}

TEST_CASE("the stack is aligned as the ABI has it at the entry of a function")
{
    TestMachine m;
    for (const std::uint64_t arguments : {0, 6, 7, 8, 9})
    {
        CAPTURE(arguments);
        m.enter(text_at, std::vector<std::uint64_t>(arguments), stack_top - 24);
        CHECK((m.reg(Reg::rsp) + 8) % 16 == 0);
    }
}

TEST_CASE("a call of a slot ends the run, and the next run returns to the caller")
{
    TestMachine m;
    m.set_reg(Reg::rbx, to_u64(m.slot_addr(7)));
    // sub rsp,8; call rbx; add rax,1; add rsp,8; ret
    Exit exit = m.call(
        {0x48, 0x83, 0xec, 0x08, 0xff, 0xd3, 0x48, 0x83, 0xc0, 0x01, 0x48, 0x83, 0xc4, 0x08, 0xc3});
    CHECK(exit.reason == Reason::host_call);
    CHECK(exit.slot == 7);
    CHECK(exit.rip == m.slot_addr(7));
    m.set_reg(Reg::rax, 41);
    exit = m.go_on();
    CHECK(exit.reason == Reason::returned);
    CHECK(m.reg(Reg::rax) == 42);
}

TEST_CASE("calls nest: a handler calls back into the guest")
{
    TestMachine m;
    m.put(text_at + 0x100, {0x48, 0x8d, 0x47, 0x05, 0xc3}); // lea rax,[rdi+5]; ret
    m.set_reg(Reg::rbx, to_u64(m.slot_addr(0)));
    REQUIRE(m.call({0x53, 0xff, 0xd3, 0x5b, 0xc3}).reason == Reason::host_call); // push; call; pop
    {
        const CpuContext outer = m.save();
        const std::uint64_t args[] = {10};
        m.enter(text_at + 0x100, args, GuestAddr{m.reg(Reg::rsp) - 128});
        CHECK(m.go_on().reason == Reason::returned);
        CHECK(m.reg(Reg::rax) == 15);
        m.restore(outer);
    }
    m.set_reg(Reg::rax, 1);
    CHECK(m.go_on().reason == Reason::returned);
    CHECK(m.reg(Reg::rax) == 1);
    CHECK(m.reg(Reg::rbx) == to_u64(m.slot_addr(0)));
}

TEST_CASE("hlt outside the slots is told and may be passed")
{
    TestMachine m;
    const Exit exit = m.call({0x90, 0xf4, 0xc3});
    CHECK(exit.reason == Reason::halted);
    CHECK(exit.rip == text_at + 1);
    CHECK(m.go_on().reason == Reason::returned);
}

TEST_CASE("the budget counts instructions and stops before the block that exceeds it")
{
    TestMachine m;
    // mov ecx,10; 1: dec ecx; jnz 1b; ret: blocks of 3, then 2, the last 2 (ret; hlt)
    const auto code = {0xb9U, 10U, 0U, 0U, 0U, 0xffU, 0xc9U, 0x75U, 0xfcU, 0xc3U};
    SUBCASE("enough")
    {
        CHECK(m.call(code, {}, 1 + 20 + 2).reason == Reason::returned);
        CHECK(m.instructions() == 23);
    }
    SUBCASE("too little, then resumed")
    {
        Exit exit = m.call(code, {}, 8);
        CHECK(exit.reason == Reason::budget_spent);
        CHECK(exit.rip == text_at + 5);
        CHECK(m.instructions() == 7);
        CHECK(m.reg(Reg::rcx) == 7);
        exit = m.go_on();
        CHECK(exit.reason == Reason::returned);
        CHECK(m.instructions() == 23);
    }
    SUBCASE("nothing at all")
    {
        const Exit exit = m.call(code, {}, 0);
        CHECK(exit.reason == Reason::budget_spent);
        CHECK(exit.rip == text_at);
        CHECK(m.instructions() == 0);
    }
}

TEST_CASE("the budget ends an endless loop")
{
    TestMachine m;
    const Exit exit = m.call({0xeb, 0xfe}, {}, 1000);
    CHECK(exit.reason == Reason::budget_spent);
    CHECK(exit.rip == text_at);
    CHECK(m.instructions() == 1000);
}

TEST_CASE("the CPU starts in 64-bit kernel mode with interrupts on")
{
    TestMachine m;
    CHECK(m.call({0x8c, 0xc8, 0xc3}).reason == Reason::returned); // mov eax,cs
    CHECK((m.reg(Reg::rax) & 0xffff) == 0x10);
    CHECK(m.call({0x8c, 0xd0, 0xc3}).reason == Reason::returned); // mov eax,ss
    CHECK((m.reg(Reg::rax) & 0xffff) == 0x18);
    CHECK_FALSE(m.memory().is_mapped(GuestAddr{0}, 1));
    CHECK(m.call({0x0f, 0x20, 0xc0, 0xc3}).reason == Reason::returned); // mov rax,cr0
    CHECK(m.reg(Reg::rax) == 0x80050033);
    CHECK(m.call({0x9c, 0x58, 0xc3}).reason == Reason::returned); // pushf; pop rax
    CHECK((m.reg(Reg::rax) & 0x200) != 0);
}

TEST_CASE("GS-relative loads use the GS base")
{
    TestMachine m;
    m.memory().store(data_at + 0x28, std::uint64_t{0x1122334455667788});
    m.set_reg(Reg::gs_base, to_u64(data_at));
    // mov rax,gs:0x28; ret
    CHECK(m.call({0x65, 0x48, 0x8b, 0x04, 0x25, 0x28, 0, 0, 0, 0xc3}).reason == Reason::returned);
    CHECK(m.reg(Reg::rax) == 0x1122334455667788);
}

TEST_CASE("the time-stamp counter is virtual")
{
    TestMachine m;
    m.advance_tsc(0x123400000000);
    // rdtsc; shl rdx,32; or rax,rdx; ret
    const auto code = {0x0fU, 0x31U, 0x48U, 0xc1U, 0xe2U, 0x20U, 0x48U, 0x09U, 0xd0U, 0xc3U};
    REQUIRE(m.call(code).reason == Reason::returned);
    const std::uint64_t first = m.reg(Reg::rax);
    CHECK((first >> 32) == 0x1234);
    CHECK(first <= m.tsc());
    REQUIRE(m.call(code).reason == Reason::returned);
    CHECK(m.reg(Reg::rax) > first);

    TestMachine same;
    same.advance_tsc(0x123400000000);
    REQUIRE(same.call(code).reason == Reason::returned);
    CHECK(same.reg(Reg::rax) == first);
}

TEST_CASE("cpuid hides what the engine lacks, and the guest sees what cpuid() says")
{
    const auto features = Machine::cpuid(1, 0);
    CHECK((features.ecx >> 31 & 1) == 0); // HYPERVISOR
    CHECK((features.ecx >> 30 & 1) == 0); // RDRAND
    CHECK((features.ecx >> 28 & 1) == 0); // AVX
    CHECK((features.ecx >> 23 & 1) == 1); // POPCNT
    CHECK((features.ecx >> 26 & 3) == 3); // XSAVE, OSXSAVE
    const auto extended = Machine::cpuid(7, 0);
    CHECK((extended.ebx >> 18 & 1) == 0); // RDSEED
    CHECK((extended.ebx >> 9 & 1) == 0);  // ERMS
    CHECK((extended.ebx >> 5 & 1) == 0);  // AVX2
    CHECK((extended.ebx >> 3 & 1) == 1);  // BMI1
    CHECK(Machine::cpuid(0xd, 0).ebx == 576);

    TestMachine m;
    // mov eax,edi; mov ecx,esi; cpuid; mov eax,ebx; shl rax,32; or rax,rcx; ret
    REQUIRE(
        m.call(
             {0x89, 0xf8, 0x89, 0xf1, 0x0f, 0xa2, 0x89, 0xd8, 0x48, 0xc1, 0xe0, 0x20, 0x48, 0x09,
              0xc8, 0xc3},
             {7, 0})
            .reason == Reason::returned);
    CHECK(m.reg(Reg::rax) == (std::uint64_t{extended.ebx} << 32 | extended.ecx));
}

TEST_CASE("ports answer as a bus without devices")
{
    TestMachine m;
    REQUIRE(
        m.call({0x31, 0xc0, 0x66, 0xba, 0xf8, 0x03, 0xec, 0xee, 0xc3}).reason ==
        Reason::returned); // xor eax,eax; mov dx,0x3f8; in al,dx; out dx,al
    CHECK((m.reg(Reg::rax) & 0xff) == 0xff);
}

TEST_CASE("a tracer sees every instruction and may stop the run before the next block")
{
    TestMachine m;
    std::vector<GuestAddr> seen;
    m.set_insn_tracer([&](GuestAddr rip, std::uint32_t) {
        seen.push_back(rip);
        if (rip == text_at + 1)
            m.request_stop();
    });
    Exit exit = m.call({0x90, 0x90, 0xeb, 0x00, 0x90, 0xc3}); // nop; nop; jmp +0; nop; ret
    CHECK(exit.reason == Reason::stopped);
    CHECK(exit.rip == text_at + 4);
    CHECK(seen == std::vector{text_at, text_at + 1, text_at + 2});
    m.set_insn_tracer(nullptr);
    exit = m.go_on();
    CHECK(exit.reason == Reason::returned);
    CHECK(seen.size() == 3);
}

TEST_CASE("a snapshot brings back registers, memory, mappings and time")
{
    TestMachine m;
    m.put(text_at, {0x48, 0xff, 0x07, 0x48, 0x8b, 0x07, 0xc3}); // inc qword [rdi]; mov rax,[rdi]
    m.memory().store(data_at, std::uint64_t{5});
    const std::uint64_t args[] = {to_u64(data_at)};
    m.enter(text_at, args, stack_top);
    m.snapshot();
    for (int round = 0; round < 3; ++round)
    {
        CAPTURE(round);
        CHECK(m.go_on().reason == Reason::returned);
        CHECK(m.reg(Reg::rax) == 6);
        CHECK(m.instructions() == 4);
        m.memory().unmap({data_at, 2 * page_size});
        m.restore_snapshot();
        CHECK(m.instructions() == 0);
        CHECK(m.memory().load<std::uint64_t>(data_at) == 5);
    }
}
