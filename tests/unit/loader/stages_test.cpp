#include "tests/unit/loader/test_kernel.hpp"

#include <cerrno>
#include <doctest/doctest.h>

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
                                  "ddebug_remove_module", "mod_tree_remove"});
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
