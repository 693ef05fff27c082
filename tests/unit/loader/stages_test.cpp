#include "tests/unit/loader/test_kernel.hpp"

#include <cerrno>
#include <doctest/doctest.h>
#include <spdlog/fmt/fmt.h>

namespace kobox::test
{
namespace
{

using Lines = std::vector<std::string>;

} // namespace

TEST_CASE("a failing stage undoes the finished ones, last first")
{
    TestKernel kernel;
    TestLoad load{kernel, demo_module(kernel).undefined("no_such_symbol").build()};
    const auto loaded = load.run_to("trace_module_load");

    REQUIRE_FALSE(loaded);
    CHECK(loaded.error().err() == ENOENT);
    CHECK(loaded.error().stage == "simplify_symbols");
    CHECK(
        load.observer().undone == Lines{
                                      "setup_modinfo", "module_unload_init", "add_unformed_module",
                                      "layout_and_allocate", "copy_module_from_user"});
    CHECK(
        kernel.log_lines() ==
        Lines{
            "5 demo: module verification failed: signature and/or required key missing - tainting "
            "kernel",
            "4 demo: Unknown symbol no_such_symbol (err -2)"});
    CHECK(kernel.live_allocations() == 0);
}

TEST_CASE("a kernel that does steps of its own is asked to take them back, last first")
{
    TestKernel kernel;
    kernel.do_own_steps("mod_sysfs_setup", ENOMEM);
    TestLoad load{kernel, demo_module(kernel).build()};
    const auto loaded = load.run_to("trace_module_load");

    REQUIRE_FALSE(loaded);
    CHECK(loaded.error().err() == ENOMEM);
    CHECK(
        kernel.own_steps() == Lines{
                                  "mod_tree_insert", "module_finalize", "ddebug_add_module",
                                  "ftrace_module_init", "module_enable_ro", "prepare_coming_module",
                                  "mod_sysfs_setup", "klp_module_going", "ftrace_release_mod",
                                  "ddebug_remove_module", "mod_tree_remove",
                                  "module_memory_restore_rox"});
    CHECK(kernel.live_allocations() == 0);
}

TEST_CASE("since 6.4 what is wrong with a name or a vermagic is found before memory is allocated")
{
    TestKernel kernel;
    divide_by_type(kernel.options());
    TestLoad first{kernel, demo_module(kernel).build()};
    REQUIRE(first.run_to("add_unformed_module"));
    kernel.fail_module_alloc(1);
    TestLoad second{kernel, demo_module(kernel).build()};
    const auto again = second.run_to("trace_module_load");
    REQUIRE_FALSE(again);
    CHECK(again.error().err() == EBUSY);
    CHECK(again.error().stage == "module_patient_check_exists");
    CHECK(second.observer().undone == Lines{"copy_module_from_user"});

    KoBuilder ko{ko_layout(kernel.profile())};
    ko.license("GPL").vermagic("4.0 UP").version("module_layout", TestKernel::module_layout_crc);
    TestLoad foreign{kernel, ko.build()};
    const auto refused = foreign.run_to("trace_module_load");
    REQUIRE_FALSE(refused);
    CHECK(refused.error().err() == ENOEXEC);
    CHECK(refused.error().stage == "check_modinfo");
}

TEST_CASE("since 6.4 a module taints once it is in the list, and not when it is refused before")
{
    const auto build = [](TestKernel& kernel) {
        KoBuilder ko{ko_layout(kernel.profile())};
        ko.license("Proprietary").vermagic(kernel.profile().vermagic).modinfo("staging", "Y");
        ko.version("module_layout", TestKernel::module_layout_crc);
        return ko.build();
    };
    TestKernel kernel;
    divide_by_type(kernel.options());
    TestLoad load{kernel, build(kernel)};
    REQUIRE(load.run_to("add_unformed_module"));
    CHECK(kernel.tainted() == 0);
    CHECK(kernel.log_lines().empty());
    REQUIRE(load.run_only("module_augment_kernel_taints"));
    const std::string of_staging = "4 demo: module is from the staging directory, the quality is "
                                   "unknown, you have been warned.";
    const std::string of_signature = "5 demo: module verification failed: signature and/or "
                                     "required key missing - tainting kernel";
    CHECK(
        kernel.log_lines() == Lines{
                                  "4 demo: loading out-of-tree module taints kernel.",
                                  "3 Spectre V2 : System may be vulnerable to spectre v2",
                                  "4 demo: loading module not compiled with retpoline compiler.",
                                  of_staging, "4 demo: module license 'Proprietary' taints kernel.",
                                  of_signature, "4 demo: module license taints kernel."});
    for (const Taint taint :
         {Taint::oot_module, Taint::crap, Taint::proprietary_module, Taint::unsigned_module})
        CHECK(kernel.is_tainted(taint));
}

TEST_CASE("since 6.4 a refused module gives all of its regions back")
{
    TestKernel kernel;
    divide_by_type(kernel.options());
    TestLoad load{kernel, demo_module(kernel).undefined("no_such_symbol").build()};
    const auto loaded = load.run_to("trace_module_load");
    REQUIRE_FALSE(loaded);
    CHECK(loaded.error().stage == "simplify_symbols");
    // That with struct module comes last of them.
    CHECK(fmt::format("{}", fmt::join(load.observer().freed, " ")) == "INIT_DATA DATA HDR");
    CHECK(kernel.live_allocations() == 0);
}

TEST_CASE("a module without code goes through all stages before init")
{
    TestKernel kernel;
    TestLoad load{kernel, demo_module(kernel).build()};
    const auto loaded = load.run_to("trace_module_load");

    REQUIRE(loaded);
    CHECK(load.observer().freed == Lines{"HDR"});
}

TEST_CASE("nothing is undone where a real kernel would have crashed")
{
    TestKernel kernel;
    TestLoad load{
        kernel, demo_module(kernel)
                    .undefined("x")
                    .edit_symbol("x", [](Elf64_Sym& symbol) { symbol.st_name = 0x7fffffff; })
                    .build()};
    const auto loaded = load.run_to("trace_module_load");

    REQUIRE_FALSE(loaded);
    CHECK(loaded.error().err() == 0);
    CHECK(loaded.error().stage == "simplify_symbols");
    CHECK(oops_cause(loaded).find("st_name of symbol 1") != std::string::npos);
    CHECK(load.observer().undone.empty());
}

} // namespace kobox::test
