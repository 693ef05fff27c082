#include "tests/unit/loader/test_kernel.hpp"

#include "loader/module_list.hpp"

#include <cerrno>
#include <doctest/doctest.h>

namespace kobox::test
{
namespace
{

using Lines = std::vector<std::string>;

constexpr GuestAddr plain{0xffffffff81001000};
constexpr GuestAddr gpl_only{0xffffffff81002000};
constexpr GuestAddr in_namespace{0xffffffff81003000};

std::vector<TestExport> exports()
{
    return {
        {"plain", plain, 11},
        {"gpl_only", gpl_only, 22, true},
        {"in_namespace", in_namespace, 33, false, "SPACE"},
    };
}

/// The lines behind the one for an unsigned module.
Lines lines_of(const TestKernel& kernel)
{
    Lines lines = kernel.log_lines();
    std::erase_if(lines, [](const std::string& line) {
        return line.find("module verification failed") != std::string::npos ||
               line.find("module license '") != std::string::npos;
    });
    return lines;
}

KoBuilder exporter(const TestKernel& kernel, std::string_view license = "GPL")
{
    KoBuilder ko = demo_module(kernel);
    ko.name("exporter").without_modinfo("license").license(license);
    ko.section(
        {.name = ".data", .flags = SHF_ALLOC | SHF_WRITE, .content = std::vector<std::byte>(64)});
    ko.symbol("its_symbol", ".data", 8).export_symbol("its_symbol", false, 44);
    return ko;
}

/// Loads a module and lets it live.
GuestAddr settle(TestLoad& load, ModuleState state = ModuleState::live)
{
    REQUIRE(load.run_to("trace_module_load"));
    load.context().module().set("state", state);
    return load.context().info.mod;
}

} // namespace

TEST_CASE("simplify_symbols: how an undefined symbol ends")
{
    struct Case
    {
        const char* title;
        std::function<void(KoBuilder&)> change;
        int err;
        Lines log;
    };
    const Case cases[] = {
        {"an export", [](KoBuilder& ko) { ko.undefined("plain").version("plain", 11); }, 0, {}},
        {"a GPL-only one for a GPL module",
         [](KoBuilder& ko) { ko.undefined("gpl_only").version("gpl_only", 22); },
         0,
         {}},
        {"a GPL-only one for a proprietary module does not exist",
         [](KoBuilder& ko) {
             ko.without_modinfo("license").license("Proprietary");
             ko.undefined("gpl_only").version("gpl_only", 22);
         },
         ENOENT,
         {"4 demo: Unknown symbol gpl_only (err -2)"}},
        {"an unknown one",
         [](KoBuilder& ko) { ko.undefined("none"); },
         ENOENT,
         {"4 demo: Unknown symbol none (err -2)"}},
        {"an unknown weak one", [](KoBuilder& ko) { ko.undefined("none", STB_WEAK); }, 0, {}},
        {"what old assemblers leave behind",
         [](KoBuilder& ko) { ko.undefined("_GLOBAL_OFFSET_TABLE_"); },
         0,
         {}},
        {"another CRC",
         [](KoBuilder& ko) { ko.undefined("plain").version("plain", 12); },
         EINVAL,
         {"4 demo: disagrees about version of symbol plain",
          "4 demo: Unknown symbol plain (err -22)"}},
        {"no CRC",
         [](KoBuilder& ko) { ko.undefined("plain"); },
         EINVAL,
         {"4 demo: no symbol version for plain", "4 demo: Unknown symbol plain (err -22)"}},
        {"no CRC of a weak one",
         [](KoBuilder& ko) { ko.undefined("plain", STB_WEAK); },
         EINVAL,
         {"4 demo: no symbol version for plain", "4 demo: Unknown symbol plain (err -22)"}},
        {"a namespace that is imported",
         [](KoBuilder& ko) {
             ko.undefined("in_namespace").version("in_namespace", 33);
             ko.modinfo("import_ns", "OTHER").modinfo("import_ns", "SPACE");
         },
         0,
         {}},
        {"a namespace that is not",
         [](KoBuilder& ko) {
             ko.undefined("in_namespace").version("in_namespace", 33).modinfo("import_ns", "OTHER");
         },
         EINVAL,
         {"3 demo: module uses symbol (in_namespace) from namespace SPACE, but does not import it.",
          "4 demo: Unknown symbol in_namespace (err -22)"}},
        {"the last error counts",
         [](KoBuilder& ko) { ko.undefined("plain").undefined("none").undefined("nil"); },
         ENOENT,
         {"4 demo: no symbol version for plain", "4 demo: Unknown symbol plain (err -22)",
          "4 demo: Unknown symbol none (err -2)", "4 demo: Unknown symbol nil (err -2)"}},
        {"a common symbol",
         [](KoBuilder& ko) { ko.special_symbol("buffer", SHN_COMMON, 8); },
         ENOEXEC,
         {"4 demo: please compile with -fno-common"}},
        {"a common symbol of LTO",
         [](KoBuilder& ko) { ko.special_symbol("__gnu_lto_v1", SHN_COMMON, 1); },
         0,
         {}},
        {"an absolute symbol",
         [](KoBuilder& ko) { ko.special_symbol("absolute", SHN_ABS, 0x1234); },
         0,
         {}},
        {"a section that is not there",
         [](KoBuilder& ko) { ko.special_symbol("lost", 200, 0); },
         ENOEXEC,
         {"3 demo: Symbol lost has an invalid section index 200 (max 6)"}},
    };
    for (const Case& c : cases)
    {
        CAPTURE(c.title);
        TestKernel kernel{exports()};
        KoBuilder ko = demo_module(kernel);
        c.change(ko);
        TestLoad load{kernel, ko.build()};
        const auto result = load.run_to("simplify_symbols");
        CHECK((result ? 0 : result.error().err()) == c.err);
        CHECK(lines_of(kernel) == c.log);
    }
}

TEST_CASE("simplify_symbols: st_value becomes an address")
{
    TestKernel kernel{exports()};
    KoBuilder ko = demo_module(kernel);
    ko.section(
        {.name = ".data", .flags = SHF_ALLOC | SHF_WRITE, .content = std::vector<std::byte>(64)});
    ko.symbol("local", ".data", 16).undefined("plain").version("plain", 11);
    TestLoad load{kernel, ko.build()};
    REQUIRE(load.run_to("simplify_symbols"));
    CHECK(
        load.observer().resolved ==
        std::vector<std::pair<std::string, GuestAddr>>{{"plain", plain}});
    CHECK(load.observer().owners == Lines{"vmlinux"});

    REQUIRE(load.run_only("apply_relocations"));
    REQUIRE(load.run_only("post_relocation"));
    const GuestStruct module = load.context().module();
    const auto kallsyms = module.get<GuestAddr>("kallsyms");
    const auto symtab = kernel.memory().load<GuestAddr>(kallsyms);
    const auto local = kernel.memory().load<Elf64_Sym>(symtab + sizeof(Elf64_Sym));
    const auto core = module.get<std::uint64_t>("core_layout.base");
    CHECK(local.st_value >= core);
    CHECK(local.st_value < core + module.get<std::uint32_t>("core_layout.size"));
}

TEST_CASE("simplify_symbols: a symbol of another module makes a reference")
{
    TestKernel kernel{exports()};
    TestLoad first{kernel, exporter(kernel).build()};
    const GuestAddr owner = settle(first);

    KoBuilder ko = demo_module(kernel);
    TestLoad load{kernel, ko.undefined("its_symbol").version("its_symbol", 44).build()};
    REQUIRE(load.run_to("simplify_symbols"));
    CHECK(load.observer().owners == Lines{"exporter"});
    CHECK(module_at(kernel, owner).get<std::int32_t>("refcnt") == 3);
}

TEST_CASE("simplify_symbols: proprietary modules hand their taint on, or are no use")
{
    struct Case
    {
        const char* title;
        bool uses_gpl_only;
        int err;
        Lines log;
    };
    const Case cases[] = {
        {"the taint is inherited",
         false,
         0,
         {"4 demo: module uses symbols its_symbol from proprietary module exporter, inheriting "
          "taint."}},
        {"unless GPL-only symbols are in use",
         true,
         ENOENT,
         {"3 demo: module using GPL-only symbols uses symbols its_symbol from proprietary module "
          "exporter.",
          "4 demo: Unknown symbol its_symbol (err -2)"}},
    };
    for (const Case& c : cases)
    {
        CAPTURE(c.title);
        TestKernel kernel{exports()};
        TestLoad first{kernel, exporter(kernel, "Proprietary").build()};
        settle(first);
        KoBuilder ko = demo_module(kernel);
        if (c.uses_gpl_only)
            ko.undefined("gpl_only").version("gpl_only", 22);
        ko.undefined("its_symbol").version("its_symbol", 44);
        TestLoad load{kernel, ko.build()};
        const auto result = load.run_to("simplify_symbols");
        CHECK((result ? 0 : result.error().err()) == c.err);
        CHECK(lines_of(kernel) == c.log);
    }
}

TEST_CASE("simplify_symbols: a module whose init is still running is waited for in vain")
{
    TestKernel kernel{exports()};
    TestLoad first{kernel, exporter(kernel).build()};
    settle(first, ModuleState::coming);
    KoBuilder ko = demo_module(kernel);
    TestLoad load{kernel, ko.undefined("its_symbol").version("its_symbol", 44).build()};
    const auto result = load.run_to("simplify_symbols");
    REQUIRE_FALSE(result);
    CHECK(result.error().err() == EBUSY);
    CHECK(
        lines_of(kernel) == Lines{
                                "4 demo: gave up waiting for init of module exporter.",
                                "4 demo: Unknown symbol its_symbol (err -16)"});
}

TEST_CASE("simplify_symbols: without __versions a load is a forced one")
{
    TestKernel kernel{exports()};
    KoBuilder ko = demo_module(kernel);
    TestLoad load{
        kernel, ko.undefined("plain").build(),
        static_cast<std::uint32_t>(ModuleInitFlag::ignore_modversions)};
    REQUIRE(load.run_to("simplify_symbols"));
    CHECK(lines_of(kernel) == Lines{"4 demo: module_layout: kernel tainted."});
    CHECK(kernel.is_tainted(Taint::forced_module));
}

TEST_CASE("check_modstruct_version: the CRC of module_layout decides before anything else")
{
    struct Case
    {
        const char* title;
        std::function<void(KoBuilder&)> change;
        const char* log;
    };
    const Case cases[] = {
        {"another CRC", [](KoBuilder& ko) { ko.version("module_layout", 1); },
         "4 demo: disagrees about version of symbol module_layout"},
        {"no CRC of it",
         [](KoBuilder& ko) {
             ko.edit_content("__versions", [](std::span<std::byte> b) { b[8] = std::byte{'x'}; });
         },
         "4 demo: no symbol version for module_layout"},
    };
    for (const Case& c : cases)
    {
        CAPTURE(c.title);
        TestKernel kernel;
        KoBuilder ko = demo_module(kernel);
        c.change(ko);
        TestLoad load{kernel, ko.build()};
        const auto result = load.run_to("check_modstruct_version");
        REQUIRE_FALSE(result);
        CHECK(result.error().err() == ENOEXEC);
        CHECK(kernel.log_lines() == Lines{c.log});
    }
}

} // namespace kobox::test
