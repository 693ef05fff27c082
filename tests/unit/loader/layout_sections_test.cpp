#include "loader/elf_view.hpp"
#include "loader/module_layout.hpp"
#include "tests/unit/loader/test_kernel.hpp"

#include <cerrno>
#include <doctest/doctest.h>

namespace kobox::test
{
namespace
{

constexpr std::uint64_t code = SHF_ALLOC | SHF_EXECINSTR;
constexpr std::uint64_t writable = SHF_ALLOC | SHF_WRITE;

struct Placed
{
    std::size_t region;
    std::uint64_t offset;
    friend bool operator==(const Placed&, const Placed&) = default;
};

Placed place_of(TestLoad& load, std::string_view name)
{
    const ElfView elf{load.context()};
    const Elf64_Shdr header = elf.section(elf.find_any_sec(name));
    const auto& shape = module_memory_shape(load.context().kernel.profile());
    return {shape.region_of(header.sh_entsize), shape.offset_of(header.sh_entsize)};
}

} // namespace

TEST_CASE("layout_sections: code, read-only data, read-only after init, data; CORE and INIT")
{
    TestKernel kernel;
    KoBuilder ko = demo_module(kernel);
    const auto bytes = [](std::size_t n) { return std::vector<std::byte>(n); };
    ko.section({.name = ".data", .flags = writable, .content = bytes(100), .align = 32})
        .section({.name = ".rodata", .content = bytes(10), .align = 8})
        .section({.name = ".text", .flags = code, .content = bytes(5000), .align = 16})
        .section({.name = ".init.data", .flags = writable, .content = bytes(3)})
        .section({.name = ".init.text", .flags = code, .content = bytes(20), .align = 16})
        .section({.name = ".exit.text", .flags = code, .content = bytes(7), .align = 1})
        .section({.name = ".data..ro_after_init", .flags = writable, .content = bytes(24)})
        .section({.name = "__jump_table", .flags = writable, .content = bytes(16), .align = 8})
        .section({.name = ".bss", .type = SHT_NOBITS, .flags = writable, .size = 9000, .align = 64})
        .section({.name = ".comment", .flags = 0, .content = bytes(50)});
    TestLoad load{kernel, ko.build()};
    REQUIRE(load.run_to("layout_and_allocate"));

    constexpr std::size_t core = 0;
    constexpr std::size_t init = 1;
    CHECK(place_of(load, ".text") == Placed{core, 0});
    CHECK(place_of(load, ".exit.text") == Placed{core, 5000});
    // Read-only data starts on the page behind the code.
    CHECK(place_of(load, ".rodata") == Placed{core, 0x2000});
    CHECK(place_of(load, ".data..ro_after_init") == Placed{core, 0x3000});
    CHECK(place_of(load, "__jump_table") == Placed{core, 0x3018});
    CHECK(place_of(load, ".data") == Placed{core, 0x4000});
    CHECK(place_of(load, ".init.text") == Placed{init, 0});
    CHECK(place_of(load, ".init.data") == Placed{init, 0x1000});

    const ModuleLayout core_sizes = load_layout(kernel, load.context().info.mod, core_layout);
    CHECK(core_sizes.text_size == 0x2000);
    CHECK(core_sizes.ro_size == 0x3000);
    CHECK(core_sizes.ro_after_init_size == 0x4000);
    CHECK(core_sizes.size % page_size == 0);
    const ModuleLayout init_sizes = load_layout(kernel, load.context().info.mod, init_layout);
    CHECK(init_sizes.text_size == 0x1000);
    CHECK(init_sizes.ro_size == 0x1000);
    CHECK(init_sizes.ro_after_init_size == 0x1000);
}

TEST_CASE("layout_sections: since 6.4 a region a kind of memory, rounded up to pages")
{
    TestKernel kernel;
    divide_by_type(kernel.options());
    KoBuilder ko = demo_module(kernel);
    const auto bytes = [](std::size_t n) { return std::vector<std::byte>(n); };
    ko.section({.name = ".data", .flags = writable, .content = bytes(100), .align = 32})
        .section({.name = ".rodata", .content = bytes(10), .align = 8})
        .section({.name = ".text", .flags = code, .content = bytes(5000), .align = 16})
        .section({.name = ".init.data", .flags = writable, .content = bytes(3)})
        .section({.name = ".init.text", .flags = code, .content = bytes(20), .align = 16})
        .section({.name = ".init.rodata", .content = bytes(8)})
        .section({.name = ".exit.text", .flags = code, .content = bytes(7), .align = 1})
        .section({.name = "__jump_table", .flags = writable, .content = bytes(16), .align = 8});
    TestLoad load{kernel, ko.build()};
    REQUIRE(load.run_to("layout_and_allocate"));

    // enum mod_mem_type, include/linux/module.h (v6.4)
    CHECK(place_of(load, ".text") == Placed{0, 0});
    CHECK(place_of(load, ".exit.text") == Placed{0, 5000});
    CHECK(place_of(load, ".data") == Placed{1, 0});
    CHECK(place_of(load, ".rodata") == Placed{2, 0});
    CHECK(place_of(load, "__jump_table") == Placed{3, 0});
    CHECK(place_of(load, ".init.text") == Placed{4, 0});
    CHECK(place_of(load, ".init.data") == Placed{5, 0});
    CHECK(place_of(load, ".init.rodata") == Placed{6, 0});
    CHECK(place_of(load, ".symtab").region == 5);
    CHECK(place_of(load, ".strtab").region == 5);

    const ModuleRegions regions{kernel, load.context().info.mod};
    CHECK(regions.range(0).size == 0x2000);
    for (std::size_t i = 0; i < regions.count(); ++i)
    {
        CAPTURE(regions.region(i).name);
        CHECK(regions.range(i).start != GuestAddr{});
        CHECK(regions.range(i).size % page_size == 0);
    }
    CHECK(regions.range(1).contains(load.context().info.mod));
    CHECK(regions.total_size(true) == 0x3000);
}

TEST_CASE("layout_sections: since 6.4 what is read-only after init has no region in INIT")
{
    TestKernel kernel;
    divide_by_type(kernel.options());
    KoBuilder ko = demo_module(kernel);
    constexpr std::uint64_t ro_after_init = writable | shf_ro_after_init;
    ko.section({.name = ".init.x", .flags = ro_after_init, .content = std::vector<std::byte>(8)});
    TestLoad load{kernel, ko.build()};
    REQUIRE(load.run_to("layout_and_allocate"));
    CHECK(place_of(load, ".init.x") == Placed{5, 0});
    CHECK(kernel.log_lines().size() == 1);
    CHECK(kernel.is_tainted(Taint::warn));
}

TEST_CASE("move_module: since 6.4 an empty region gets no memory, and a failure gives all back")
{
    for (const unsigned nth : {1U, 2U, 3U})
    {
        CAPTURE(nth);
        TestKernel kernel;
        divide_by_type(kernel.options());
        kernel.fail_module_alloc(nth);
        KoBuilder ko = demo_module(kernel);
        ko.section({.name = ".text", .flags = code, .content = std::vector<std::byte>(4)});
        TestLoad load{kernel, ko.build()};
        const auto result = load.run_to("layout_and_allocate");
        REQUIRE_FALSE(result);
        CHECK(result.error().err() == ENOMEM);
        CHECK(kernel.live_allocations() == 0);
    }

    TestKernel kernel;
    divide_by_type(kernel.options());
    TestLoad load{kernel, demo_module(kernel).build()};
    REQUIRE(load.run_to("layout_and_allocate"));
    const ModuleRegions regions{kernel, load.context().info.mod};
    CHECK(regions.range(0).start == GuestAddr{}); // no code
    CHECK(regions.range(1).start != GuestAddr{});
}

TEST_CASE("module_get_offset counts in 32 bits")
{
    struct Case
    {
        const char* title;
        std::uint32_t size;
        std::uint64_t align, section_size;
        std::uint64_t offset;
        std::uint32_t grown;
    };
    const Case cases[] = {
        {"in order", 10, 8, 4, 16, 20},
        {"no alignment", 10, 0, 4, 10, 14},
        {"an alignment that is no power of two", 10, 3, 4, 12, 16},
        {"an alignment above 32 bits", 10, std::uint64_t{1} << 32, 4, 0, 4},
        {"a size above 32 bits is cut", 16, 1, std::uint64_t{1} << 40, 16, 16},
    };
    for (const Case& c : cases)
    {
        CAPTURE(c.title);
        Elf64_Shdr header{};
        header.sh_addralign = c.align;
        header.sh_size = c.section_size;
        std::uint32_t size = c.size;
        CHECK(module_get_offset(size, header) == c.offset);
        CHECK(size == c.grown);
    }
}

TEST_CASE("module_enforce_rwx_sections: code that can be written is refused")
{
    TestKernel kernel;
    KoBuilder ko = demo_module(kernel);
    ko.section({.name = ".text", .flags = code | SHF_WRITE, .content = std::vector<std::byte>(4)});
    TestLoad load{kernel, ko.build()};
    const auto result = load.run_to("layout_and_allocate");
    REQUIRE_FALSE(result);
    CHECK(result.error().err() == ENOEXEC);
    CHECK(
        kernel.log_lines() ==
        std::vector<std::string>{"3 demo: section .text (index 1) has invalid WRITE|EXEC flags"});
    CHECK(kernel.live_allocations() == 0);
}

TEST_CASE("move_module: when memory for INIT is out, CORE is given back")
{
    TestKernel kernel;
    kernel.fail_module_alloc(2);
    TestLoad load{kernel, demo_module(kernel).build()};
    const auto result = load.run_to("layout_and_allocate");
    REQUIRE_FALSE(result);
    CHECK(result.error().err() == ENOMEM);
    CHECK(kernel.live_allocations() == 0);
}

TEST_CASE("move_module: contents come along, .bss is zero, sh_addr says where")
{
    TestKernel kernel;
    KoBuilder ko = demo_module(kernel);
    ko.section({.name = ".data", .flags = writable, .content = {std::byte{1}, std::byte{2}}});
    ko.section({.name = ".bss", .type = SHT_NOBITS, .flags = writable, .size = 16});
    TestLoad load{kernel, ko.build()};
    REQUIRE(load.run_to("layout_and_allocate"));
    const ElfView elf{load.context()};
    const GuestAddr data{elf.section(elf.find_sec(".data")).sh_addr};
    CHECK(kernel.memory().load<std::uint16_t>(data) == 0x0201);
    const GuestAddr bss{elf.section(elf.find_sec(".bss")).sh_addr};
    CHECK(kernel.memory().load<std::uint64_t>(bss) == 0);
    const ModuleLayout core = load_layout(kernel, load.context().info.mod, core_layout);
    CHECK(core.range().contains(data));
    CHECK(core.range().contains(load.context().info.mod));
}

TEST_CASE("a struct module without content leaves no module to work on")
{
    TestKernel kernel;
    KoBuilder ko = demo_module(kernel);
    ko.edit_section(".gnu.linkonce.this_module", [](Elf64_Shdr& s) { s.sh_type = SHT_NOBITS; });
    TestLoad load{kernel, ko.build()};
    const auto result = load.run_to("trace_module_load");
    REQUIRE_FALSE(result);
    CHECK(result.error().err() == 0);
    CHECK_FALSE(oops_cause(result).empty());
}

} // namespace kobox::test
