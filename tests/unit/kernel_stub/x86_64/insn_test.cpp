#include "kernel_stub/x86_64/insn.hpp"

#include <doctest/doctest.h>
#include <vector>

using namespace kobox;

namespace
{

std::vector<std::byte> bytes(std::initializer_list<int> values)
{
    std::vector<std::byte> out;
    for (const int value : values)
        out.push_back(static_cast<std::byte>(value));
    return out;
}

} // namespace

TEST_CASE("insn_decode tells the length of an instruction as the kernel's decoder does")
{
    struct Case
    {
        const char* title;
        std::vector<std::byte> code;
        int length;
    };
    const Case cases[] = {
        {"nop", bytes({0x90}), 1},
        {"pause", bytes({0xf3, 0x90}), 2},
        {"nopl 0(%rax,%rax,1)", bytes({0x0f, 0x1f, 0x44, 0x00, 0x00}), 5},
        {"call rel32", bytes({0xe8, 1, 2, 3, 4}), 5},
        {"cs call rel32", bytes({0x2e, 0xe8, 1, 2, 3, 4}), 6},
        {"jne rel32", bytes({0x0f, 0x85, 1, 2, 3, 4}), 6},
        {"call *%r11", bytes({0x41, 0xff, 0xd3}), 3},
        {"call *disp(%rip)", bytes({0xff, 0x15, 1, 2, 3, 4}), 6},
        {"movabs $imm64, %rax", bytes({0x48, 0xb8, 1, 2, 3, 4, 5, 6, 7, 8}), 10},
        {"mov $imm32, %eax", bytes({0xb8, 1, 2, 3, 4}), 5},
        {"mov $imm16, %ax", bytes({0x66, 0xb8, 1, 2}), 4},
        {"movabs 0x..., %al", bytes({0xa0, 1, 2, 3, 4, 5, 6, 7, 8}), 9},
        {"movabs with a 32-bit address", bytes({0x67, 0xa0, 1, 2, 3, 4}), 6},
        {"lock cmpxchg %rcx, (%rdx)", bytes({0xf0, 0x48, 0x0f, 0xb1, 0x0a}), 5},
        {"SIB with base 5 and no mod has a displacement", bytes({0x8b, 0x04, 0x25, 1, 2, 3, 4}), 7},
        {"SIB and disp8", bytes({0x8b, 0x44, 0x24, 0x08}), 4},
        {"test $imm8, %cl", bytes({0xf6, 0xc1, 0x01}), 3},
        {"not %cl", bytes({0xf6, 0xd1}), 2},
        {"test $imm32, %ecx", bytes({0xf7, 0xc1, 1, 2, 3, 4}), 6},
        {"enter", bytes({0xc8, 1, 2, 3}), 4},
        {"clac", bytes({0x0f, 0x01, 0xca}), 3},
        {"endbr64", bytes({0xf3, 0x0f, 0x1e, 0xfa}), 4},
        {"popcnt %rdi, %rax", bytes({0xf3, 0x48, 0x0f, 0xb8, 0xc7}), 5},
        {"pshufd", bytes({0x66, 0x0f, 0x70, 0xc0, 0x1b}), 5},
        {"psrldq", bytes({0x66, 0x0f, 0x73, 0xd8, 0x08}), 5},
        {"pclmulqdq", bytes({0x66, 0x0f, 0x3a, 0x44, 0xc1, 0x00}), 6},
        {"crc32", bytes({0xf2, 0x48, 0x0f, 0x38, 0xf1, 0xc6}), 6},
        {"vpaddd (VEX2)", bytes({0xc5, 0xf9, 0xfe, 0xc1}), 4},
        {"vpshufb (VEX3, map 2)", bytes({0xc4, 0xe2, 0x71, 0x00, 0xc2}), 5},
        {"vpalignr (VEX3, map 3)", bytes({0xc4, 0xe3, 0x71, 0x0f, 0xc2, 0x08}), 6},
        {"vpxord (EVEX)", bytes({0x62, 0xf1, 0x7d, 0x48, 0xef, 0xc0}), 6},
        {"ud2", bytes({0x0f, 0x0b}), 2},
    };
    for (const Case& c : cases)
    {
        CAPTURE(c.title);
        const auto insn = insn_decode(c.code);
        REQUIRE(insn);
        CHECK(int{insn->length} == c.length);
    }
}

TEST_CASE("insn_decode gives the opcode and the sign-extended displacement of a jump")
{
    const auto call = insn_decode(bytes({0xe8, 0xfb, 0xff, 0xff, 0xff}));
    REQUIRE(call);
    CHECK(call->opcode[0] == 0xe8);
    CHECK(call->immediate == -5);

    const auto jcc = insn_decode(bytes({0x0f, 0x84, 0x10, 0x00, 0x00, 0x00}));
    REQUIRE(jcc);
    CHECK(is_jcc32(*jcc));
    CHECK(jcc->immediate == 16);

    const auto short_jump = insn_decode(bytes({0xeb, 0xfe}));
    REQUIRE(short_jump);
    CHECK_FALSE(is_jcc32(*short_jump));
    CHECK(short_jump->immediate == -2);
}

TEST_CASE("insn_decode refuses what the bytes do not hold whole")
{
    CHECK_FALSE(insn_decode({}));
    CHECK_FALSE(insn_decode(bytes({0xe8, 1, 2, 3})));
    CHECK_FALSE(insn_decode(bytes({0x48})));
    CHECK_FALSE(insn_decode(bytes({0x8b, 0x04})));
    CHECK_FALSE(insn_decode(std::vector<std::byte>(20, std::byte{0x66})));
}
