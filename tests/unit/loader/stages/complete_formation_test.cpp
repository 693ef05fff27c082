#include "tests/unit/loader/test_kernel.hpp"

#include <cerrno>
#include <doctest/doctest.h>

namespace kobox::test
{
namespace
{

using Lines = std::vector<std::string>;

KoBuilder exporter(const TestKernel& kernel, std::string_view symbol, bool gpl_only = false)
{
    KoBuilder ko = demo_module(kernel);
    ko.section(
        {.name = ".data", .flags = SHF_ALLOC | SHF_WRITE, .content = std::vector<std::byte>(64)});
    ko.symbol(symbol, ".data", 8).export_symbol(symbol, gpl_only, 44);
    return ko;
}

} // namespace

TEST_CASE("complete_formation: a name that somebody exports already")
{
    struct Case
    {
        const char* title;
        const char* symbol;
        bool gpl_only;
        const char* log;
    };
    const Case cases[] = {
        {"the kernel", "printk", false,
         "3 demo: exports duplicate symbol printk (owned by kernel)"},
        {"the kernel, and GPL-only here", "printk", true,
         "3 demo: exports duplicate symbol printk (owned by kernel)"},
        {"a module", "its_symbol", false,
         "3 demo: exports duplicate symbol its_symbol (owned by other)"},
        {"nobody", "fresh", false, ""},
    };
    for (const Case& c : cases)
    {
        CAPTURE(c.title);
        TestKernel kernel{{{"printk", TestKernel::text, 1}}};
        kernel.add_taint(Taint::unsigned_module);
        TestLoad other{kernel, exporter(kernel, "its_symbol").name("other").build()};
        REQUIRE(other.run_to("complete_formation"));
        TestLoad load{kernel, exporter(kernel, c.symbol, c.gpl_only).build()};
        const auto result = load.run_to("complete_formation");
        const std::string log = c.log;
        CHECK((result ? 0 : result.error().err()) == (log.empty() ? 0 : ENOEXEC));
        CHECK(kernel.log_lines() == (log.empty() ? Lines{} : Lines{log}));
    }
}

TEST_CASE("complete_formation: text becomes R-X, read-only data R--, the rest RW-")
{
    TestKernel kernel;
    KoBuilder ko = demo_module(kernel);
    const std::vector<std::byte> some(16);
    ko.section({.name = ".text", .flags = SHF_ALLOC | SHF_EXECINSTR, .content = some})
        .section({.name = ".rodata", .content = some})
        .section({.name = ".data..ro_after_init", .flags = SHF_ALLOC | SHF_WRITE, .content = some})
        .section({.name = ".data", .flags = SHF_ALLOC | SHF_WRITE, .content = some})
        .section({.name = ".init.text", .flags = SHF_ALLOC | SHF_EXECINSTR, .content = some})
        .section({.name = ".init.rodata", .content = some})
        .section({.name = ".init.data", .flags = SHF_ALLOC | SHF_WRITE, .content = some});
    TestLoad load{kernel, ko.build()};
    REQUIRE(load.run_to("complete_formation"));

    const GuestStruct module = load.context().module();
    const auto core = module.get<GuestAddr>("core_layout.base");
    const auto init = module.get<GuestAddr>("init_layout.base");
    const auto perms = [&kernel](GuestAddr base, std::uint64_t page) {
        return kernel.memory().perms(base + page * page_size);
    };
    CHECK(perms(core, 0) == Perms::rx);
    CHECK(perms(core, 1) == Perms::r);
    CHECK(perms(core, 2) == Perms::rw); // read-only after init, not before
    CHECK(perms(core, 3) == Perms::rw);
    CHECK(perms(init, 0) == Perms::rx);
    CHECK(perms(init, 1) == Perms::r);
    CHECK(perms(init, 2) == Perms::rw);
    CHECK(module.get<ModuleState>("state") == ModuleState::coming);
}

TEST_CASE("complete_formation: the table of BUG() and WARN() goes to struct module")
{
    TestKernel kernel;
    KoBuilder ko = demo_module(kernel);
    const std::uint64_t entry = kernel.profile().size_of("bug_entry");
    ko.section(
        {.name = "__bug_table",
         .flags = SHF_ALLOC | SHF_WRITE,
         .content = std::vector<std::byte>(3 * entry + 1)});
    TestLoad load{kernel, ko.build()};
    REQUIRE(load.run_to("complete_formation"));
    const GuestStruct module = load.context().module();
    CHECK(module.get<std::uint32_t>("num_bugs") == 3);
    const auto list = *kernel.image_symbol("module_bug_list");
    CHECK(kernel.memory().load<GuestAddr>(list) == module.member("bug_list"));
}

} // namespace kobox::test
