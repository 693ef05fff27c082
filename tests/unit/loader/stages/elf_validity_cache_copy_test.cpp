#include "tests/unit/loader/test_kernel.hpp"

#include <cerrno>
#include <doctest/doctest.h>
#include <elf.h>
#include <functional>

namespace kobox::test
{
namespace
{

using Lines = std::vector<std::string>;

constexpr std::string_view this_module = ".gnu.linkonce.this_module";

} // namespace

TEST_CASE("elf_validity_cache_copy: each rule of 6.12 has its line")
{
    struct Case
    {
        const char* title;
        std::function<void(KoBuilder&)> spoil;
        std::string line;
    };
    const Case cases[] = {
        {"section 0 is looked at before the name table",
         [](KoBuilder& ko) {
             ko.edit_section(".modinfo", [](Elf64_Shdr& s) { s.sh_offset = ~std::uint64_t{0}; });
         },
         "3 Invalid ELF section in module (section 1 type 1)"},
        {"the name table is a string table",
         [](KoBuilder& ko) {
             ko.edit_section(".shstrtab", [](Elf64_Shdr& s) { s.sh_type = SHT_PROGBITS; });
         },
         "3 Invalid ELF section name table type: 1"},
        {"there is one .modinfo",
         [](KoBuilder& ko) { ko.section({.name = ".modinfo", .content = {std::byte{0}}}); },
         "3 Only one .modinfo section must exist."},
        {"there is one struct module",
         [](KoBuilder& ko) {
             ko.section({.name = std::string{this_module}, .content = {std::byte{0}}});
         },
         "3 module demo: Exactly one .gnu.linkonce.this_module section must exist."},
        {"struct module has content",
         [](KoBuilder& ko) {
             ko.edit_section(
                 std::string{this_module}, [](Elf64_Shdr& s) { s.sh_type = SHT_NOBITS; });
         },
         "3 module demo: .gnu.linkonce.this_module section must have a size set"},
        {"struct module is loaded",
         [](KoBuilder& ko) {
             ko.edit_section(std::string{this_module}, [](Elf64_Shdr& s) { s.sh_flags = 0; });
         },
         "3 module demo: .gnu.linkonce.this_module must occupy memory during process execution"},
        {"struct module has this kernel's size",
         [](KoBuilder& ko) {
             ko.edit_section(std::string{this_module}, [](Elf64_Shdr& s) { s.sh_size -= 8; });
         },
         "3 module demo: .gnu.linkonce.this_module section size must match the kernel's built "
         "struct module size at run time"},
        {"there is one symbol table",
         [](KoBuilder& ko) {
             ko.edit_section(".symtab", [](Elf64_Shdr& s) { s.sh_type = SHT_PROGBITS; });
         },
         "4 demo: module has no symbols (stripped?)"},
        {"whose strings are in a section",
         [](KoBuilder& ko) { ko.edit_section(".symtab", [](Elf64_Shdr& s) { s.sh_link = 0; }); },
         "3 Invalid ELF sh_link!=SHN_UNDEF(0) or (sh_link(0) >= hdr->e_shnum("},
        {"and that section is a string table",
         [](KoBuilder& ko) { ko.edit_section(".symtab", [](Elf64_Shdr& s) { s.sh_link = 1; }); },
         "3 Invalid ELF symbol string table type: 1"},
    };
    for (const Case& c : cases)
    {
        CAPTURE(c.title);
        TestKernel kernel;
        divide_by_type(kernel.options());
        KoBuilder ko = demo_module(kernel);
        c.spoil(ko);
        TestLoad load{kernel, ko.build()};
        const auto result = load.run_to("elf_validity_cache_copy");
        REQUIRE_FALSE(result);
        CHECK(result.error().err() == ENOEXEC);
        REQUIRE(kernel.log_lines().size() == 1);
        CHECK(kernel.log_lines().front().starts_with(c.line));
    }
}

TEST_CASE("elf_validity_cache_copy: 7.2 looks at the names of symbols")
{
    struct Case
    {
        const char* title;
        std::function<void(KoBuilder&)> spoil;
        std::string line;
    };
    const Case cases[] = {
        {"the table has something in it",
         [](KoBuilder& ko) { ko.edit_section(".strtab", [](Elf64_Shdr& s) { s.sh_size = 0; }); },
         "3 empty symbol string table"},
        {"it begins with a NUL",
         [](KoBuilder& ko) {
             ko.edit_section(".strtab", [](Elf64_Shdr& s) { ++s.sh_offset, --s.sh_size; });
         },
         "3 symbol string table missing leading NUL"},
        {"it ends with a NUL",
         [](KoBuilder& ko) { ko.edit_section(".strtab", [](Elf64_Shdr& s) { --s.sh_size; }); },
         "3 symbol string table isn't NUL terminated"},
        {"every name lies in it",
         [](KoBuilder& ko) { ko.edit_section(".strtab", [](Elf64_Shdr& s) { s.sh_size = 1; }); },
         "3 symbol name out of bounds in string table"},
    };
    for (const Case& c : cases)
    {
        CAPTURE(c.title);
        TestKernel kernel;
        flag_exports(kernel.options());
        KoBuilder ko = demo_module(kernel);
        ko.undefined("a_symbol");
        c.spoil(ko);
        TestLoad load{kernel, ko.build()};
        const auto result = load.run_to("elf_validity_cache_copy");
        REQUIRE_FALSE(result);
        CHECK(result.error().err() == ENOEXEC);
        CHECK(kernel.log_lines() == Lines{c.line});
    }
}

TEST_CASE("elf_validity_cache_copy: a sound file leaves what the loader needs in load_info")
{
    TestKernel kernel;
    divide_by_type(kernel.options());
    TestLoad load{kernel, demo_module(kernel).build()};
    REQUIRE(load.run_to("elf_validity_cache_copy"));
    const LoadInfo& info = load.context().info;
    CHECK(info.name == "demo");
    CHECK(info.index.info != 0);
    CHECK(info.index.mod != 0);
    CHECK(info.index.sym != 0);
    CHECK(info.index.str != 0);
    CHECK(info.index.vers != 0);
    CHECK(kernel.log_lines() == Lines{});
}

} // namespace kobox::test
