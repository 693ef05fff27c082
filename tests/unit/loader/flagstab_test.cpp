#include "loader/find_symbol.hpp"
#include "loader/resolve_symbol.hpp"
#include "tests/unit/loader/test_kernel.hpp"

#include <cerrno>
#include <doctest/doctest.h>

namespace kobox::test
{
namespace
{

using Lines = std::vector<std::string>;

constexpr std::uint64_t table = SHF_ALLOC;

} // namespace

TEST_CASE("find_symbol: one table of exports whose flags say which are GPL-only")
{
    TestKernel kernel{{{"a_free", GuestAddr{0x1000}}, {"b_gpl", GuestAddr{0x2000}}}};
    flag_exports(kernel.options());
    // a_free, b_gpl, module_layout
    const auto flags = std::to_array({std::byte{0}, std::byte{1}, std::byte{0}});
    kernel.add_symbol("__start___kflagstab", flags);
    const SymbolSearch search{kernel};
    REQUIRE(search.find_symbol("a_free", false));
    CHECK_FALSE(search.find_symbol("a_free", false)->gpl_only);
    CHECK_FALSE(search.find_symbol("b_gpl", false));
    REQUIRE(search.find_symbol("b_gpl", true));
    CHECK(search.find_symbol("b_gpl", true)->gpl_only);
}

TEST_CASE("check_export_symbol_sections: exports without flags are refused")
{
    TestKernel kernel;
    flag_exports(kernel.options());
    KoBuilder ko = demo_module(kernel);
    const std::uint64_t entry = kernel.profile().size_of("kernel_symbol");
    ko.section({.name = "__ksymtab", .flags = table, .content = std::vector<std::byte>(entry)});
    TestLoad load{kernel, ko.build()};
    const auto result = load.run_to("check_export_symbol_sections");
    REQUIRE_FALSE(result);
    CHECK(result.error().err() == ENOEXEC);
    CHECK(kernel.log_lines().back() == "3 demo: no flags for exported symbols");
}

TEST_CASE("find_module_sections: 7.2 says what it ignores")
{
    TestKernel kernel;
    flag_exports(kernel.options());
    KoBuilder ko = demo_module(kernel);
    ko.section({.name = "__ksymtab_gpl", .flags = table, .content = std::vector<std::byte>(12)});
    TestLoad load{kernel, ko.build()};
    REQUIRE(load.run_to("find_module_sections"));
    CHECK(kernel.log_lines().back() == "4 demo: ignoring obsolete section __ksymtab_gpl");
}

TEST_CASE("setup_modinfo: 7.2 keeps the namespaces that are imported, a line each")
{
    TestKernel kernel;
    flag_exports(kernel.options());
    KoBuilder ko = demo_module(kernel);
    ko.modinfo("import_ns", "FIRST").modinfo("import_ns", "SECOND");
    TestLoad load{kernel, ko.build()};
    REQUIRE(load.run_to("setup_modinfo"));
    const auto names = load.context().module().get<GuestAddr>("imported_namespaces");
    CHECK(kernel.memory().load_cstring(names, 64) == "FIRST\nSECOND");
}

TEST_CASE("setup_modinfo: 7.2 refuses the import of a namespace of modules")
{
    TestKernel kernel;
    flag_exports(kernel.options());
    KoBuilder ko = demo_module(kernel);
    ko.modinfo("import_ns", "module:kvm");
    TestLoad load{kernel, ko.build()};
    const auto result = load.run_to("trace_module_load");
    REQUIRE_FALSE(result);
    CHECK(result.error().err() == EPERM);
    CHECK(
        kernel.log_lines().back() == "3 demo: module tries to import module namespace: module:kvm");
    CHECK(kernel.live_allocations() == 0);
}

TEST_CASE("verify_module_namespace: names, patterns with a star, a dash for an underscore")
{
    struct Case
    {
        const char* name_space;
        const char* module;
        bool fits;
    };
    const Case cases[] = {
        {"module:kvm-amd,kvm-intel", "kvm_intel", true},
        {"module:kvm-amd,kvm-intel", "kvm_amd", true},
        {"module:kvm-amd,kvm-intel", "kvm", false},
        {"module:kvm", "kvm_amd", false},
        {"module:kvm*", "kvm_amd", true},
        {"module:snd-*,x", "snd_pcm", true},
        {"module:", "kvm", false},
        {"CRYPTO_INTERNAL", "kvm", false},
    };
    for (const Case& c : cases)
    {
        CAPTURE(c.name_space);
        CAPTURE(c.module);
        CHECK(verify_module_namespace(c.name_space, c.module) == c.fits);
    }
}

} // namespace kobox::test
