#include "kernel_stub/fake_kernel.hpp"
#include "tests/unit/kernel_stub/guest_program.hpp"

#include <doctest/doctest.h>

#include <string>
#include <variant>
#include <vector>

using namespace kobox;

namespace
{

GuestAddr symbol(FakeKernel& kernel, std::string_view name)
{
    return kernel.image_symbol(name).value();
}

} // namespace

TEST_CASE("a guest function returns its value to the host")
{
    FakeKernel kernel{embedded_profile(), {}};
    const GuestAddr add = load_code(kernel, Code{}.bytes({0x48, 0x8d, 0x04, 0x37}).ret());
    CHECK(kernel.call(add, {40, 2}).value() == 42);
}

TEST_CASE("a call of an export is handled by its host call, which then returns to its caller")
{
    FakeKernel kernel{embedded_profile(), {}};
    const GuestAddr text = kernel.kzalloc(16).value();
    kernel.memory().store(text, std::uint64_t{0x6162636465}); // "edcba"
    const GuestAddr function = load_code(
        kernel, Code{}
                    .enter_frame()
                    .mov_rdi(to_u64(text))
                    .call(symbol(kernel, "strlen"))
                    .bytes({0x48, 0xff, 0xc0}) // inc %rax
                    .leave_frame()
                    .ret());
    CHECK(kernel.call(function, {}).value() == 6);
}

TEST_CASE("a call of an export that nothing stands behind ends as Unsupported")
{
    FakeKernel kernel{embedded_profile(), {}};
    const GuestAddr function =
        load_code(kernel, Code{}.enter_frame().call(symbol(kernel, "agp_bind_memory")).ret());
    const auto result = kernel.call(function, {});
    REQUIRE_FALSE(result);
    const auto* unsupported = std::get_if<Unsupported>(&result.error().what);
    REQUIRE(unsupported != nullptr);
    CHECK(unsupported->what == "agp_bind_memory");
    CHECK(kernel.klog().records().empty());
}

TEST_CASE("code of the image runs in the guest without an exit")
{
    FakeKernel kernel{embedded_profile(), {}};
    const GuestAddr target = load_code(kernel, Code{}.mov_rax(7).ret());
    std::vector<std::string> calls;
    kernel.set_call_tracer(
        [&](std::string_view name, CallFrame&, GuestAddr) { calls.emplace_back(name); });
    const GuestAddr function = load_code(
        kernel, Code{}
                    .enter_frame()
                    .call(symbol(kernel, "__fentry__"))
                    .bytes({0x49, 0xbb})
                    .u64(to_u64(target)) // mov target, %r11
                    .call(symbol(kernel, "__x86_indirect_thunk_r11"))
                    .leave_frame()
                    .ret());
    CHECK(kernel.call(function, {}).value() == 7);
    CHECK(calls.empty());
}

TEST_CASE("the call tracer sees name, arguments and caller of each call")
{
    FakeKernel kernel{embedded_profile(), {}};
    const GuestAddr text = kernel.kzalloc(8).value();
    const GuestAddr function = load_code(
        kernel, Code{}
                    .enter_frame()
                    .mov_rdi(to_u64(text))
                    .call(symbol(kernel, "strlen"))
                    .leave_frame()
                    .ret());
    std::vector<std::string> calls;
    std::uint64_t argument = 0;
    GuestAddr caller{};
    kernel.set_call_tracer([&](std::string_view name, CallFrame& frame, GuestAddr from) {
        calls.emplace_back(name);
        argument = frame.arg(0);
        caller = from;
    });
    REQUIRE(kernel.call(function, {}));
    CHECK(calls == std::vector<std::string>{"strlen"});
    CHECK(argument == to_u64(text));
    CHECK(caller == function + 4 + 10 + 12);
}

TEST_CASE("an endless loop spends the budget and no more")
{
    FakeKernel kernel{embedded_profile(), {.budget = 100'000}};
    const GuestAddr loop = load_code(kernel, Code{}.bytes({0x90, 0xeb, 0xfd}));
    const auto result = kernel.call(loop, {});
    REQUIRE_FALSE(result);
    const auto* spent = std::get_if<BudgetSpent>(&result.error().what);
    REQUIRE(spent != nullptr);
    CHECK(spent->instructions == 100'000);
    CHECK(kernel.machine().instructions() <= 100'000);

    const GuestAddr harmless = load_code(kernel, Code{}.ret());
    CHECK_FALSE(kernel.call(harmless, {}));
}

TEST_CASE("jiffies advances while the guest waits for it")
{
    FakeKernel kernel{embedded_profile(), {}};
    const GuestAddr jiffies = symbol(kernel, "jiffies");
    const GuestAddr wait = load_code(
        kernel, Code{}
                    .mov_rdi(to_u64(jiffies))
                    .bytes({0x48, 0x8b, 0x07})             // mov (%rdi), %rax
                    .bytes({0x48, 0x83, 0xc0, 0x02})       // add $2, %rax
                    .bytes({0x48, 0x39, 0x07, 0x72, 0xfb}) // 1: cmp %rax, (%rdi); jb 1b
                    .ret());
    const auto before = kernel.memory().load<std::uint64_t>(jiffies);
    CHECK(kernel.call(wait, {}).value() == before + 2);
    CHECK(kernel.now_ns() >= 4'000'000);
    CHECK(kernel.now_ns() < 12'000'000);
}

TEST_CASE("the registers of the host's caller survive a call into the guest")
{
    FakeKernel kernel{embedded_profile(), {}};
    kernel.machine().set_reg(Reg::rbx, 0x1234);
    const GuestAddr function =
        load_code(kernel, Code{}.bytes({0x31, 0xdb}).ret()); // xor %ebx, %ebx
    REQUIRE(kernel.call(function, {}));
    CHECK(kernel.machine().reg(Reg::rbx) == 0x1234);
}
