#include "call_fixture.hpp"

#include "tests/unit/kernel_stub/guest_module.hpp"

#include <doctest/doctest.h>

#include <cerrno>

using namespace kobox;

namespace
{

/// A notifier_block in the data of `module` that calls `function`.
GuestAddr notifier_block(
    CallFixture& f, TestModule& module, GuestAddr function, std::int32_t priority)
{
    const auto& profile = f.kernel.profile();
    const GuestAddr block = module.allocate(profile.size_of("notifier_block"));
    f.memory.store(block + profile.offset_of("notifier_block", "notifier_call"), function);
    f.memory.store(block + profile.offset_of("notifier_block", "priority"), priority);
    return block;
}

/// Appends the low byte of the event to the list at `log`, whose first word counts, and returns
/// `result`.
Code noting_callback(GuestAddr log, int result)
{
    return Code{}
        .mov_rax(to_u64(log))
        .bytes({0x48, 0x8b, 0x08})             // mov (%rax), %rcx
        .bytes({0x40, 0x88, 0x74, 0x08, 0x08}) // mov %sil, 8(%rax,%rcx)
        .bytes({0x48, 0xff, 0x00})             // incq (%rax)
        .mov_rax(static_cast<std::uint64_t>(result))
        .ret();
}

} // namespace

TEST_CASE("references to a module are counted, and refused when it goes")
{
    CallFixture f;
    TestModule module{f.kernel, "m"};
    module.finish();
    GuestStruct mod = module.module();
    const std::uint64_t addr = to_u64(mod.addr());

    CHECK(f.call_int("module_refcount", {addr}) == 0);
    CHECK(f.call("try_module_get", {addr}) == 1);
    f.call("__module_get", {addr});
    CHECK(f.call_int("module_refcount", {addr}) == 2);
    f.call("module_put", {addr});
    CHECK(f.call_int("module_refcount", {addr}) == 1);

    mod.set("state", ModuleState::going);
    CHECK(f.call("try_module_get", {addr}) == 0);
    CHECK(f.call("try_module_get", {0}) == 1);
    CHECK(f.kernel.klog().records().empty());
}

TEST_CASE("a reference too many given back is warned of")
{
    CallFixture f;
    TestModule module{f.kernel, "m"};
    module.finish();
    module.module().set("refcnt", 0);
    f.call("module_put", {to_u64(module.module().addr())});
    CHECK(
        f.kernel.klog().text().find("WARNING: CPU: 0 PID: 100 at kernel/module/main.c:857") !=
        std::string::npos);
}

TEST_CASE("__symbol_get() gives GPL-only symbols alone")
{
    CallFixture f;
    const GuestAddr name = f.kernel.kzalloc(64).value();
    const auto get = [&](std::string_view text) {
        f.memory.fill(name, std::byte{0}, 64);
        f.memory.write(name, std::as_bytes(std::span{text}));
        return f.call("__symbol_get", {to_u64(name)});
    };
    CHECK(get("ktime_get") == to_u64(f.symbol("ktime_get")));
    CHECK(get("no_such_symbol") == 0);
    CHECK(f.kernel.klog().records().empty());
    CHECK(get("memcpy") == 0);
    CHECK(f.kernel.klog().text() == "failing symbol_get of non-GPLONLY symbol memcpy.\n");
}

TEST_CASE("request_module() hands the formatted name to the session")
{
    CallFixture f;
    const GuestAddr format = f.kernel.kzalloc(64).value();
    f.memory.write(format, std::as_bytes(std::span{std::string_view{"crypto-%d"}}));
    CHECK(f.call_int("__request_module", {1, to_u64(format), 42}) == -ENOENT);
    std::string asked;
    f.kernel.set_request_module([&](std::string_view name) {
        asked = name;
        return 0;
    });
    CHECK(f.call_int("__request_module", {1, to_u64(format), 42}) == 0);
    CHECK(asked == "crypto-42");
}

TEST_CASE("requests that nobody waits for end with the budget, however many follow each other")
{
    CallFixture f;
    const GuestAddr format = f.kernel.kzalloc(64).value();
    f.memory.write(format, std::as_bytes(std::span{std::string_view{"again"}}));
    CHECK(f.call_int("__request_module", {0, to_u64(format)}) == -ENOENT);
    int started = 0;
    f.kernel.set_request_module([&](std::string_view) -> KResult<int> {
        ++started;
        const auto again = f.try_call("__request_module", {0, to_u64(format)});
        CHECK(*again == 0);
        return 256;
    });
    const auto result = f.try_call("__request_module", {0, to_u64(format)});
    REQUIRE_FALSE(result);
    CHECK(std::holds_alternative<BudgetSpent>(result.error().what));
    CHECK(started > 1000);
}

TEST_CASE("a module's notifier hears of others, the higher priority first, and may refuse them")
{
    CallFixture f;
    TestModule module{f.kernel, "m"};
    const GuestAddr log = module.allocate(64);
    const GuestAddr agrees = module.add_function("agrees", noting_callback(log, 1));
    const GuestAddr refuses =
        module.add_function("refuses", noting_callback(log, 0x8000 | (1 + EBUSY)));
    const GuestAddr first = notifier_block(f, module, agrees, 5);
    const GuestAddr second = notifier_block(f, module, refuses, 1);
    module.finish();

    CHECK(f.call_int("register_module_notifier", {to_u64(second)}) == 0);
    CHECK(f.call_int("register_module_notifier", {to_u64(first)}) == 0);
    CHECK(f.call_int("register_module_notifier", {to_u64(first)}) == -EEXIST);

    const auto told = f.kernel.module_notify(ModuleState::coming, module.module().addr());
    REQUIRE_FALSE(told);
    CHECK(told.error().err() == EBUSY);
    // COMING to both; GOING to the one that had agreed.
    CHECK(f.memory.load<std::uint64_t>(log) == 3);
    CHECK(
        f.memory.load<std::array<std::uint8_t, 3>>(log + 8) ==
        std::array<std::uint8_t, 3>{1, 1, 2});

    CHECK(f.call_int("unregister_module_notifier", {to_u64(second)}) == 0);
    CHECK(f.call_int("unregister_module_notifier", {to_u64(second)}) == -ENOENT);
    CHECK(f.kernel.module_notify(ModuleState::coming, module.module().addr()));
}

TEST_CASE("a notifier left behind by a module that is gone is a page fault of the next load")
{
    CallFixture f;
    TestModule module{f.kernel, "m"};
    module.finish();
    const GuestAddr gone = f.kernel.module_alloc(page_size).value();
    f.call("register_module_notifier", {to_u64(gone)});
    f.kernel.module_memfree(gone);
    const auto told = f.kernel.module_notify(ModuleState::coming, module.module().addr());
    REQUIRE_FALSE(told);
    CHECK(std::holds_alternative<Oops>(told.error().what));
}

TEST_CASE("a name stands in /sys/module once")
{
    CallFixture f;
    TestModule one{f.kernel, "same"};
    TestModule two{f.kernel, "same"};
    CHECK(f.kernel.mod_sysfs_setup(one.module().addr()));
    const auto again = f.kernel.mod_sysfs_setup(two.module().addr());
    REQUIRE_FALSE(again);
    CHECK(again.error().err() == EINVAL);
    CHECK(f.kernel.klog().text() == "same: module is already loaded\n");
    f.kernel.mod_sysfs_teardown(one.module().addr());
    CHECK(f.kernel.mod_sysfs_setup(two.module().addr()));
}

TEST_CASE("a name that a built-in module has in /sys/module is taken")
{
    CallFixture f;
    TestModule module{f.kernel, "printk"};
    const auto refused = f.kernel.mod_sysfs_setup(module.module().addr());
    REQUIRE_FALSE(refused);
    CHECK(refused.error().err() == EINVAL);
    CHECK(f.kernel.klog().text() == "printk: module is already loaded\n");
}

TEST_CASE("a module without a name gets no directory in /sys/module")
{
    CallFixture f;
    TestModule nameless{f.kernel, ""};
    const auto made = f.kernel.mod_sysfs_setup(nameless.module().addr());
    REQUIRE_FALSE(made);
    CHECK(made.error().err() == EINVAL);
    const std::string log = f.kernel.klog().text();
    CHECK(log.find("attempted to be registered with empty name!\n") != std::string::npos);
    CHECK(log.find("at lib/kobject.c:210 kobject_add_internal\n") != std::string::npos);
}
