#include "kernel_stub/fake_kernel.hpp"
#include "tests/unit/kernel_stub/guest_module.hpp"

#include <doctest/doctest.h>

#include <string>
#include <variant>

#include <spdlog/fmt/fmt.h>

using namespace kobox;

namespace
{

constexpr std::uint16_t bug = 0;
constexpr std::uint16_t warning = 1 | 9 << 8;      // BUGFLAG_WARNING, TAINT_WARN
constexpr std::uint16_t warning_once = 3 | 9 << 8; // and BUGFLAG_ONCE

Oops oops_of(const KResult<std::uint64_t>& result)
{
    REQUIRE_FALSE(result);
    const auto* oops = std::get_if<Oops>(&result.error().what);
    REQUIRE(oops != nullptr);
    return *oops;
}

std::string hex(std::uint64_t value)
{
    return fmt::format("{:016x}", value);
}

std::string level_text(const FakeKernel& kernel, const std::string& text)
{
    for (const KlogRecord& record : const_cast<FakeKernel&>(kernel).klog().records())
        if (record.text.find(text) != std::string::npos)
            return std::to_string(static_cast<int>(record.level));
    return "not printed";
}

} // namespace

TEST_CASE("a NULL dereference two calls deep is reported in the kernel's words")
{
    FakeKernel kernel{embedded_profile(), {}};
    TestModule module{kernel, "crash"};
    const GuestAddr inner = module.add_function(
        "inner", Code{}
                     .bytes({0x31, 0xff}) // xor %edi, %edi
                     .bytes({0x8b, 0x47, 0x10})
                     .ret()); // mov 0x10(%rdi), %eax
    const GuestAddr outer =
        module.add_function("outer", Code{}.enter_frame().call(inner).leave_frame().ret());
    module.add_orc(inner, 8);
    module.add_orc(outer, 8);
    module.add_orc(outer + 4, 16);
    module.finish();

    const Oops oops = oops_of(kernel.call(outer, {}));
    CHECK(oops.cause == "BUG: kernel NULL pointer dereference, address: 0000000000000010");
    CHECK(oops.where == "inner+0x2/0x6 [crash]");
    CHECK(oops.rip == inner + 2);
    // Printed with the report, and again as a summary behind it: oops_end().
    const std::string registers =
        "RIP: 0010:inner+0x2/0x6 [crash]\n"
        "Code: 00 00 00 00 00 00 00 00 00 00 00 00 00 00 00 00 00 00 00 00 00 00 00 00 00 00 00 00 "
        "00 00 00 00 00 00 00 00 00 00 00 00 31 ff <8b> 47 10 c3 48 83 ec 08 48 b8 40 00 00 c0 ff "
        "ff ff ff ff d0 48 83\n"
        "RSP: 0018:ffffc90000003f38 EFLAGS: 00010246\n"
        "RAX: ffffffffc0000040 RBX: 0000000000000000 RCX: 0000000000000000\n"
        "RDX: 0000000000000000 RSI: 0000000000000000 RDI: 0000000000000000\n"
        "RBP: 0000000000000000 R08: 0000000000000000 R09: 0000000000000000\n"
        "R10: 0000000000000000 R11: 0000000000000000 R12: 0000000000000000\n"
        "R13: 0000000000000000 R14: 0000000000000000 R15: 0000000000000000\n"
        "FS:  0000000000000000(0000) GS:" +
        hex(kernel.machine().reg(Reg::gs_base)) +
        "(0000) knlGS:0000000000000000\n"
        "CS:  0010 DS: 0000 ES: 0000 CR0: 0000000080050033\n"
        "CR2: 0000000000000010 CR3: 0000000000000000 CR4: " +
        hex(kernel.machine().reg(Reg::cr4)) + "\n";
    CHECK(
        kernel.klog().text() ==
        "BUG: kernel NULL pointer dereference, address: 0000000000000010\n"
        "#PF: supervisor read access in kernel mode\n"
        "#PF: error_code(0x0000) - not-present page\n"
        "PGD 0 P4D 0 \n"
        "Oops: 0000 [#1] PREEMPT SMP NOPTI\n"
        "CPU: 0 PID: 100 Comm: insmod Not tainted 6.1.0-56-amd64 #1  Debian 6.1.192-2\n"
        "Hardware name: kobox\n" +
            registers +
            "Call Trace:\n"
            " <TASK>\n"
            " outer+0x10/0xfba [crash]\n"
            " </TASK>\n"
            "Modules linked in: crash\n"
            "CR2: 0000000000000010\n"
            "---[ end trace 0000000000000000 ]---\n" +
            registers + "note: insmod[100] exited with irqs disabled\n");
}

TEST_CASE("WARN prints its report, taints, and the guest goes on behind it")
{
    FakeKernel kernel{embedded_profile(), {}};
    TestModule module{kernel, "crash"};
    const GuestAddr function =
        module.add_function("warns", Code{}.bytes({0x0f, 0x0b}).mov_rax(42).ret());
    module.add_bug(function, "drivers/crash.c", 17, warning);
    module.add_orc(function, 8);
    module.finish();

    CHECK(kernel.call(function, {}).value() == 42);
    const std::string log = kernel.klog().text();
    CHECK(log.starts_with("------------[ cut here ]------------\n"
                          "WARNING: CPU: 0 PID: 100 at drivers/crash.c:17 warns+0x0/0xfc0 [crash]\n"
                          "Modules linked in: crash\n"
                          "CPU: 0 PID: 100 Comm: insmod Not tainted"));
    CHECK(log.ends_with(" </TASK>\n---[ end trace 0000000000000000 ]---\n"));
    CHECK(kernel.tainted() == 1 << 9);

    REQUIRE(kernel.call(function, {}));
    CHECK(kernel.klog().text().find("Tainted: G        W         ") != std::string::npos);
}

TEST_CASE("WARN_ON_ONCE warns once")
{
    FakeKernel kernel{embedded_profile(), {}};
    TestModule module{kernel, "crash"};
    const GuestAddr function = module.add_function("warns", Code{}.bytes({0x0f, 0x0b}).ret());
    module.add_bug(function, "drivers/crash.c", 17, warning_once);
    module.finish();

    REQUIRE(kernel.call(function, {}));
    const std::string log = kernel.klog().text();
    REQUIRE(kernel.call(function, {}));
    CHECK(kernel.klog().text() == log);
}

TEST_CASE("BUG names its place and is an invalid opcode")
{
    FakeKernel kernel{embedded_profile(), {}};
    TestModule module{kernel, "crash"};
    const GuestAddr function = module.add_function("dies", Code{}.bytes({0x0f, 0x0b}));
    module.add_bug(function, "drivers/crash.c", 99, bug);
    module.finish();

    CHECK(oops_of(kernel.call(function, {})).cause == "kernel BUG at drivers/crash.c:99!");
    CHECK(kernel.klog().text().starts_with("------------[ cut here ]------------\n"
                                           "kernel BUG at drivers/crash.c:99!\n"
                                           "invalid opcode: 0000 [#1] PREEMPT SMP NOPTI\n"));
    CHECK(level_text(kernel, "kernel BUG at") == "2");
    CHECK((kernel.tainted() >> 7 & 1) == 1);
}

TEST_CASE("each exception has the kernel's headline")
{
    struct Case
    {
        const char* title;
        Code code;
        const char* cause;
        const char* line;
    };
    const Case cases[] = {
        {"division by zero", Code{}.bytes({0x31, 0xc9, 0xf7, 0xf1}), "divide error",
         "divide error: 0000 [#1] PREEMPT SMP NOPTI\n"},
        {"ud1", Code{}.bytes({0x0f, 0xb9, 0xc0}), "invalid opcode",
         "invalid opcode: 0000 [#1] PREEMPT SMP NOPTI\n"},
        {"ud2 that no table knows", Code{}.bytes({0x0f, 0x0b}), "invalid opcode",
         "invalid opcode: 0000 [#1] PREEMPT SMP NOPTI\n"},
        {"int3 is an NMI to the kernel: it panics", Code{}.bytes({0xcc}), "int3",
         "Kernel panic - not syncing: Fatal exception in interrupt\n"},
        {"a non-canonical address", Code{}.mov_rdi(0xdead000000000100).bytes({0x48, 0x8b, 0x07}),
         "general protection fault, probably for non-canonical address 0xdead000000000100",
         "general protection fault, probably for non-canonical address 0xdead000000000100: 0000 "
         "[#1] PREEMPT SMP NOPTI\n"},
        {"a jump to NULL", Code{}.bytes({0x31, 0xc0, 0xff, 0xe0}),
         "BUG: kernel NULL pointer dereference, address: 0000000000000000",
         "#PF: supervisor instruction fetch in kernel mode\n"
         "#PF: error_code(0x0010) - not-present page\n"},
        {"a store to a bad address", Code{}.mov_rdi(0xffff8fff00001000).bytes({0x88, 0x07}),
         "BUG: unable to handle page fault for address: ffff8fff00001000",
         "#PF: supervisor write access in kernel mode\n"
         "#PF: error_code(0x0002) - not-present page\n"},
    };
    for (const Case& c : cases)
    {
        CAPTURE(c.title);
        FakeKernel kernel{embedded_profile(), {}};
        TestModule module{kernel, "crash"};
        const GuestAddr function = module.add_function("f", c.code);
        module.finish();
        CHECK(oops_of(kernel.call(function, {})).cause == c.cause);
        CHECK(kernel.klog().text().find(c.line) != std::string::npos);
    }
}

TEST_CASE("executing data and writing text are told apart from missing pages")
{
    FakeKernel kernel{embedded_profile(), {}};
    const GuestAddr data = kernel.kzalloc(64).value();
    const GuestAddr jump = load_code(kernel, Code{}.mov_rax(to_u64(data)).bytes({0xff, 0xe0}));
    CHECK(oops_of(kernel.call(jump, {})).rip == data);
    const std::string log = kernel.klog().text();
    CHECK(log.starts_with("kernel tried to execute NX-protected page - exploit attempt? (uid: 0)\n"
                          "BUG: unable to handle page fault for address: "));
    CHECK(log.find("#PF: error_code(0x0011) - permissions violation\n") != std::string::npos);

    FakeKernel other{embedded_profile(), {}};
    const GuestAddr write = load_code(
        other, Code{}.mov_rdi(to_u64(other.image_symbol("memcpy").value())).bytes({0x88, 0x07}));
    static_cast<void>(oops_of(other.call(write, {})));
    CHECK(
        other.klog().text().find("#PF: error_code(0x0003) - permissions violation\n") !=
        std::string::npos);
}

TEST_CASE("a bad pointer given to a host call is an oops in the function's name")
{
    FakeKernel kernel{embedded_profile(), {}};
    TestModule module{kernel, "crash"};
    const GuestAddr function = module.add_function(
        "caller", Code{}
                      .enter_frame()
                      .mov_rdi(0x40)
                      .call(kernel.image_symbol("strlen").value())
                      .leave_frame()
                      .ret());
    module.add_orc(function, 8);
    module.add_orc(function + 4, 16);
    module.finish();

    const Oops oops = oops_of(kernel.call(function, {}));
    CHECK(oops.where == "strlen+0x0/0x10");
    const std::string log = kernel.klog().text();
    CHECK(log.find("RIP: 0010:strlen+0x0/0x10\n") != std::string::npos);
    CHECK(
        log.find("Call Trace:\n <TASK>\n caller+0x1a/0xfc0 [crash]\n </TASK>\n") !=
        std::string::npos);
}

TEST_CASE("an overflow of the stack is found at its guard page")
{
    FakeKernel kernel{embedded_profile(), {}};
    TestModule module{kernel, "crash"};
    const GuestAddr function = module.add_function("f", Code{}.bytes({0x50, 0xeb, 0xfd}));
    module.finish();
    const Oops oops = oops_of(kernel.call(function, {}));
    CHECK(oops.cause.starts_with("BUG: TASK stack guard page was hit at "));
    CHECK(
        kernel.klog().text().find("stack guard page: 0000 [#1] PREEMPT SMP NOPTI\n") !=
        std::string::npos);
}

TEST_CASE("two runs write the same log")
{
    std::string logs[2];
    for (std::string& log : logs)
    {
        FakeKernel kernel{embedded_profile(), {}};
        TestModule module{kernel, "crash"};
        const GuestAddr function = module.add_function(
            "f", Code{}
                     .enter_frame()
                     .call(kernel.image_symbol("get_random_u64").value())
                     .bytes({0x0f, 0x0b})
                     .bytes({0x48, 0x8b, 0x00})); // mov (%rax), %rax
        module.add_bug(function + 16, "a.c", 1, warning);
        module.finish();
        static_cast<void>(oops_of(kernel.call(function, {})));
        for (const KlogRecord& record : kernel.klog().records())
            log += Klog::dmesg(record) + "\n";
    }
    CHECK(logs[0] == logs[1]);
    CHECK(logs[0].size() > 1000);
}
