#include "kernel_stub/fake_kernel.hpp"
#include "tests/unit/kernel_stub/guest_module.hpp"

#include <doctest/doctest.h>

#include <string>

using namespace kobox;

namespace
{

/// The lines between <TASK> and </TASK>.
std::string trace(FakeKernel& kernel)
{
    const std::string log = kernel.klog().text();
    const std::string begin = " <TASK>\n";
    const std::size_t start = log.find(begin) + begin.size();
    return log.substr(start, log.find(" </TASK>", start) - start);
}

} // namespace

TEST_CASE("text addresses on the stack that no frame explains are marked")
{
    FakeKernel kernel{embedded_profile(), {}};
    TestModule module{kernel, "m"};
    const GuestAddr stale = module.add_function("stale", Code{}.bytes({0x90, 0x90, 0x90, 0xc3}));
    const GuestAddr dies = module.add_function("dies", Code{}.bytes({0x0f, 0x0b}));
    const GuestAddr outer = module.add_function(
        "outer", Code{}
                     .mov_rax(to_u64(stale + 2))
                     .bytes({0x50}) // push %rax
                     .call(dies)
                     .bytes({0x58})
                     .ret());
    module.add_orc(stale, 8);
    module.add_orc(dies, 8);
    module.add_orc(outer, 8);
    module.add_orc(outer + 11, 16);
    module.finish();
    CHECK_FALSE(kernel.call(outer, {}));
    CHECK(trace(kernel) == " outer+0x17/0xfba [m]\n ? stale+0x2/0x4 [m]\n");
}

TEST_CASE("without ORC tables every text address on the stack is a guess")
{
    FakeKernel kernel{embedded_profile(), {}};
    TestModule module{kernel, "m"};
    const GuestAddr dies = module.add_function("dies", Code{}.bytes({0x0f, 0x0b}));
    const GuestAddr outer =
        module.add_function("outer", Code{}.enter_frame().call(dies).leave_frame().ret());
    module.finish();
    CHECK_FALSE(kernel.call(outer, {}));
    CHECK(trace(kernel) == " ? outer+0x10/0xfbe [m]\n");
}

TEST_CASE("a trace goes on through the host call that called the guest back")
{
    FakeKernel kernel{embedded_profile(), {}};
    TestModule module{kernel, "m"};
    const GuestAddr callback = module.add_function("callback", Code{}.bytes({0x0f, 0x0b}));
    const GuestAddr block = module.allocate(24);
    kernel.memory().store(block, callback);
    module.add_orc(callback, 8);
    const GuestAddr init = module.add_function(
        "init", Code{}
                    .enter_frame()
                    .mov_rdi(to_u64(kernel.image_symbol("module_notify_list").value()) - 8)
                    .mov_rsi(0)
                    .call(kernel.image_symbol("atomic_notifier_call_chain").value())
                    .leave_frame()
                    .ret());
    module.add_orc(init, 8);
    module.add_orc(init + 4, 16);
    module.finish();
    kernel.memory().store(kernel.image_symbol("module_notify_list").value(), block);
    CHECK_FALSE(kernel.call(init, {}));
    CHECK(trace(kernel) == " atomic_notifier_call_chain+0x0/0x10\n init+0x24/0xfbe [m]\n");
}
