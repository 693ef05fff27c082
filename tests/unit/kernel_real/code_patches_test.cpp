#include "kernel_real/code_patches.hpp"

#include "tests/unit/kernel_real/small_kernel.hpp"

#include <doctest/doctest.h>

using namespace kobox;
using namespace kobox::test;

namespace
{

constexpr std::uint64_t poke = 0x16000;
constexpr std::uint64_t made_executable = 0x17000;

/// A kernel that has all of its memory a second time, not executable, and writes code through
/// there: poke(address, byte), and then `publish`, which does nothing.
struct WritingKernel : SmallKernel
{
    explicit WritingKernel(std::string_view publish)
        : SmallKernel{{{"poke", poke, 'T'}, {std::string{publish}, made_executable, 'T'}}}
    {
        HostModel& host = kernel->host();
        map_again(host.pc(), host.ram().bytes(), false);
        put(host, poke, {0x40, 0x88, 0x37, 0xc3}); // mov [rdi], sil; ret
        put(host, made_executable, {0xc3});
    }
    void write_answer(std::uint64_t value)
    {
        REQUIRE(kernel->call("poke", {second_mapping + answer + 1, value}));
    }
};

} // namespace

TEST_CASE("code in memory that the kernel has written anew and makes executable is what runs")
{
    for (const std::string_view function : {"set_memory_x", "set_memory_rox"})
    {
        CAPTURE(function);
        WritingKernel small{function};
        small.write_answer(2);
        CHECK(result_of(*small.kernel, "answer") == 2);
        small.write_answer(3);
        CHECK(result_of(*small.kernel, "answer") == 2); // the engine has not seen the store
        REQUIRE(small.kernel->call(function, {SmallKernel::answer, 1}));
        CHECK(result_of(*small.kernel, "answer") == 3);
        // Each time anew.
        small.write_answer(4);
        REQUIRE(small.kernel->call(function, {SmallKernel::answer, 1}));
        CHECK(result_of(*small.kernel, "answer") == 4);
    }
}
