#include "kernel_stub/module_notifiers.hpp"

#include "kernel_stub/fake_kernel.hpp"
#include "tests/unit/kernel_stub/guest_module.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <cerrno>
#include <cstdint>
#include <string>

using namespace kobox;

namespace
{

struct NotifierFixture
{
    FakeKernel kernel{embedded_profile(), {}};
    TestModule module{kernel, "m"};
    ModuleNotifiers notifiers{kernel};

    KResult<> tell(ModuleState state) { return notifiers.notify(state, module.module().addr()); }
    /// A table of one pointer.
    void set_pointer(const char* table, const char* count, GuestAddr pointer)
    {
        const GuestAddr at = module.allocate(sizeof(std::uint64_t));
        kernel.memory().store(at, pointer);
        module.module().set(table, at);
        module.module().set(count, std::uint32_t{1});
    }
    void make_read_only(GuestAddr at)
    {
        kernel.set_memory({GuestAddr{to_u64(at) & ~(page_size - 1)}, page_size}, Perms::r);
    }
};

} // namespace

TEST_CASE("the first module with trace_printk() has the kernel's notice printed, a second one not")
{
    NotifierFixture f;
    f.set_pointer("trace_bprintk_fmt_start", "num_trace_bprintk_fmt", f.module.text("%d\n"));
    CHECK(f.tell(ModuleState::coming));
    const auto& records = f.kernel.klog().records();
    REQUIRE(records.size() == 14);
    CHECK(records[0].text.empty());
    CHECK(records[4].text == "** trace_printk() being used. Allocating extra memory.  **");
    CHECK(std::ranges::all_of(
        records, [](const KlogRecord& record) { return record.level == KernLevel::warning; }));
    CHECK(f.tell(ModuleState::coming));
    CHECK(f.kernel.klog().records().size() == 14);
}

TEST_CASE("a format of trace_printk() that is not there is a page fault, none at all is not")
{
    NotifierFixture f;
    f.set_pointer("trace_bprintk_fmt_start", "num_trace_bprintk_fmt", GuestAddr{});
    CHECK(f.tell(ModuleState::coming));
    f.set_pointer("trace_bprintk_fmt_start", "num_trace_bprintk_fmt", GuestAddr{8});
    CHECK_THROWS_AS((void)f.tell(ModuleState::coming), GuestFault);
}

TEST_CASE("the table of trace_printk() formats is written: read-only it is a page fault")
{
    NotifierFixture f;
    f.set_pointer("trace_bprintk_fmt_start", "num_trace_bprintk_fmt", f.module.text("x"));
    f.make_read_only(f.module.module().get<GuestAddr>("trace_bprintk_fmt_start"));
    CHECK_THROWS_AS((void)f.tell(ModuleState::coming), GuestFault);
}

TEST_CASE("an SRCU struct of a module is initialised when the module comes")
{
    NotifierFixture f;
    const std::uint64_t size = f.kernel.profile().size_of("srcu_struct");
    const GuestAddr srcu = f.module.allocate(size);
    f.kernel.memory().fill(srcu, std::byte{0xff}, size);
    f.set_pointer("srcu_struct_ptrs", "num_srcu_structs", srcu);
    CHECK(f.tell(ModuleState::coming));
    CHECK(f.kernel.memory().load<std::uint64_t>(srcu) == 0);
}

TEST_CASE("an SRCU struct that is not there, or read-only, is a page fault")
{
    NotifierFixture f;
    f.set_pointer("srcu_struct_ptrs", "num_srcu_structs", GuestAddr{8});
    CHECK_THROWS_AS((void)f.tell(ModuleState::coming), GuestFault);
    const GuestAddr page = f.kernel.vmalloc(page_size).value();
    f.make_read_only(page);
    f.set_pointer("srcu_struct_ptrs", "num_srcu_structs", page);
    CHECK_THROWS_AS((void)f.tell(ModuleState::coming), GuestFault);
}

TEST_CASE("a probe that is left at a tracepoint of a module that goes is warned of once")
{
    NotifierFixture f;
    const GuestAddr at = f.module.allocate(f.kernel.profile().size_of("tracepoint"));
    GuestStruct tracepoint{f.kernel.memory(), f.kernel.profile(), "tracepoint", at};
    const GuestAddr table = f.module.allocate(2 * sizeof(std::int32_t));
    f.kernel.memory().store(table, static_cast<std::int32_t>(at - table));
    f.kernel.memory().store(table + 4, static_cast<std::int32_t>(at - (table + 4)));
    f.module.module().set("tracepoints_ptrs", table);
    f.module.module().set("num_tracepoints", std::uint32_t{2});

    CHECK(f.tell(ModuleState::coming));
    CHECK(f.tell(ModuleState::going));
    CHECK(f.kernel.klog().text().empty());

    CHECK(f.tell(ModuleState::coming));
    tracepoint.set("funcs", table);
    CHECK(f.tell(ModuleState::going));
    const std::string log = f.kernel.klog().text();
    const auto warned = log.find("kernel/tracepoint.c:639 tp_module_going_check_quiescent");
    CHECK(warned != std::string::npos);
    CHECK(log.find("kernel/tracepoint.c:639", warned + 1) == std::string::npos);
}

TEST_CASE("a static call of a trampoline that the kernel does not know names the caller")
{
    NotifierFixture f;
    const GuestAddr text = f.module.add_function("caller", Code{}.ret());
    const GuestAddr table = f.module.allocate(2 * sizeof(std::int32_t));
    const GuestAddr trampoline = f.kernel.image_symbol("_printk").value();
    f.kernel.memory().store(table, static_cast<std::int32_t>(text - table));
    f.kernel.memory().store(table + 4, static_cast<std::int32_t>(trampoline - (table + 4)));
    f.module.module().set("static_call_sites", table);
    f.module.module().set("num_static_call_sites", std::uint32_t{1});
    f.module.finish();
    const auto told = f.tell(ModuleState::coming);
    REQUIRE_FALSE(told);
    CHECK(told.error().err() == EINVAL);
    const std::string log = f.kernel.klog().text();
    CHECK(log.starts_with("Failed to fixup __raw_static_call() usage at: caller [m]\n"));
}
