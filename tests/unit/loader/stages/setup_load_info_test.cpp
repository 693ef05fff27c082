#include "tests/unit/loader/test_kernel.hpp"

#include <cerrno>
#include <doctest/doctest.h>

namespace kobox::test
{

TEST_CASE("setup_load_info: a file without symbols, or without struct module, is refused by name")
{
    struct Case
    {
        const char* title;
        std::function<void(KoBuilder&)> spoil;
        const char* log;
    };
    const auto no_symtab = [](Elf64_Shdr& s) { s.sh_type = SHT_PROGBITS; };
    const auto not_loaded = [](Elf64_Shdr& s) { s.sh_flags = 0; };
    const Case cases[] = {
        {"no symbols", [&](KoBuilder& ko) { ko.edit_section(".symtab", no_symtab); },
         "4 demo: module has no symbols (stripped?)"},
        {"no symbols, no name",
         [&](KoBuilder& ko) { ko.without_modinfo("name").edit_section(".symtab", no_symtab); },
         "4 (missing .modinfo section or name field): module has no symbols (stripped?)"},
        {"no struct module",
         [&](KoBuilder& ko) { ko.edit_section(".gnu.linkonce.this_module", not_loaded); },
         "4 demo: No module found in object"},
        {".modinfo that is not loaded counts as none",
         [&](KoBuilder& ko) {
             ko.edit_section(".modinfo", not_loaded).edit_section(".symtab", no_symtab);
         },
         "4 (missing .modinfo section or name field): module has no symbols (stripped?)"},
    };
    for (const Case& c : cases)
    {
        CAPTURE(c.title);
        TestKernel kernel;
        KoBuilder ko = demo_module(kernel);
        c.spoil(ko);
        TestLoad load{kernel, ko.build()};
        const auto result = load.run_to("setup_load_info");
        REQUIRE_FALSE(result);
        CHECK(result.error().err() == ENOEXEC);
        CHECK(kernel.log_lines() == std::vector<std::string>{c.log});
    }
}

TEST_CASE("setup_load_info: the name of struct module stands in for one that .modinfo lacks")
{
    TestKernel kernel;
    TestLoad load{kernel, demo_module(kernel).without_modinfo("name").build()};
    REQUIRE(load.run_to("setup_load_info"));
    CHECK(load.context().info.name == "demo");
}

TEST_CASE("setup_load_info: MODULE_INIT_IGNORE_MODVERSIONS hides __versions")
{
    TestKernel kernel;
    const auto file = demo_module(kernel).build();
    TestLoad plain{kernel, file};
    REQUIRE(plain.run_to("setup_load_info"));
    CHECK(plain.context().info.index.vers != 0);
    TestLoad forced{kernel, file, static_cast<std::uint32_t>(ModuleInitFlag::ignore_modversions)};
    REQUIRE(forced.run_to("setup_load_info"));
    CHECK(forced.context().info.index.vers == 0);
}

TEST_CASE("setup_load_info: finds the symbol table, its strings and the per-CPU section")
{
    TestKernel kernel;
    KoBuilder ko = demo_module(kernel);
    ko.section(
        {.name = ".data..percpu",
         .flags = SHF_ALLOC | SHF_WRITE,
         .content = std::vector<std::byte>(8)});
    TestLoad load{kernel, ko.build()};
    REQUIRE(load.run_to("setup_load_info"));
    const LoadInfo& info = load.context().info;
    CHECK(info.index.pcpu == 1);
    CHECK(info.index.str == info.index.sym + 1);
    CHECK(info.mod != GuestAddr{});
}

} // namespace kobox::test
