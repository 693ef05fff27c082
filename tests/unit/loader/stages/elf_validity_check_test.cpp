#include "tests/unit/loader/test_kernel.hpp"

#include <cerrno>
#include <cstring>
#include <doctest/doctest.h>

namespace kobox::test
{
namespace
{

struct Case
{
    const char* title;
    std::function<void(KoBuilder&)> spoil;
    const char* log; ///< empty: the file is well-formed as far as this stage looks
};

template <typename Edit>
std::function<void(KoBuilder&)> header(Edit edit)
{
    return [edit](KoBuilder& ko) { ko.edit_header(edit); };
}

template <typename Edit>
std::function<void(KoBuilder&)> section(const char* name, Edit edit)
{
    return [name, edit](KoBuilder& ko) { ko.edit_section(name, edit); };
}

} // namespace

TEST_CASE("elf_validity_check: each rule of v6.1 has its line and ENOEXEC")
{
    const Case cases[] = {
        {"a good file", [](KoBuilder&) {}, ""},
        {"the magic", header([](Elf64_Ehdr& h) { h.e_ident[1] = 'F'; }),
         "3 Invalid ELF header magic: != \x7f"
         "ELF"},
        {"ET_EXEC", header([](Elf64_Ehdr& h) { h.e_type = ET_EXEC; }),
         "3 Invalid ELF header type: 2 != 1"},
        {"another architecture", header([](Elf64_Ehdr& h) { h.e_machine = EM_AARCH64; }),
         "3 Invalid architecture in ELF header: 183"},
        {"e_shentsize", header([](Elf64_Ehdr& h) { h.e_shentsize = 63; }),
         "3 Invalid ELF section header size"},
        {"e_shoff behind the file", header([](Elf64_Ehdr& h) { h.e_shoff = 0xffffffffffffffc0; }),
         "3 Invalid ELF section header overflow"},
        {"too many sections", header([](Elf64_Ehdr& h) { h.e_shnum = 60000; }),
         "3 Invalid ELF section header overflow"},
        {"no section names", header([](Elf64_Ehdr& h) { h.e_shstrndx = 0; }),
         "3 Invalid ELF section name index: 0 || e_shstrndx (0) >= e_shnum (6)"},
        {"the name table's index", header([](Elf64_Ehdr& h) { h.e_shstrndx = 6; }),
         "3 Invalid ELF section name index: 6 || e_shstrndx (6) >= e_shnum (6)"},
        {"the name table behind the file",
         section(".shstrtab", [](Elf64_Shdr& s) { s.sh_offset = 1 << 30; }),
         "3 Invalid ELF section hdr(type 3)"},
        {"an empty name table", section(".shstrtab", [](Elf64_Shdr& s) { s.sh_size = 0; }),
         "3 empty section name table"},
        {"a name table without its last NUL",
         section(".shstrtab", [](Elf64_Shdr& s) { s.sh_size -= 1; }),
         "3 ELF Spec violation: section name table isn't null terminated"},
        {"section 0 has a size", section("", [](Elf64_Shdr& s) { s.sh_size = 16; }),
         "3 ELF Spec violation: section 0 type(0)!=SH_NULL or non-zero len or addr"},
        {"section 0 has a type", section("", [](Elf64_Shdr& s) { s.sh_type = SHT_PROGBITS; }),
         "3 ELF Spec violation: section 0 type(1)!=SH_NULL or non-zero len or addr"},
        {"a section behind the file",
         section(".modinfo", [](Elf64_Shdr& s) { s.sh_offset = 1 << 30; }),
         "3 Invalid ELF section in module (section 1 type 1)"},
        {"offset and size that wrap around",
         section(".modinfo", [](Elf64_Shdr& s) { s.sh_size = ~std::uint64_t{0}; }),
         "3 Invalid ELF section in module (section 1 type 1)"},
        {"a NOBITS section may be of any size",
         section(
             ".modinfo",
             [](Elf64_Shdr& s) {
                 s.sh_type = SHT_NOBITS;
                 s.sh_size = std::uint64_t{1} << 40;
             }),
         ""},
        {"the symbol table without strings",
         section(".symtab", [](Elf64_Shdr& s) { s.sh_link = 0; }),
         "3 Invalid ELF sh_link!=SHN_UNDEF(0) or (sh_link(0) >= hdr->e_shnum(6)"},
        {"a name outside the table", section(".modinfo", [](Elf64_Shdr& s) { s.sh_name = 100000; }),
         "3 Invalid ELF section name in module (section 1 type 1)"},
        {"such a name of a section that is not loaded",
         section(".strtab", [](Elf64_Shdr& s) { s.sh_name = 100000; }), ""},
    };
    for (const Case& c : cases)
    {
        CAPTURE(c.title);
        TestKernel kernel;
        KoBuilder ko{ko_layout(kernel.profile())};
        c.spoil(ko);
        TestLoad load{kernel, ko.build()};
        const auto checked = load.run_to("elf_validity_check");
        const std::string expected = c.log;
        CHECK((checked ? 0 : checked.error().err()) == (expected.empty() ? 0 : ENOEXEC));
        CHECK(
            kernel.log_lines() ==
            (expected.empty() ? std::vector<std::string>{} : std::vector<std::string>{expected}));
        CHECK(kernel.live_allocations() == (expected.empty() ? 1 : 0));
    }
}

TEST_CASE("elf_validity_check: a file shorter than an ELF header")
{
    TestKernel kernel;
    TestLoad load{kernel, std::vector<std::byte>(63)};
    const auto checked = load.run_to("elf_validity_check");
    REQUIRE_FALSE(checked);
    CHECK(checked.error().err() == ENOEXEC);
    CHECK(kernel.log_lines() == std::vector<std::string>{"3 Invalid ELF header len 63"});
}

TEST_CASE("elf_validity_check: no byte of the header makes more than a refusal")
{
    TestKernel kernel;
    const auto good = KoBuilder{ko_layout(kernel.profile())}.build();
    for (std::size_t at = 0; at < sizeof(Elf64_Ehdr); ++at)
    {
        auto file = good;
        file[at] = ~file[at];
        TestLoad load{kernel, file};
        const auto checked = load.run_to("elf_validity_check");
        CHECK((checked || checked.error().err() == ENOEXEC || !oops_cause(checked).empty()));
    }
}

} // namespace kobox::test
