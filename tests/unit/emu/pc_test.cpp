#include "emu/pc.hpp"

#include "tests/unit/emu/long_mode_guest.hpp"

#include <doctest/doctest.h>

#include <stdexcept>

using namespace kobox;
using Kind = Pc::Stop::Kind;

namespace
{

constexpr std::uint8_t hlt = 0xf4;

} // namespace

TEST_CASE("a pc runs its guest until it halts, and stands behind the hlt")
{
    LongModeGuest guest;
    CHECK(guest.run({0xb8, 42, 0, 0, 0, hlt}).kind == Kind::halted); // mov eax, 42
    CHECK(guest.pc.reg(Reg::rax) == 42);
    CHECK(guest.pc.reg(Reg::rip) == LongModeGuest::code + 6);
}

TEST_CASE("a write to a page that is not mapped enters the guest's handler with error code and CR2")
{
    LongModeGuest guest;
    guest.gate(14, LongModeGuest::handlers);
    guest.put_code(LongModeGuest::handlers, {0x5b, 0x0f, 0x20, 0xd1, hlt}); // pop rbx; mov rcx, cr2
    guest.pc.set_reg(Reg::rdi, LongModeGuest::not_mapped);
    CHECK(guest.run({0x90, 0x48, 0x89, 0x07, hlt}).kind == Kind::halted); // mov [rdi], rax
    CHECK(guest.pc.reg(Reg::rbx) == 2);
    CHECK(guest.pc.reg(Reg::rcx) == LongModeGuest::not_mapped);
    // The frame holds the instruction that faulted.
    const auto rip = guest.pc.memory().load<std::uint64_t>(GuestAddr{guest.pc.reg(Reg::rsp)});
    CHECK(rip == LongModeGuest::code + 1);
}

TEST_CASE("a second page fault after the first one's handler has returned is a page fault again")
{
    LongModeGuest guest;
    guest.gate(14, LongModeGuest::handlers);
    // inc rbx; add rsp, 8; add qword [rsp], 3; iretq: the access is passed over.
    guest.put_code(
        LongModeGuest::handlers,
        {0x48, 0xff, 0xc3, 0x48, 0x83, 0xc4, 0x08, 0x48, 0x83, 0x04, 0x24, 0x03, 0x48, 0xcf});
    guest.pc.set_reg(Reg::rdi, LongModeGuest::not_mapped);
    CHECK(guest.run({0x48, 0x8b, 0x07, 0x48, 0x8b, 0x07, hlt}).kind == Kind::halted);
    CHECK(guest.pc.reg(Reg::rbx) == 2);
}

TEST_CASE("monitor and mwait wait for the bus, and go on")
{
    LongModeGuest guest;
    // monitor; mwait; mov eax, 42
    CHECK(
        guest.run({0x0f, 0x01, 0xc8, 0x0f, 0x01, 0xc9, 0xb8, 42, 0, 0, 0, hlt}).kind ==
        Kind::halted);
    CHECK(guest.bus.waits == 1);
    CHECK(guest.pc.reg(Reg::rax) == 42);
}

TEST_CASE("an instruction that the CPU does not have raises #UD at itself")
{
    LongModeGuest guest;
    guest.gate(6, LongModeGuest::handlers);
    guest.put_code(LongModeGuest::handlers, {0x5b, hlt}); // pop rbx: RIP of the frame
    CHECK(guest.run({0x90, 0x0f, 0x0b}).kind == Kind::halted);
    CHECK(guest.pc.reg(Reg::rbx) == LongModeGuest::code + 1);
}

TEST_CASE("an exception that finds no gate and no double fault handler wedges the machine")
{
    LongModeGuest guest;
    const auto stop = guest.run({0x0f, 0x0b});
    CHECK(stop.kind == Kind::wedged);
    CHECK(stop.why == "triple fault: no handler can be entered for exception 6 at 0x10000");
}

TEST_CASE("an exception whose frame cannot be pushed becomes a double fault")
{
    LongModeGuest guest;
    guest.gate(6, LongModeGuest::handlers);
    guest.gate(8, LongModeGuest::handlers + 0x100);
    guest.put_code(LongModeGuest::handlers + 0x100, {0xbb, 8, 0, 0, 0, hlt}); // mov ebx, 8
    guest.pc.set_reg(Reg::rsp, LongModeGuest::not_mapped);
    const auto stop = guest.run({0x0f, 0x0b});
    // Its gate has no stack of its own here: there is nothing left to enter.
    CHECK(stop.kind == Kind::wedged);
}

TEST_CASE("an interrupt that the host delivers returns to where the guest was")
{
    LongModeGuest guest;
    guest.gate(0x30, LongModeGuest::handlers);
    guest.put_code(LongModeGuest::handlers, {0x48, 0xff, 0xc3, 0x48, 0xcf}); // inc rbx; iretq
    guest.put_code(LongModeGuest::code, {0xb8, 7, 0, 0, 0, hlt});
    guest.pc.set_reg(Reg::rip, LongModeGuest::code);
    guest.pc.deliver(0x30, std::nullopt);
    CHECK(guest.pc.run().kind == Kind::halted);
    CHECK(guest.pc.reg(Reg::rbx) == 1);
    CHECK(guest.pc.reg(Reg::rax) == 7);
    CHECK(guest.pc.reg(Reg::rsp) == LongModeGuest::stack);
}

TEST_CASE("ports, CPUID and the time stamp counter are the bus's")
{
    LongModeGuest guest;
    guest.bus.answers[0x71] = 0x24;
    guest.bus.clock = 0x1'0000'0005;
    CHECK(
        guest.run({0xe4, 0x71, 0xe6, 0x80, hlt}).kind == Kind::halted); // in al, 0x71; out 0x80, al
    REQUIRE(guest.bus.written.size() == 1);
    CHECK(guest.bus.written[0].first == 0x80);
    CHECK((guest.bus.written[0].second & 0xff) == 0x24);
    CHECK(guest.run({0x0f, 0x31, hlt}).kind == Kind::halted); // rdtsc
    CHECK(guest.pc.reg(Reg::rax) == 5);
    CHECK(guest.pc.reg(Reg::rdx) == 1);
    guest.pc.set_reg(Reg::rax, 7);
    guest.pc.set_reg(Reg::rcx, 1);
    CHECK(guest.run({0x0f, 0xa2, hlt}).kind == Kind::halted); // cpuid
    CHECK(guest.pc.reg(Reg::rax) == 8);
    CHECK(guest.pc.reg(Reg::rcx) == 4);
}

TEST_CASE("a hook runs before its instruction and may return from a function in its stead")
{
    LongModeGuest guest;
    constexpr std::uint64_t function = LongModeGuest::handlers;
    guest.put_code(function, {0xb8, 1, 0, 0, 0, 0xc3}); // mov eax, 1; ret
    guest.pc.hook(GuestAddr{function}, [&guest] { guest.pc.return_now(99); });
    // call function; hlt
    const auto distance = static_cast<std::uint32_t>(function - LongModeGuest::code - 5);
    guest.put_code(LongModeGuest::code, {0xe8});
    guest.put(LongModeGuest::code + 1, distance);
    guest.put_code(LongModeGuest::code + 5, {hlt});
    guest.pc.set_reg(Reg::rip, LongModeGuest::code);
    CHECK(guest.pc.run().kind == Kind::halted);
    CHECK(guest.pc.reg(Reg::rax) == 99);
    CHECK(guest.pc.reg(Reg::rsp) == LongModeGuest::stack);
}

TEST_CASE("a hook on code that has run already is called")
{
    LongModeGuest guest;
    CHECK(guest.run({0x90, 0x90, hlt}).kind == Kind::halted);
    int calls = 0;
    guest.pc.hook(GuestAddr{LongModeGuest::code + 1}, [&calls] { ++calls; });
    CHECK(guest.run({0x90, 0x90, hlt}).kind == Kind::halted);
    CHECK(calls == 1);
}

TEST_CASE("what a hook throws comes out of run()")
{
    LongModeGuest guest;
    guest.pc.hook(
        GuestAddr{LongModeGuest::code + 1}, [] { throw std::runtime_error{"from a hook"}; });
    CHECK_THROWS_WITH(guest.run({0x90, 0x90, hlt}), "from a hook");
}

TEST_CASE("a deadline stops an endless loop before the block that would pass it")
{
    LongModeGuest guest;
    guest.pc.set_deadline(guest.pc.blocks() + 100);
    CHECK(guest.run({0xeb, 0xfe}).kind == Kind::deadline);
    CHECK(guest.pc.reg(Reg::rip) == LongModeGuest::code);
}

TEST_CASE("code that the host writes between two runs is what runs")
{
    LongModeGuest guest;
    CHECK(guest.run({0xb8, 1, 0, 0, 0, hlt}).kind == Kind::halted);
    guest.pc.memory().store(GuestAddr{LongModeGuest::code + 1}, std::uint32_t{2});
    guest.pc.set_reg(Reg::rip, LongModeGuest::code);
    CHECK(guest.pc.run().kind == Kind::halted);
    CHECK(guest.pc.reg(Reg::rax) == 2);
}

TEST_CASE("a CPU's state goes on in another pc over the same memory")
{
    LongModeGuest first;
    CHECK(first.run({0xb8, 5, 0, 0, 0, hlt, 0xff, 0xc0, hlt}).kind == Kind::halted); // inc eax
    const auto state = first.pc.save_state();
    Pc second{first.ram, first.bus, first.pc.exception_fields()};
    REQUIRE(second.restore_state(state));
    CHECK(second.run().kind == Kind::halted);
    CHECK(second.reg(Reg::rax) == 6);
    CHECK_FALSE(second.restore_state(std::span{state}.first(state.size() - 1)));
}

TEST_CASE("code that the guest writes is what runs, in each place of a page")
{
    LongModeGuest guest;
    constexpr std::uint32_t first = LongModeGuest::handlers;
    constexpr std::uint32_t second = first + 0x100;
    for (const std::uint32_t function : {first, second})
        guest.put_code(function, {0xb8, 1, 0, 0, 0, 0xc3}); // mov eax, 1; ret
    guest.pc.set_reg(Reg::rsi, first);
    guest.pc.set_reg(Reg::rdi, second);
    // call rsi; call rdi; mov byte [rsi + 1], 2; mov byte [rdi + 1], 2;
    // call rsi; mov ebx, eax; call rdi
    CHECK(
        guest
            .run(
                {0xff, 0xd6, 0xff, 0xd7, 0xc6, 0x46, 0x01, 0x02, 0xc6, 0x47, 0x01, 0x02, 0xff, 0xd6,
                 0x89, 0xc3, 0xff, 0xd7, hlt})
            .kind == Kind::halted);
    CHECK(guest.pc.reg(Reg::rbx) == 2);
    CHECK(guest.pc.reg(Reg::rax) == 2);
}

namespace
{

/// What a function returns after the guest has written 2 over the 1 that it returned, through a
/// second mapping of its page.
std::uint64_t returned_after_a_write_elsewhere(LongModeGuest& guest, bool executable)
{
    constexpr std::uint64_t function = LongModeGuest::handlers;
    map_again(guest.pc, guest.ram.bytes(), executable);
    guest.put_code(function, {0xb8, 1, 0, 0, 0, 0xc3}); // mov eax, 1; ret
    guest.pc.set_reg(Reg::rsi, function);
    guest.pc.set_reg(Reg::rdi, second_mapping + function);
    // mov byte [rdi + 1], 1; call rsi; mov byte [rdi + 1], 2; call rsi
    REQUIRE(
        guest.run({0xc6, 0x47, 0x01, 0x01, 0xff, 0xd6, 0xc6, 0x47, 0x01, 0x02, 0xff, 0xd6, hlt})
            .kind == Kind::halted);
    return guest.pc.reg(Reg::rax);
}

} // namespace

TEST_CASE("code that the guest writes through another mapping is what runs, if it is executable")
{
    LongModeGuest executable;
    CHECK(returned_after_a_write_elsewhere(executable, true) == 2);

    // Of the stores through one that is not, the engine sees the first: whoever knows of the others
    // has to say it.
    LongModeGuest guest;
    CHECK(returned_after_a_write_elsewhere(guest, false) == 1);
    guest.pc.memory().host_wrote({GuestAddr{LongModeGuest::handlers}, 1});
    CHECK(guest.run({0xff, 0xd6, hlt}).kind == Kind::halted);
    CHECK(guest.pc.reg(Reg::rax) == 2);
}
