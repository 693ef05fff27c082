#include "tests/unit/loader/test_kernel.hpp"

#include <doctest/doctest.h>

namespace kobox::test
{
namespace
{

/// "type name" of each symbol of a struct mod_kallsyms, without the null symbol.
std::vector<std::string> symbols_of(TestKernel& kernel, GuestAddr kallsyms)
{
    AddressSpace& memory = kernel.memory();
    const GuestStruct table{memory, kernel.profile(), "mod_kallsyms", kallsyms};
    std::vector<std::string> lines;
    for (std::uint64_t i = 1; i < table.get<std::uint32_t>("num_symtab"); ++i)
    {
        const auto symbol =
            memory.load<Elf64_Sym>(table.get<GuestAddr>("symtab") + i * sizeof(Elf64_Sym));
        std::string line(1, memory.load<char>(table.get<GuestAddr>("typetab") + i));
        lines.push_back(
            line + ' ' +
            memory.load_cstring(table.get<GuestAddr>("strtab") + symbol.st_name, page_size));
    }
    return lines;
}

KoBuilder module_of_all_kinds(const TestKernel& kernel)
{
    constexpr std::uint64_t writable = SHF_ALLOC | SHF_WRITE;
    const std::vector<std::byte> some(16);
    KoBuilder ko = demo_module(kernel);
    ko.section({.name = ".text", .flags = SHF_ALLOC | SHF_EXECINSTR, .content = some})
        .section({.name = ".init.text", .flags = SHF_ALLOC | SHF_EXECINSTR, .content = some})
        .section({.name = ".rodata", .content = some})
        .section({.name = ".data", .flags = writable, .content = some})
        .section({.name = ".bss", .type = SHT_NOBITS, .flags = writable, .size = 16})
        .section({.name = ".data..percpu", .flags = writable, .content = some})
        .section({.name = ".debug_info", .flags = 0, .content = some})
        .section({.name = ".comment", .flags = 0, .content = some});
    ko.symbol("text", ".text", 0, STT_FUNC)
        .symbol("init", ".init.text", 0, STT_FUNC)
        .symbol("rodata", ".rodata", 0)
        .symbol("data", ".data", 0)
        .symbol("bss", ".bss", 0)
        .symbol("percpu", ".data..percpu", 0)
        .symbol("debug", ".debug_info", 0)
        .symbol("comment", ".comment", 0)
        .symbol("weak_function", ".text", 4, STT_FUNC, STB_WEAK)
        .symbol("weak_object", ".data", 4, STT_OBJECT, STB_WEAK)
        .special_symbol("absolute", SHN_ABS, 7)
        .undefined("missing", STB_WEAK)
        .symbol("", ".text", 8);
    return ko;
}

} // namespace

TEST_CASE("add_kallsyms: during init all symbols, with nm's letters")
{
    TestKernel kernel;
    TestLoad load{kernel, module_of_all_kinds(kernel).build()};
    REQUIRE(load.run_to("post_relocation"));
    CHECK(
        symbols_of(kernel, load.context().module().get<GuestAddr>("kallsyms")) ==
        std::vector<std::string>{
            "t text", "t init", "r rodata", "d data", "b bss", "a percpu", "n debug", "? comment",
            "w weak_function", "v weak_object", "a absolute", "w missing", "t "});
}

TEST_CASE(
    "add_kallsyms: what stays after init are the named symbols of CORE and of the per-CPU area")
{
    TestKernel kernel;
    TestLoad load{kernel, module_of_all_kinds(kernel).build()};
    REQUIRE(load.run_to("post_relocation"));
    CHECK(
        symbols_of(kernel, load.context().module().member("core_kallsyms")) ==
        std::vector<std::string>{
            "t text", "r rodata", "d data", "b bss", "a percpu", "w weak_function",
            "v weak_object"});
}

TEST_CASE("add_kallsyms: without CONFIG_KALLSYMS_ALL only code stays")
{
    TestKernel kernel;
    kernel.options().options["KALLSYMS_ALL"] = "n";
    TestLoad load{kernel, module_of_all_kinds(kernel).build()};
    REQUIRE(load.run_to("post_relocation"));
    CHECK(
        symbols_of(kernel, load.context().module().member("core_kallsyms")) ==
        std::vector<std::string>{"t text", "w weak_function"});
}

TEST_CASE("add_kallsyms: a livepatch keeps every symbol")
{
    TestKernel kernel;
    TestLoad load{kernel, module_of_all_kinds(kernel).modinfo("livepatch", "Y").build()};
    REQUIRE(load.run_to("post_relocation"));
    CHECK(
        symbols_of(kernel, load.context().module().member("core_kallsyms")) ==
        symbols_of(kernel, load.context().module().get<GuestAddr>("kallsyms")));
}

TEST_CASE("layout_symtab: a name outside the file would crash a real kernel")
{
    TestKernel kernel;
    KoBuilder ko = module_of_all_kinds(kernel);
    ko.edit_symbol("data", [](Elf64_Sym& symbol) { symbol.st_name = 0x7fffffff; });
    TestLoad load{kernel, ko.build()};
    const auto result = load.run_to("layout_and_allocate");
    REQUIRE_FALSE(result);
    CHECK(oops_cause(result).find("st_name of symbol 4") != std::string::npos);
}

} // namespace kobox::test
