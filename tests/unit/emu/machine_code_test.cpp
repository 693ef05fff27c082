#include "emu/machine.hpp"

#include "test_machine.hpp"

#include <array>
#include <doctest/doctest.h>

using namespace kobox;
using namespace kobox::test;
using Reason = Exit::Reason;

namespace
{

constexpr std::initializer_list<unsigned> return_1 = {0xb8, 1, 0, 0, 0, 0xc3};
constexpr std::initializer_list<unsigned> return_2 = {0xb8, 2, 0, 0, 0, 0xc3};
constexpr GuestAddr alias_at{0xffffc90000041000};

std::uint64_t result_of(TestMachine& m, GuestAddr at)
{
    m.enter(at, {}, stack_top);
    const Exit exit = m.go_on();
    return exit.reason == Reason::returned ? m.reg(Reg::rax) : ~std::uint64_t{};
}

} // namespace

TEST_CASE("code that the host changes is executed as changed")
{
    TestMachine m;
    m.put(text_at, return_1);
    CHECK(result_of(m, text_at) == 1);
    SUBCASE("by a store")
    {
        m.put(text_at, return_2);
        CHECK(result_of(m, text_at) == 2);
    }
    SUBCASE("through a view")
    {
        auto view = m.memory().writable_view({text_at, page_size});
        REQUIRE(view);
        (*view)[1] = std::byte{2};
        m.memory().host_wrote({text_at, page_size});
        CHECK(result_of(m, text_at) == 2);
    }
    SUBCASE("through a view taken before the guest ran again")
    {
        auto view = m.memory().writable_view({text_at, page_size});
        CHECK(result_of(m, text_at) == 1);
        (*view)[1] = std::byte{2};
        m.memory().host_wrote({text_at, page_size});
        CHECK(result_of(m, text_at) == 2);
    }
    SUBCASE("through an alias")
    {
        REQUIRE(m.memory().map_alias({alias_at, page_size}, text_at, Perms::rw));
        m.put(alias_at, return_2);
        CHECK(result_of(m, text_at) == 2);
    }
    SUBCASE("while it was not executable")
    {
        m.memory().protect({text_at, page_size}, Perms::rw);
        m.put(text_at, return_2);
        CHECK(result_of(m, text_at) == ~std::uint64_t{});
        m.memory().protect({text_at, page_size}, Perms::rx);
        CHECK(result_of(m, text_at) == 2);
    }
    SUBCASE("in the middle of a call")
    {
        m.put(text_at, {0x53, 0xff, 0xd3, 0xb8, 1, 0, 0, 0, 0x5b, 0xc3}); // push; call; mov; pop
        m.set_reg(Reg::rbx, to_u64(m.slot_addr(0)));
        m.enter(text_at, {}, stack_top);
        REQUIRE(m.go_on().reason == Reason::host_call);
        m.put(text_at + 4, {2});
        CHECK(m.go_on().reason == Reason::returned);
        CHECK(m.reg(Reg::rax) == 2);
    }
}

TEST_CASE("another mapping at the same address brings its own code")
{
    TestMachine m;
    const GuestAddr at = text_at + 16 * page_size;
    for (const auto& code : {return_1, return_2})
    {
        m.map(at, 1, Perms::rx);
        m.put(at, code);
        CHECK(result_of(m, at) == *(code.begin() + 1));
        m.memory().unmap({at, page_size});
        CHECK(result_of(m, at) == ~std::uint64_t{});
    }
}

TEST_CASE("a second executable address of the same code changes with it")
{
    TestMachine m;
    m.put(text_at, return_1);
    REQUIRE(m.memory().map_alias({alias_at, page_size}, text_at, Perms::rx));
    CHECK(result_of(m, text_at) == 1);
    CHECK(result_of(m, alias_at) == 1);
    m.put(text_at, return_2);
    CHECK(result_of(m, alias_at) == 2);
    CHECK(result_of(m, text_at) == 2);
    m.memory().unmap({text_at, page_size});
    m.put(alias_at, return_1);
    CHECK(result_of(m, alias_at) == 1);
}

TEST_CASE("restore brings back code")
{
    TestMachine m;
    m.put(text_at, return_1);
    CHECK(result_of(m, text_at) == 1);
    m.snapshot();
    for (int round = 0; round < 2; ++round)
    {
        m.put(text_at, return_2);
        CHECK(result_of(m, text_at) == 2);
        m.restore_snapshot();
        CHECK(result_of(m, text_at) == 1);
    }
}

TEST_CASE("restore undoes what the guest wrote, wherever it wrote")
{
    TestMachine m;
    REQUIRE(m.memory().map_alias({alias_at, page_size}, data_at, Perms::rw));
    m.put(text_at, {0x48, 0xff, 0x07, 0x48, 0xff, 0x06, 0xc3}); // inc qword [rdi]; inc [rsi]
    const std::array args{to_u64(data_at), to_u64(alias_at) + 8};
    const auto run = [&] {
        m.enter(text_at, args, stack_top);
        CHECK(m.go_on().reason == Reason::returned);
    };
    run();
    m.snapshot();
    for (int round = 0; round < 3; ++round)
    {
        run();
        run();
        CHECK(m.memory().load<std::uint64_t>(data_at) == 3);
        CHECK(m.memory().load<std::uint64_t>(data_at + 8) == 3);
        m.restore_snapshot();
        CHECK(m.memory().load<std::uint64_t>(data_at) == 1);
        CHECK(m.memory().load<std::uint64_t>(data_at + 8) == 1);
    }
}

TEST_CASE("code that the guest writes through a writable alias is executed as written")
{
    TestMachine m;
    REQUIRE(m.memory().map_alias({alias_at, page_size}, text_at + page_size, Perms::rw));
    m.put(text_at + page_size, return_1);
    CHECK(result_of(m, text_at + page_size) == 1);
    // 1: mov [rdi],sil; call rdx; dec sil; ...: the writer and the written live in two pages
    // mov [rdi],sil; push rbx; call rdx; mov ebx,eax; mov byte [rdi],7; call rdx; shl eax,8;
    // or eax,ebx; pop rbx; ret
    m.put(text_at, {0x40, 0x88, 0x37, 0x53, 0xff, 0xd2, 0x89, 0xc3, 0xc6, 0x07,
                    7,    0xff, 0xd2, 0xc1, 0xe0, 8,    0x09, 0xd8, 0x5b, 0xc3});
    for (const std::uint64_t value : {2, 3, 4})
    {
        CAPTURE(value);
        const std::array args{to_u64(alias_at) + 1, value, to_u64(text_at) + page_size};
        m.enter(text_at, args, stack_top);
        CHECK(m.go_on().reason == Reason::returned);
        CHECK(m.reg(Reg::rax) == (0x700 | value));
    }
}

TEST_CASE("a page that is writable and executable runs what was written into it")
{
    TestMachine m;
    const GuestAddr at = text_at + 16 * page_size;
    m.map(at, 1, Perms::rwx);
    m.put(at + 0x800, return_1);
    CHECK(result_of(m, at + 0x800) == 1);
    // mov byte [rip+0x7fa],2; jmp rdx: code that changes its own page
    m.put(at, {0xc6, 0x05, 0xfa, 0x07, 0, 0, 2, 0xff, 0xe2});
    const std::array args{std::uint64_t{}, std::uint64_t{}, to_u64(at) + 0x800};
    m.enter(at, args, stack_top);
    CHECK(m.go_on().reason == Reason::returned);
    CHECK(m.reg(Reg::rax) == 2);
}

TEST_CASE("a page that stopped being executable is not executed, and one not writable not written")
{
    TestMachine m;
    m.put(text_at, {0x89, 0x37, 0xc3}); // mov [rdi],esi
    const std::array args{to_u64(data_at), std::uint64_t{5}};
    const auto run = [&] {
        m.enter(text_at, args, stack_top);
        return m.go_on();
    };
    REQUIRE(run().reason == Reason::returned);
    m.memory().protect({data_at, page_size}, Perms::r);
    Exit exit = run();
    CHECK(exit.reason == Reason::fault);
    CHECK(exit.access == Access::write);
    CHECK(exit.present);
    m.memory().protect({data_at, page_size}, Perms::rw);
    CHECK(run().reason == Reason::returned);
    m.memory().protect({text_at, page_size}, Perms::r);
    exit = run();
    CHECK(exit.reason == Reason::fault);
    CHECK(exit.access == Access::fetch);
    CHECK(exit.rip == text_at);
}

TEST_CASE("code that was written over by a shorter block is counted anew")
{
    TestMachine m;
    m.put(text_at, {0x90, 0x90, 0x90, 0x90, 0xc3});
    CHECK(result_of(m, text_at) == 0);
    CHECK(m.instructions() == 6);
    m.put(text_at, {0x66, 0x66, 0x66, 0x90, 0xc3}); // one nop of four bytes
    CHECK(result_of(m, text_at) == 0);
    CHECK(m.instructions() == 6 + 3);
}
