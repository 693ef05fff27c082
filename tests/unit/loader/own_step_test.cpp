#include "loader/own_step.hpp"

#include "tests/unit/loader/test_kernel.hpp"

#include <cerrno>
#include <doctest/doctest.h>
#include <string>
#include <vector>

using namespace kobox;
using namespace kobox::test;

namespace
{

using Names = std::vector<std::string>;

/// What a guest's load_module() shows, until it sees an undefined symbol that nobody has.
const std::vector<Kernel::StepEvent> up_to_symbols = {
    {"module_sig_check", 0},
    {"module_sig_check", 1},
    {"resolve_symbol", 0},
    {"resolve_symbol", 12}};

struct OwnLoad
{
    OwnLoad(const std::vector<Kernel::StepEvent>& seen, Kernel::OwnResult end, bool watched = true)
        : load{kernel, demo_module(kernel).build()}
    {
        kernel.do_own_loads(seen, end);
        load.observer().watch_guest = watched;
        result = load_module(load.context());
    }

    TestKernel kernel;
    TestLoad load;
    KResult<> result;
};

} // namespace

TEST_CASE("what is seen of a kernel's own load is told as stages, calls in a row as one")
{
    OwnLoad own{up_to_symbols, {0, "do_init_module"}};
    CHECK(own.result);
    CHECK(own.load.observer().left == Names{"module_sig_check", "resolve_symbol 12"});
    CHECK(own.load.observer().failed.empty());
    CHECK(own.load.context().init_ran);
}

TEST_CASE("a load that the kernel's own load_module() refuses is told with the last that was seen")
{
    OwnLoad own{up_to_symbols, {-ENOENT, "load_module"}};
    REQUIRE_FALSE(own.result);
    CHECK(own.result.error().err() == ENOENT);
    CHECK(own.load.context().last_seen == "resolve_symbol");
    CHECK(own.load.observer().left == Names{"module_sig_check", "resolve_symbol 12"});
    CHECK(own.load.observer().failed == "load_module");
    CHECK_FALSE(own.load.context().init_ran);
}

TEST_CASE("a stage that is seen and fails is told as failed alone, and what takes it back is done")
{
    OwnLoad own{
        {{"do_init_module", 0},
         {"do_one_initcall", 0},
         {"do_one_initcall", 1},
         {"free_module", 0},
         {"free_module", 1},
         {"do_init_module", 1}},
        {-ENODEV, "do_init_module"}};
    REQUIRE_FALSE(own.result);
    CHECK(own.load.observer().left == Names{"do_one_initcall", "free_module"});
    CHECK(own.load.observer().failed == "do_init_module");
    CHECK(own.load.context().last_seen == "do_one_initcall");
}

TEST_CASE("a kernel's own load is told to nobody who does not ask")
{
    OwnLoad own{up_to_symbols, {-ENOENT, "load_module"}, false};
    CHECK_FALSE(own.result);
    CHECK(own.load.observer().left.empty());
    CHECK(own.load.observer().failed.empty());
    CHECK(own.load.context().last_seen.empty());
}

TEST_CASE("a module that a kernel loads by itself has the name that its file says")
{
    OwnLoad own{up_to_symbols, {0, "do_init_module"}, false};
    CHECK(own.load.context().info.name == "demo");
}
