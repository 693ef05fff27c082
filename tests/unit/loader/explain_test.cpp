#include "loader/explain.hpp"

#include "tests/unit/loader/test_kernel.hpp"

#include <cerrno>
#include <doctest/doctest.h>
#include <functional>

namespace kobox::test
{
namespace
{

std::vector<TestExport> exports()
{
    return {
        {"plain_symbol", GuestAddr{0xffffffff81001000}, 11},
        {"gpl_symbol", GuestAddr{0xffffffff81002000}, 22, true},
        {"space_symbol", GuestAddr{0xffffffff81003000}, 33, false, "SPACE"},
    };
}

/// A load up to the entry of do_init_module(), and why it ended.
std::vector<Refusal> refusals_of(
    TestKernel& kernel, const KoBuilder& ko, const ExplainSources& sources = {})
{
    const auto file = ko.build();
    RefusalRecorder observer;
    LoadContext context{
        .kernel = kernel,
        .observer = observer,
        .request = {.file = file, .run_init = false},
    };
    const auto result = load_module(context);
    REQUIRE_FALSE(result);
    return explain(context, result.error(), observer.notes(), sources);
}

} // namespace

TEST_CASE("each refusal of a comparison says by which rule, where, and what was compared")
{
    struct Case
    {
        const char* title;
        std::function<void(KoBuilder&)> change;
        RefusalRule rule;
        const char* function;
        int err;
        const char* subject;
        const char* owner;
        std::vector<Comparison> compared;
    };
    const Case cases[] = {
        {"another CRC",
         [](KoBuilder& ko) { ko.undefined("plain_symbol").version("plain_symbol", 12); },
         RefusalRule::version_differs,
         "check_version",
         EINVAL,
         "plain_symbol",
         "vmlinux",
         {{"CRC", "0x0000000b", "0x0000000c"}}},
        {"no CRC",
         [](KoBuilder& ko) { ko.undefined("plain_symbol"); },
         RefusalRule::version_missing,
         "check_version",
         EINVAL,
         "plain_symbol",
         "vmlinux",
         {{"CRC", "0x0000000b", ""}}},
        {"a symbol that nobody has",
         [](KoBuilder& ko) { ko.undefined("nobodys"); },
         RefusalRule::symbol_missing,
         "simplify_symbols",
         ENOENT,
         "nobodys",
         "",
         {}},
        {"a GPL-only symbol and another licence",
         [](KoBuilder& ko) {
             ko.without_modinfo("license").license("Proprietary").undefined("gpl_symbol");
         },
         RefusalRule::symbol_gpl_only,
         "find_symbol",
         ENOENT,
         "gpl_symbol",
         "vmlinux",
         {{"licence", "compatible with the GPL", "Proprietary"}}},
        {"a namespace that is not imported",
         [](KoBuilder& ko) {
             ko.undefined("space_symbol").version("space_symbol", 33);
             ko.modinfo("import_ns", "OTHER").modinfo("import_ns", "ONE");
         },
         RefusalRule::namespace_missing,
         "verify_namespace_is_imported",
         EINVAL,
         "space_symbol",
         "vmlinux",
         {{"namespace", "SPACE", "OTHER, ONE"}}},
    };
    for (const Case& c : cases)
    {
        CAPTURE(c.title);
        TestKernel kernel{exports()};
        KoBuilder ko = demo_module(kernel);
        c.change(ko);
        const auto refusals = refusals_of(kernel, ko);
        REQUIRE(refusals.size() == 1);
        const Refusal& refusal = refusals.front();
        CHECK(name_of(refusal.rule) == name_of(c.rule));
        CHECK(refusal.function == c.function);
        CHECK(refusal.err == c.err);
        CHECK(refusal.subject == c.subject);
        CHECK(refusal.owner == c.owner);
        REQUIRE(refusal.compared.size() == c.compared.size());
        for (std::size_t i = 0; i < c.compared.size(); ++i)
        {
            CHECK(refusal.compared[i].what == c.compared[i].what);
            CHECK(refusal.compared[i].wanted == c.compared[i].wanted);
            CHECK(refusal.compared[i].found == c.compared[i].found);
        }
    }
}

TEST_CASE("a symbol that is missing is looked for in other modules, kernels and similar names")
{
    TestKernel kernel{exports()};
    KernelProfile other;
    other.release = "6.2.0";
    other.exports.push_back({.name = "kmalloc_cachez", .name_space = {}});
    KoBuilder ko = demo_module(kernel);
    ko.undefined("kmalloc_cachez").undefined("elsewhere");
    const auto refusals = refusals_of(
        kernel, ko,
        {.providers =
             [](std::string_view symbol) {
                 return symbol == "elsewhere" ? std::vector<std::string>{"provider"}
                                              : std::vector<std::string>{};
             },
         .other_kernels = {&other}});
    REQUIRE(refusals.size() == 2);
    CHECK(refusals[0].other_kernels == std::vector<std::string>{"6.2.0"});
    CHECK(refusals[0].nearest == std::vector<std::string>{"kmalloc_caches"});
    CHECK(refusals[1].providers == std::vector<std::string>{"provider"});
    CHECK(refusals[1].nearest.empty());
}

TEST_CASE("where no rule says more, the kernel's own line does, or the silence of the stage")
{
    TestKernel kernel{exports()};
    KoBuilder ko = demo_module(kernel);
    ko.edit_header([](Elf64_Ehdr& header) { header.e_machine = EM_AARCH64; });
    const auto said = refusals_of(kernel, ko);
    REQUIRE(said.size() == 1);
    CHECK(said[0].rule == RefusalRule::kernel_message);
    CHECK(said[0].function == "elf_validity_check");
    CHECK(said[0].message == "Invalid architecture in ELF header: 183");

    TestKernel second{exports()};
    TestLoad first_load{second, demo_module(second).build()};
    REQUIRE(first_load.run_to("trace_module_load"));
    first_load.context().module().set("state", ModuleState::live);
    const auto silent = refusals_of(second, demo_module(second));
    REQUIRE(silent.size() == 1);
    CHECK(silent[0].rule == RefusalRule::silent);
    CHECK(silent[0].function == "add_unformed_module");
    CHECK(silent[0].err == EEXIST);
}

TEST_CASE("a dump of the stack is not what the kernel says, the line that it belongs to is")
{
    struct Case
    {
        const char* title;
        std::vector<std::string> log;
        std::string said;
    };
    const Case cases[] = {
        {"dump_stack()",
         {"before", "what is wrong", "CPU: 0 PID: 1", "Call Trace:", " <TASK>", " </TASK>"},
         "what is wrong"},
        {"WARN()",
         {"before", "------------[ cut here ]------------", "what is wrong", "WARNING: CPU: 0",
          "CPU: 0 PID: 1", " <TASK>", " </TASK>", "---[ end trace 0000000000000000 ]---"},
         "what is wrong"},
        {"no dump", {"before", "what is wrong"}, "what is wrong"},
        {"a dump alone", {"CPU: 0 PID: 1", " </TASK>"}, " </TASK>"},
    };
    for (const auto& c : cases)
    {
        CAPTURE(c.title);
        TestKernel kernel;
        LoadObserver nobody;
        LoadContext context{.kernel = kernel, .observer = nobody, .request = {}};
        RefusalNotes notes;
        notes.stage_entered(context);
        for (const auto& line : c.log)
            kernel.klog().emit(KernLevel::warning, line);
        notes.stage_failed(context);
        Failure failure{KError{EEXIST}};
        failure.stage = "mod_sysfs_setup";
        const auto said = explain(context, failure, notes, {});
        REQUIRE(said.size() == 1);
        CHECK(said[0].rule == RefusalRule::kernel_message);
        CHECK(said[0].message == c.said);
    }
}

TEST_CASE("a module of thousands of missing symbols does not fill the memory with reasons")
{
    TestKernel kernel{exports()};
    KoBuilder ko = demo_module(kernel);
    for (int i = 0; i < 1500; ++i)
        ko.undefined("missing_" + std::to_string(i));
    CHECK(refusals_of(kernel, ko).size() == RefusalNotes::max_refusals);
}

} // namespace kobox::test
