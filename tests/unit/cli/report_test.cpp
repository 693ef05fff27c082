#include "cli/report.hpp"

#include <doctest/doctest.h>

using namespace kobox;
using namespace kobox::cli;

namespace
{

KResult<> failed(Failure failure, std::string_view stage)
{
    failure.stage = stage;
    return tl::unexpected{std::move(failure)};
}

} // namespace

TEST_CASE("a verdict has the exit code and the closing line of its kind")
{
    struct Case
    {
        const char* title;
        KResult<> result;
        std::optional<std::int64_t> init_result;
        ExitCode exit_code;
        const char* line;
    };
    const Case cases[] = {
        {"loaded", {}, 0, ExitCode::ok, "demo: loaded; init returned 0"},
        {"a positive init result is no error",
         {},
         7,
         ExitCode::ok,
         "demo: loaded; init returned 7"},
        {"refused by a stage",
         failed(KError{2}, "simplify_symbols"),
         {},
         ExitCode::refused,
         "demo: refused by simplify_symbols: -2 (ENOENT: No such file or directory)"},
        {"refused by the module itself", failed(KError{19}, "do_init_module"), -19,
         ExitCode::refused, "demo: init returned -19 (ENODEV: No such device)"},
        {"an errno of the kernel alone", failed(KError{517}, "do_init_module"), -517,
         ExitCode::refused, "demo: init returned -517 (EPROBE_DEFER)"},
        {"an oops",
         failed(Oops{"BUG: cause", {}, "demo_init+0x4/0x10 [demo]"}, "do_init_module"),
         {},
         ExitCode::oops,
         "demo: oops in do_init_module: BUG: cause at demo_init+0x4/0x10 [demo]"},
        {"unsupported",
         failed(Unsupported{"dev_add_pack", "demo_init+0x9/0x10 [demo]"}, ""),
         {},
         ExitCode::unsupported,
         "demo: Unsupported: dev_add_pack at demo_init+0x9/0x10 [demo]"},
        {"the budget",
         failed(BudgetSpent{1000, "demo_init+0x0/0x10 [demo]"}, ""),
         {},
         ExitCode::budget,
         "demo: the budget of 1000 blocks is spent at demo_init+0x0/0x10 [demo]; --budget N "
         "allows more"},
    };
    for (const auto& c : cases)
    {
        CAPTURE(c.title);
        const auto verdict = verdict_of("demo", c.result, c.init_result, "blocks");
        CHECK(verdict.exit_code() == c.exit_code);
        CHECK(verdict.line() == c.line);
    }
}

TEST_CASE("an unloaded module says so")
{
    Verdict verdict;
    verdict.module = "demo";
    verdict.kind = VerdictKind::unloaded;
    CHECK(verdict.exit_code() == ExitCode::ok);
    CHECK(verdict.line() == "demo: unloaded");
}

TEST_CASE("the refusal of a kernel's own load_module() names the function that was seen last")
{
    auto verdict = verdict_of("demo", failed(KError{2}, "load_module"), {}, "blocks");
    verdict.last_seen = "resolve_symbol";
    CHECK(
        verdict.line() == "demo: refused by load_module (last seen in resolve_symbol): -2 "
                          "(ENOENT: No such file or directory)");
}
