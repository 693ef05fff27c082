#include "kernel_stub/trace_events.hpp"

#include "kernel_stub/fake_kernel.hpp"
#include "tests/unit/kernel_stub/guest_module.hpp"

#include <doctest/doctest.h>

#include <array>
#include <cstdint>
#include <string>
#include <vector>

using namespace kobox;

namespace
{

constexpr std::uint32_t flag_tracepoint = 1U << 4;

/// A module with one event, "boom" of the system "demo", as TRACE_EVENT() makes it.
struct EventFixture
{
    FakeKernel kernel;
    TestModule module{kernel, "m"};
    TraceEvents events{kernel};
    GuestStruct tracepoint = make("tracepoint");
    GuestStruct functions = make("trace_event_functions");
    GuestStruct fields = make("trace_event_fields", 2);
    GuestStruct of_class = make("trace_event_class");
    GuestStruct call = make("trace_event_call");
    GuestAddr table = module.allocate(4 * sizeof(std::uint64_t));

    explicit EventFixture(const KernelProfile& profile = embedded_profile()) : kernel{profile, {}}
    {
        tracepoint.set("name", module.text("boom"));
        fields.set("type", module.text("int"));
        of_class.set("system", module.text("demo"));
        of_class.set("raw_init", kernel.image_symbol("trace_event_raw_init").value());
        of_class.set("fields_array", fields.addr());
        const GuestAddr list = of_class.member("fields");
        of_class.set("fields", std::array{list, list});
        call.set("class", of_class.addr());
        call.set("tp", tracepoint.addr());
        call.set("event.funcs", functions.addr());
        call.set("print_fmt", module.text("\"%d\", REC->n"));
        call.set("flags", flag_tracepoint);
        set_table({call.addr()});
    }

    void set_table(const std::vector<GuestAddr>& calls)
    {
        for (std::size_t i = 0; i < calls.size(); ++i)
            kernel.memory().store(table + i * sizeof(std::uint64_t), calls[i]);
        module.module().set("trace_events", table);
        module.module().set("num_trace_events", static_cast<std::uint32_t>(calls.size()));
    }
    KResult<> coming() { return events.module_notify(ModuleState::coming, module.module().addr()); }
    KResult<> going() { return events.module_notify(ModuleState::going, module.module().addr()); }
    [[nodiscard]] std::string log() { return kernel.klog().text(); }

private:
    GuestStruct make(std::string_view type, std::uint64_t count = 1)
    {
        const GuestAddr at = module.allocate(count * kernel.profile().size_of(type));
        return {kernel.memory(), kernel.profile(), type, at};
    }
};

} // namespace

TEST_CASE("an event of a module is registered: its type, its module, its place in the list")
{
    EventFixture f;
    CHECK(f.coming());
    CHECK(f.log().empty());
    CHECK(f.call.get<std::int32_t>("event.type") > 20);
    CHECK(f.call.get<GuestAddr>("module") == f.module.module().addr());
    CHECK(f.call.get<GuestAddr>("list.next") != GuestAddr{});
}

TEST_CASE("an event is registered by a release whose struct trace_event has no list")
{
    std::string text = embedded_profile().serialise();
    const auto at = text.find("list 16 16\n", text.find("\n[struct trace_event 48]\n"));
    REQUIRE(at != std::string::npos);
    text.erase(at, std::string_view{"list 16 16\n"}.size());
    const auto profile = KernelProfile::parse(text);
    REQUIRE(profile.has_value());
    EventFixture f{*profile};
    CHECK(f.coming());
    CHECK(f.call.get<std::int32_t>("event.type") > 20);
}

TEST_CASE("a module with a taint that tracing does not like gets no events, and a line")
{
    EventFixture f;
    f.module.module().set("taints", std::uint64_t{1} << 1); // TAINT_FORCED_MODULE
    CHECK(f.coming());
    CHECK(f.log() == "m: module has bad taint, not creating trace events\n");
    CHECK(f.call.get<std::int32_t>("event.type") == 0);
}

TEST_CASE("out of the tree, staging, unsigned and test modules have events")
{
    EventFixture f;
    f.module.module().set("taints", std::uint64_t{1} << 10 | 1U << 12 | 1U << 13 | 1U << 18);
    CHECK(f.coming());
    CHECK(f.log().empty());
}

TEST_CASE("an event without a name is warned of and passed over")
{
    EventFixture f;
    f.call.set("tp", GuestAddr{});
    CHECK(f.coming());
    CHECK(f.log().find("at kernel/trace/trace_events.c:2698 event_init") != std::string::npos);
    CHECK(f.call.get<GuestAddr>("module") == GuestAddr{});
}

TEST_CASE("an event without functions could not be initialised")
{
    EventFixture f;
    f.call.set("event.funcs", GuestAddr{});
    CHECK(f.coming());
    CHECK(f.log().find("at kernel/trace/trace_output.c:761") != std::string::npos);
    CHECK(f.log().ends_with("Could not initialize trace events/boom\n"));
}

TEST_CASE("an event that stands in the table twice has its type already the second time")
{
    EventFixture f;
    f.set_table({f.call.addr(), f.call.addr()});
    CHECK(f.coming());
    CHECK(f.log().find("Need to add type to trace.h\n") != std::string::npos);
    CHECK(f.log().ends_with("Could not initialize trace events/boom\n"));
}

TEST_CASE("an event of a name that no directory can have stays without one")
{
    EventFixture f;
    f.tracepoint.set("name", f.module.text("a/b"));
    CHECK(f.coming());
    CHECK(f.log() == "Could not create tracefs 'a/b' directory\n");
}

TEST_CASE("a system of a name that no directory can have stays without one")
{
    EventFixture f;
    f.of_class.set("system", f.module.text(".."));
    CHECK(f.coming());
    CHECK(f.log() == "Failed to create system directory ..\n");
}

TEST_CASE("two modules cannot have an event of one name in one system until the first is gone")
{
    EventFixture f;
    TestModule other{f.kernel, "other"};
    CHECK(f.coming());
    other.module().set("trace_events", f.table);
    other.module().set("num_trace_events", std::uint32_t{1});
    f.call.set("event.type", std::uint32_t{0});
    CHECK(f.events.module_notify(ModuleState::coming, other.module().addr()));
    CHECK(f.log() == "Could not create tracefs 'boom' directory\n");
    CHECK(f.events.module_notify(ModuleState::going, other.module().addr()));
    CHECK(f.going());
    f.call.set("event.type", std::uint32_t{0});
    CHECK(f.coming());
    CHECK(f.log() == "Could not create tracefs 'boom' directory\n");
}

TEST_CASE("the pointers of an event lead somewhere, or it is a page fault")
{
    constexpr GuestAddr nowhere{0xffffffff00000000};
    for (const char* const member : {"class", "tp", "event.funcs", "print_fmt"})
    {
        CAPTURE(member);
        EventFixture f;
        f.call.set(member, nowhere);
        CHECK_THROWS_AS((void)f.coming(), GuestFault);
    }
    for (const char* const member : {"system", "fields_array"})
    {
        CAPTURE(member);
        EventFixture f;
        f.of_class.set(member, nowhere);
        CHECK_THROWS_AS((void)f.coming(), GuestFault);
    }
    EventFixture f;
    f.set_table({nowhere});
    CHECK_THROWS_AS((void)f.coming(), GuestFault);
}

TEST_CASE("a raw_init that is no function is an oops")
{
    EventFixture f;
    f.of_class.set("raw_init", GuestAddr{0xffffffff00000000});
    const auto told = f.coming();
    REQUIRE_FALSE(told);
    CHECK(std::holds_alternative<Oops>(told.error().what));
}

TEST_CASE("a list of fields whose other end is not its own is a BUG")
{
    EventFixture f;
    const GuestAddr list = f.of_class.member("fields");
    f.of_class.set("fields", std::array{list, f.table});
    const auto told = f.coming();
    REQUIRE_FALSE(told);
    CHECK(std::get<Oops>(told.error().what).cause == "kernel BUG at lib/list_debug.c:27!");
    CHECK(f.log().starts_with("list_add corruption. next->prev should be prev ("));
}

TEST_CASE("an event in memory that is read-only is a page fault")
{
    EventFixture f;
    f.kernel.set_memory({GuestAddr{to_u64(f.call.addr()) & ~(page_size - 1)}, page_size}, Perms::r);
    CHECK_THROWS_AS((void)f.coming(), GuestFault);
}

TEST_CASE("the names in _ftrace_eval_map are read for events of their system")
{
    EventFixture f;
    CHECK(f.coming());
    const GuestAddr map = f.module.allocate(f.kernel.profile().size_of("trace_eval_map"));
    GuestStruct eval{f.kernel.memory(), f.kernel.profile(), "trace_eval_map", map};
    const GuestAddr maps = f.module.allocate(sizeof(std::uint64_t));
    f.kernel.memory().store(maps, map);
    GuestStruct mod = f.module.module();
    mod.set("trace_evals", maps);
    mod.set("num_trace_evals", std::uint32_t{1});

    eval.set("eval_string", GuestAddr{});
    CHECK(f.events.evals_notify(ModuleState::coming, mod.addr())); // of another system
    eval.set("system", f.of_class.get<GuestAddr>("system"));
    CHECK_THROWS_AS((void)f.events.evals_notify(ModuleState::coming, mod.addr()), GuestFault);
    eval.set("eval_string", f.module.text("SIZE"));
    CHECK(f.events.evals_notify(ModuleState::coming, mod.addr()));
}
