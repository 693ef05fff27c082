#include "kernel_real/guest_stages.hpp"

#include "tests/unit/kernel_real/small_kernel.hpp"

#include <doctest/doctest.h>

#include <string>
#include <vector>

using namespace kobox;
using namespace kobox::test;

namespace
{

constexpr std::uint8_t ret = 0xc3;
constexpr std::uint64_t load = 0x16000;
constexpr std::uint64_t sig_check = 0x17000;
constexpr std::uint64_t resolve = 0x17100;
constexpr std::uint64_t parse = 0x17200;
constexpr std::uint64_t initcall = 0x17300;
constexpr std::uint64_t finalize = 0x17400;

/// A kernel whose load() is made of calls.
struct Loading
{
    Loading()
        : small{
              {{"load", load, 'T'},
               {"module_sig_check", sig_check, 't'},
               {"resolve_symbol", resolve, 't'},
               {"parse_args", parse, 'T'},
               {"do_one_initcall", initcall, 'T'},
               {"module_finalize", finalize, 'T'}}}
    {
        HostModel& host = small.kernel->host();
        for (const std::uint64_t leaf : {sig_check, resolve, initcall})
            SmallKernel::put(host, leaf, {ret});
        SmallKernel::put(host, parse, {0xc2, 16, 0}); // ret 16
        call(finalize, initcall);                     // calls do_one_initcall, and returns
        SmallKernel::put(host, finalize + 5, {ret});
        std::uint64_t at = load;
        for (const std::uint64_t callee : {sig_check, resolve, resolve, resolve})
            at = call(at, callee);
        at = call(at, finalize);
        // Two arguments on the stack: their callee begins deeper than the one before.
        SmallKernel::put(host, at, {0x6a, 1, 0x6a, 2}); // push 1; push 2
        at = call(at + 4, parse);
        at = call(at, resolve);
        SmallKernel::put(host, at, {ret});
    }

    std::uint64_t call(std::uint64_t at, std::uint64_t callee)
    {
        HostModel& host = small.kernel->host();
        SmallKernel::put(host, at, {0xe8});
        host.memory().store(GuestAddr{at + 1}, static_cast<std::uint32_t>(callee - at - 5));
        return at + 5;
    }

    SmallKernel small;
    std::vector<std::string> seen;
    GuestStages::Listener listener{[this](const Kernel::StepEvent& event) {
        const std::string name{event.function};
        seen.push_back(event.calls == 0 ? '+' + name : '-' + name + std::to_string(event.calls));
    }};
};

const std::vector<std::string> whole_load = {
    "+module_sig_check", "-module_sig_check1", "+resolve_symbol",   "-resolve_symbol3",
    "+module_finalize",  "+do_one_initcall",   "-do_one_initcall1", "-module_finalize1",
    "+parse_args",       "-parse_args1",       "+resolve_symbol",   "-resolve_symbol1"};

} // namespace

TEST_CASE("the functions of a load are seen in their order and nesting, calls in a row as one")
{
    Loading loading;
    GuestStages stages{*loading.small.kernel};
    GuestStages::Watch watch{stages, loading.listener};
    (void)result_of(*loading.small.kernel, "load");
    watch.finish();
    CHECK(loading.seen == whole_load);
}

TEST_CASE("functions that ran before somebody looked are seen, and not any more afterwards")
{
    Loading loading;
    BootedKernel& kernel = *loading.small.kernel;
    (void)result_of(kernel, "load");
    {
        GuestStages stages{kernel};
        (void)result_of(kernel, "load");
        CHECK(loading.seen.empty());
        {
            GuestStages::Watch watch{stages, loading.listener};
            (void)result_of(kernel, "load");
            watch.finish();
        }
        CHECK(loading.seen == whole_load);
        (void)result_of(kernel, "load");
    }
    (void)result_of(kernel, "load");
    CHECK(loading.seen == whole_load);
}

TEST_CASE("what another task calls meanwhile is not seen")
{
    Loading loading;
    BootedKernel& kernel = *loading.small.kernel;
    GuestStages stages{kernel};
    // The task that looks has another stack than the one that runs.
    kernel.host().pc().set_reg(Reg::rsp, SmallKernel::stack - 0x10000);
    GuestStages::Watch watch{stages, loading.listener};
    (void)result_of(kernel, "load");
    watch.finish();
    CHECK(loading.seen.empty());
}

TEST_CASE("of loads within one another the inner one's functions are its own")
{
    Loading loading;
    GuestStages stages{*loading.small.kernel};
    GuestStages::Watch outer{stages, loading.listener};
    std::vector<std::string> inner_seen;
    {
        const GuestStages::Listener inner_listener = [&](const Kernel::StepEvent& event) {
            inner_seen.emplace_back(event.function);
        };
        GuestStages::Watch inner{stages, inner_listener};
        (void)result_of(*loading.small.kernel, "load");
        inner.finish();
    }
    CHECK(inner_seen.size() == whole_load.size());
    CHECK(loading.seen.empty());
    (void)result_of(*loading.small.kernel, "load");
    outer.finish();
    CHECK(loading.seen == whole_load);
}
