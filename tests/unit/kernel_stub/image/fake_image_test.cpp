#include "kernel_stub/fake_kernel.hpp"
#include "kernel_stub/image/layout.hpp"
#include "kernel_stub/x86_64/cpu_features.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <string>
#include <vector>

using namespace kobox;

namespace
{

struct KernelSymbol
{
    GuestAddr value;
    std::string name;
    std::string name_space;
};

/// offset_to_ptr(), include/linux/compiler.h (v6.1).
GuestAddr offset_to_ptr(const AddressSpace& memory, GuestAddr field)
{
    return field + static_cast<std::uint64_t>(std::int64_t{memory.load<std::int32_t>(field)});
}

std::vector<KernelSymbol> read_table(FakeKernel& kernel, const std::string& name)
{
    const AddressSpace& memory = kernel.memory();
    const GuestAddr stop = kernel.image_symbol("__stop_" + name).value();
    std::vector<KernelSymbol> symbols;
    for (GuestAddr at = kernel.image_symbol("__start_" + name).value(); at < stop; at += 12)
        symbols.push_back(
            {offset_to_ptr(memory, at), memory.load_cstring(offset_to_ptr(memory, at + 4), 512),
             memory.load_cstring(offset_to_ptr(memory, at + 8), 512)});
    return symbols;
}

FakeKernel& shared_kernel()
{
    static FakeKernel kernel{embedded_profile(), {}};
    return kernel;
}

} // namespace

TEST_CASE("the export tables hold every export of the profile, sorted by name")
{
    FakeKernel& kernel = shared_kernel();
    const auto plain = read_table(kernel, "__ksymtab");
    const auto gpl = read_table(kernel, "__ksymtab_gpl");

    CHECK(plain.size() + gpl.size() == embedded_profile().exports.size());
    const auto by_name = [](const KernelSymbol& a, const KernelSymbol& b) {
        return a.name < b.name;
    };
    CHECK(std::is_sorted(plain.begin(), plain.end(), by_name));
    CHECK(std::is_sorted(gpl.begin(), gpl.end(), by_name));

    for (const auto* table : {&plain, &gpl})
        for (const KernelSymbol& symbol : *table)
        {
            CAPTURE(symbol.name);
            const ProfileExport* e = embedded_profile().find_export(symbol.name);
            REQUIRE(e != nullptr);
            CHECK((e->license == ExportLicense::gpl) == (table == &gpl));
            CHECK(symbol.name_space == e->name_space);
            CHECK(symbol.value == kernel.image_symbol(symbol.name));
        }
}

TEST_CASE("the CRC of a symbol is at its index in the CRC table")
{
    FakeKernel& kernel = shared_kernel();
    const std::pair<const char*, const char*> tables[] = {
        {"__ksymtab", "__kcrctab"}, {"__ksymtab_gpl", "__kcrctab_gpl"}};
    for (const auto& [names, crcs] : tables)
    {
        const auto symbols = read_table(kernel, names);
        const GuestAddr start = kernel.image_symbol(std::string{"__start_"} + crcs).value();
        const GuestAddr stop = kernel.image_symbol(std::string{"__stop_"} + crcs).value();
        REQUIRE(stop - start == symbols.size() * 4);
        for (std::size_t i = 0; i < symbols.size(); ++i)
            if (kernel.memory().load<std::uint32_t>(start + i * 4) !=
                embedded_profile().find_export(symbols[i].name)->crc)
                FAIL(symbols[i].name);
    }
}

TEST_CASE("a per-CPU export is an offset, also through the 32-bit field of its entry")
{
    FakeKernel& kernel = shared_kernel();
    const auto table = read_table(kernel, "__ksymtab");
    const auto entry = std::find_if(
        table.begin(), table.end(), [](const KernelSymbol& s) { return s.name == "current_task"; });
    REQUIRE(entry != table.end());
    CHECK(to_u64(entry->value) < 0x100000);
    CHECK(kernel.per_cpu_ptr(entry->value) > layout::direct_map);
}

TEST_CASE("the image's text can not be written, its tables neither be written nor executed")
{
    FakeKernel& kernel = shared_kernel();
    const AddressSpace& memory = kernel.memory();
    CHECK(memory.perms(kernel.image_symbol("_stext").value()) == Perms::rx);
    CHECK(memory.perms(kernel.image_symbol("__start___ksymtab").value()) == Perms::r);
    CHECK(memory.perms(kernel.image_symbol("jiffies").value()) == Perms::rw);
    CHECK(memory.perms(kernel.image_symbol("param_ops_int").value()) == Perms::r);
}

TEST_CASE("no two exports overlap, but for jiffies which is jiffies_64")
{
    FakeKernel& kernel = shared_kernel();
    std::vector<std::pair<GuestAddr, const ProfileExport*>> objects;
    for (const ProfileExport& e : embedded_profile().exports)
        if (e.kind == ExportKind::data && e.name != "jiffies")
            objects.emplace_back(kernel.image_symbol(e.name).value(), &e);
    std::sort(objects.begin(), objects.end());
    for (std::size_t i = 1; i < objects.size(); ++i)
    {
        CAPTURE(objects[i].second->name);
        CHECK(objects[i - 1].first + objects[i - 1].second->size <= objects[i].first);
    }
    CHECK(kernel.image_symbol("jiffies") == kernel.image_symbol("jiffies_64"));
}

TEST_CASE("the ops of a parameter type point at its exported functions")
{
    FakeKernel& kernel = shared_kernel();
    const auto& profile = embedded_profile();
    const GuestAddr ops = kernel.image_symbol("param_ops_charp").value();
    const auto member = [&](const char* name) {
        return kernel.memory().load<GuestAddr>(ops + profile.offset_of("kernel_param_ops", name));
    };
    CHECK(member("set") == kernel.image_symbol("param_set_charp"));
    CHECK(member("get") == kernel.image_symbol("param_get_charp"));
    CHECK(member("free") == kernel.image_symbol("param_free_charp"));
    const GuestAddr bint = kernel.image_symbol("param_ops_bint").value();
    CHECK(
        kernel.memory().load<GuestAddr>(bint + profile.offset_of("kernel_param_ops", "get")) ==
        kernel.image_symbol("param_get_int"));
    CHECK(kernel.memory().load<std::uint32_t>(bint) == 1);
}

TEST_CASE("the CPU's data says what CPU the machine has")
{
    FakeKernel& kernel = shared_kernel();
    const auto& profile = embedded_profile();
    const GuestAddr words = kernel.image_symbol("boot_cpu_data").value() +
                            profile.offset_of("cpuinfo_x86", "x86_capability");
    CHECK(kernel.memory().load<std::uint32_t>(words) == Machine::cpuid(1, 0).edx);
    CHECK(kernel.memory().load<Capabilities>(words) == boot_capabilities());
    const GuestAddr base = kernel.per_cpu_ptr(GuestAddr{});
    CHECK(
        kernel.memory().load<GuestAddr>(
            kernel.per_cpu_ptr(kernel.image_symbol("this_cpu_off").value())) == base);
    CHECK(to_u64(base) == kernel.machine().reg(Reg::gs_base));
}

TEST_CASE("current is the task that loads the module")
{
    FakeKernel& kernel = shared_kernel();
    const auto& profile = embedded_profile();
    const auto task = kernel.memory().load<GuestAddr>(
        kernel.per_cpu_ptr(kernel.image_symbol("current_task").value()));
    CHECK(
        kernel.memory().load_cstring(task + profile.offset_of("task_struct", "comm"), 16) ==
        "insmod");
    const auto canary = kernel.memory().load<std::uint64_t>(kernel.per_cpu_ptr(GuestAddr{0x28}));
    CHECK((canary & 0xff) == 0);
    CHECK(canary != 0);
    CHECK(
        kernel.memory().load<std::uint64_t>(
            task + profile.offset_of("task_struct", "stack_canary")) == canary);
}

TEST_CASE("a static call whose trampoline alone is exported can be traced to its key")
{
    FakeKernel& kernel = shared_kernel();
    const AddressSpace& memory = kernel.memory();
    const GuestAddr stop = kernel.image_symbol("__stop_static_call_tramp_key").value();
    GuestAddr key{};
    for (GuestAddr at = kernel.image_symbol("__start_static_call_tramp_key").value(); at < stop;
         at += 8)
        if (offset_to_ptr(memory, at) == kernel.image_symbol("__SCT__cond_resched"))
            key = offset_to_ptr(memory, at + 4);
    REQUIRE(key != GuestAddr{});
    CHECK(memory.load<GuestAddr>(key) == kernel.image_symbol("__cond_resched"));
}

TEST_CASE("an export tells what stands behind it")
{
    FakeKernel& kernel = shared_kernel();
    CHECK(kernel.export_info("__fentry__")->behind == Behind::guest_code);
    CHECK(kernel.export_info("__x86_indirect_thunk_r11")->behind == Behind::guest_code);
    CHECK(kernel.export_info("jiffies")->behind == Behind::data);
    CHECK(kernel.export_info("memcpy")->behind == Behind::host_call);
    CHECK(kernel.export_info("agp_bind_memory")->behind == Behind::trap_slot);
    CHECK_FALSE(kernel.export_info("no_such_symbol"));
}

TEST_CASE("an address of the image has a name, an offset and a size")
{
    FakeKernel& kernel = shared_kernel();
    const GuestAddr memcpy_addr = kernel.image_symbol("memcpy").value();
    CHECK(kernel.sprint_symbol(memcpy_addr + 3) == "memcpy+0x3/0x10");
    CHECK(kernel.sprint_symbol(kernel.image_symbol("init_net").value() + 1)
              .starts_with("init_net+0x1/"));
    CHECK(kernel.sprint_symbol(GuestAddr{0x1234}) == "0x1234");
}
