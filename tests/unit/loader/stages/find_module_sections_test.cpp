#include "tests/unit/loader/test_kernel.hpp"

#include <doctest/doctest.h>

namespace kobox::test
{

TEST_CASE("find_module_sections: place and number of elements of each optional section")
{
    struct Case
    {
        const char* section;
        const char* type; ///< whose size an element has; empty: `size`
        std::uint64_t size;
        const char* member;
        const char* count;
        std::uint64_t flags = SHF_ALLOC;
    };
    const Case cases[] = {
        {"__param", "kernel_param", 0, "kp", "num_kp"},
        {"__ksymtab", "kernel_symbol", 0, "syms", "num_syms"},
        {"__ksymtab_gpl", "kernel_symbol", 0, "gpl_syms", "num_gpl_syms"},
        {".noinstr.text", "", 1, "noinstr_text_start", "noinstr_text_size"},
        {"__tracepoints_ptrs", "", 4, "tracepoints_ptrs", "num_tracepoints"},
        {"___srcu_struct_ptrs", "", 8, "srcu_struct_ptrs", "num_srcu_structs"},
        {"__bpf_raw_tp_map", "bpf_raw_event_map", 0, "bpf_raw_events", "num_bpf_raw_events"},
        {".BTF", "", 1, "btf_data", "btf_data_size", 0},
        {"__jump_table", "jump_entry", 0, "jump_entries", "num_jump_entries"},
        {"_ftrace_events", "", 8, "trace_events", "num_trace_events"},
        {"__mcount_loc", "", 8, "ftrace_callsites", "num_ftrace_callsites"},
        {".static_call_sites", "static_call_site", 0, "static_call_sites", "num_static_call_sites"},
        {"__ex_table", "exception_table_entry", 0, "extable", "num_exentries"},
    };
    for (const Case& c : cases)
    {
        CAPTURE(c.section);
        TestKernel kernel;
        KoBuilder ko = demo_module(kernel);
        const std::string type = c.type;
        const std::uint64_t size = type.empty() ? c.size : kernel.profile().size_of(type);
        ko.section(
            {.name = c.section,
             .flags = c.flags,
             .content = std::vector<std::byte>(3 * size + size / 2)});
        TestLoad load{kernel, ko.build()};
        REQUIRE(load.run_to("find_module_sections"));
        const GuestStruct module = load.context().module();
        CHECK(module.get<std::uint64_t>(c.member) != 0);
        CHECK(module.get<std::uint32_t>(c.count) == 3);
    }
}

TEST_CASE("find_module_sections: what is not there is null, even where the file says otherwise")
{
    TestKernel kernel;
    KoBuilder ko = demo_module(kernel);
    const auto kp = kernel.profile().offset_of("module", "kp");
    ko.edit_content(".gnu.linkonce.this_module", [kp](std::span<std::byte> bytes) {
        bytes[kp] = std::byte{0xff};
    });
    TestLoad load{kernel, ko.build()};
    REQUIRE(load.run_to("find_module_sections"));
    CHECK(load.context().module().get<std::uint64_t>("kp") == 0);
    CHECK(load.context().module().get<std::uint32_t>("num_kp") == 0);
}

TEST_CASE("find_module_sections: obsolete parameters have a line")
{
    TestKernel kernel;
    kernel.add_taint(Taint::unsigned_module);
    KoBuilder ko = demo_module(kernel);
    ko.section({.name = "__obsparm", .content = std::vector<std::byte>(8)});
    TestLoad load{kernel, ko.build()};
    REQUIRE(load.run_to("find_module_sections"));
    CHECK(kernel.log_lines() == std::vector<std::string>{"4 demo: Ignoring obsolete parameters"});
}

} // namespace kobox::test
