#include "kernel_stub/fake_kernel.hpp"
#include "tests/unit/kernel_stub/guest_module.hpp"

#include <doctest/doctest.h>

#include <cerrno>
#include <cstdint>

using namespace kobox;

namespace
{

constexpr std::uint64_t bad_kernel_address = 0xffff8fff00001000;

/// `fault` runs, and where it has an entry of the exception table the guest goes on at a `ret`
/// behind a value that tells that the fault was not fixed up.
struct Run
{
    std::uint64_t rax;
    std::string log;
};

Run run_with_entry(const Code& before, const Code& faulting, std::uint32_t data)
{
    FakeKernel kernel{embedded_profile(), {}};
    TestModule module{kernel, "user"};
    Code code = before;
    const std::uint64_t at = code.size();
    for (const std::byte byte : faulting.data())
        code.bytes({std::to_integer<int>(byte)});
    code.mov_rax(0x5a5a).ret();
    const std::uint64_t fixup = code.size();
    code.ret();
    const GuestAddr function = module.add_function("f", code);
    module.add_extable(function + at, function + fixup, data);
    module.finish();
    const auto result = kernel.call(function, {});
    REQUIRE(result);
    return {*result, kernel.klog().text()};
}

} // namespace

TEST_CASE("a faulting instruction with an exception table entry goes on at its fixup")
{
    const Code before = Code{}.mov_rdi(bad_kernel_address).mov_rax(7);
    const Code load = Code{}.bytes({0x48, 0x8b, 0x37}); // mov (%rdi), %rsi
    struct Case
    {
        const char* title;
        std::uint32_t data;
        std::uint64_t rax;
    };
    constexpr auto imm = [](int value) { return static_cast<std::uint32_t>(value) << 16; };
    const Case cases[] = {
        {"EX_TYPE_DEFAULT leaves the registers", 1, 7},
        {"EX_FLAG_CLEAR_AX", 1 | 1 << 12, 0},
        {"EX_TYPE_FAULT: the number of the exception in RAX", 2, 14},
        {"EX_TYPE_UACCESS", 3, 7},
        {"EX_TYPE_EFAULT_REG: -EFAULT in a register", 17 | imm(-EFAULT),
         static_cast<std::uint64_t>(std::int64_t{-EFAULT})},
        {"EX_TYPE_RDMSR_SAFE: -EIO in a register", 11,
         static_cast<std::uint64_t>(std::int64_t{-EIO})},
    };
    for (const Case& c : cases)
    {
        CAPTURE(c.title);
        const Run run = run_with_entry(before, load, c.data);
        CHECK(run.rax == c.rax);
        CHECK(run.log.empty());
    }
}

TEST_CASE("load_unaligned_zeropad() at the end of memory reads zeroes behind it")
{
    FakeKernel kernel{embedded_profile(), {}};
    TestModule module{kernel, "user"};
    const GuestAddr page = kernel.vmalloc(page_size).value();
    kernel.memory().store(page + page_size - 8, std::uint64_t{0x8877665544332211});
    const GuestAddr function = module.add_function(
        "f", Code{}
                 .mov_rdi(to_u64(page + page_size - 3))
                 .bytes({0x48, 0x8b, 0x07}) // mov (%rdi), %rax
                 .ret());
    module.add_extable(function + 10, function + 13, 20);
    module.finish();
    CHECK(kernel.call(function, {}).value() == 0x887766);
}

TEST_CASE("a general protection fault in a user access is fixed up, and warned of once")
{
    const Run run = run_with_entry(
        Code{}.mov_rdi(0xdead000000000000).mov_rax(7), Code{}.bytes({0x48, 0x8b, 0x37}), 3);
    CHECK(run.rax == 7);
    CHECK(run.log.starts_with("------------[ cut here ]------------\n"
                              "General protection fault in user access. Non-canonical address?\n"
                              "WARNING: CPU: 0 PID: 100 at arch/x86/mm/extable.c:135 "));
}
