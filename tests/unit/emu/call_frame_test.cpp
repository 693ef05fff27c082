#include "emu/call_frame.hpp"

#include "test_machine.hpp"

#include <doctest/doctest.h>

using namespace kobox;
using namespace kobox::test;

TEST_CASE("arguments come from the registers and then from the stack, behind the return address")
{
    TestMachine m;
    m.put(text_at, {0xff, 0xe0}); // jmp rax: a tail call keeps the frame
    const std::uint64_t args[] = {10, 11, 12, 13, 14, 15, 16, 17, 18};
    m.enter(text_at, args, stack_top);
    m.set_reg(Reg::rax, to_u64(m.slot_addr(3)));
    REQUIRE(m.go_on().reason == Exit::Reason::host_call);

    CallFrame frame{m};
    for (std::uint64_t i = 0; i < 9; ++i)
        CHECK(frame.arg(i) == 10 + i);
    frame.start_varargs(5);
    CHECK(frame.next() == 15);
    CHECK(frame.next() == 16);
    CHECK(frame.return_address() == m.slot_addr(page_size / Machine::slot_size - 1));
}

TEST_CASE("an argument beyond the stack is a guest fault")
{
    TestMachine m;
    m.set_reg(Reg::rsp, to_u64(stack_top) - 16);
    const CallFrame frame{m};
    CHECK(frame.arg(6) == 0);
    CHECK_THROWS_AS((void)frame.arg(7), GuestFault);
}

TEST_CASE("a va_list yields saved registers, then the overflow area, and is advanced in the guest")
{
    TestMachine m;
    AddressSpace& memory = m.memory();
    const GuestAddr list = data_at;
    const GuestAddr registers = data_at + 0x100;
    const GuestAddr overflow = data_at + 0x200;
    memory.store(list, std::uint32_t{32}); // two registers are left
    memory.store(list + 4, std::uint32_t{48});
    memory.store(list + 8, to_u64(overflow));
    memory.store(list + 16, to_u64(registers));
    for (std::uint64_t i = 0; i < 6; ++i)
        memory.store(registers + i * 8, 100 + i);
    memory.store(registers + 48, std::uint64_t{0xbad}); // the floating-point area follows
    for (std::uint64_t i = 0; i < 3; ++i)
        memory.store(overflow + i * 8, 200 + i);

    GuestVaList va{memory, list};
    CHECK(va.next() == 104);
    CHECK(memory.load<std::uint32_t>(list) == 40);
    CHECK(va.next() == 105);
    CHECK(va.next() == 200);
    CHECK(memory.load<std::uint32_t>(list) == 48);
    CHECK(memory.load<std::uint64_t>(list + 8) == to_u64(overflow) + 8);
    GuestVaList copy{memory, list};
    CHECK(copy.next() == 201);
    CHECK(va.next() == 202);
}

TEST_CASE("a va_list with a hostile offset reads no register area")
{
    TestMachine m;
    m.memory().store(data_at, std::uint32_t{0xfffffff8});
    m.memory().store(data_at + 8, to_u64(data_at) + 0x200);
    m.memory().store(data_at + 0x200, std::uint64_t{42});
    GuestVaList va{m.memory(), data_at};
    CHECK(va.next() == 42);
}
