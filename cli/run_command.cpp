#include "cli/run_command.hpp"

#include "cli/guest_tracer.hpp"
#include "cli/input_file.hpp"
#include "cli/load_plan.hpp"
#include "cli/module_run.hpp"
#include "cli/real_tracer.hpp"
#include "cli/reasons.hpp"
#include "cli/report.hpp"
#include "cli/report_json.hpp"
#include "cli/stage_lesson.hpp"
#include "cli/stage_tracer.hpp"
#include "cli/terminal.hpp"
#include "cli/trust.hpp"
#include "cli/usage_error.hpp"

#include <optional>
#include <utility>

#include <spdlog/fmt/fmt.h>

namespace kobox::cli
{
namespace
{

tl::expected<ModuleRun, std::string> prepare(const RunOptions& options)
{
    auto kernel = make_run_kernel(options);
    if (!kernel)
        return tl::unexpected{kernel.error()};
    const KernelProfile& profile = kernel->kernel->profile();
    auto tree = open_tree(options, profile.release);
    if (!tree)
        return tl::unexpected{tree.error()};
    auto plan = plan_loads(options, *tree);
    if (!plan)
        return tl::unexpected{plan.error()};
    auto trusted = trusted_keys(options.trust, profile);
    if (!trusted)
        return tl::unexpected{trusted.error()};
    return ModuleRun{
        std::move(*kernel), std::move(*trusted), options, std::move(*plan), std::move(*tree)};
}

void print_log(const Klog& klog)
{
    for (const auto& record : klog.records())
        fmt::print("{}\n", Klog::dmesg(record));
}

void print_reasons(const ModuleRun& run, const Verdict& verdict)
{
    const ReasonContext about{verdict.module, verdict.stage, run.release()};
    for (const auto& line : reason_lines(verdict.refusals, about))
        fmt::print(stderr, "{}\n", line);
}

void print_verdict(const ModuleRun& run, const Verdict& verdict)
{
    const Style style{stderr};
    const auto colour = verdict.good() ? Colour::green : Colour::red;
    fmt::print(stderr, "kobox: {}\n", style(colour, verdict.line()));
    print_reasons(run, verdict);
}

/// `tried`: the module of the run was, and not only what it was to be loaded with.
void print_closing(const ModuleRun& run, bool tried)
{
    for (const auto& note : run.notes())
        fmt::print(stderr, "kobox: {}\n", note);
    if (!tried)
        fmt::print(
            stderr, "kobox: {} was not tried: a module that it was to be loaded with failed\n",
            run.plan().subjects[run.plan().main].file.path);
    print_verdict(run, run.records().back().verdict);
    for (const auto& unloaded : run.unloads())
        print_verdict(run, unloaded);
}

} // namespace

ExitCode run_command(const RunOptions& options)
{
    auto run = prepare(options);
    if (!run)
        return usage_error(run.error());

    std::optional<GuestTracer> guest_tracer;
    StageTracer stage_tracer{stderr};
    if (FakeKernel* const fake = run->fake_kernel())
    {
        guest_tracer.emplace(*fake, stderr);
        if (options.trace == TraceKind::calls)
            guest_tracer->trace_calls();
        if (options.trace == TraceKind::insn)
            guest_tracer->trace_instructions();
    }
    else if (options.trace == TraceKind::insn)
    {
        trace_instructions(run->real_kernel()->booted(), stderr);
    }
    LoadObserver* const observer = options.trace == TraceKind::stages ? &stage_tracer : nullptr;
    const bool tried = run->load_needed(observer);
    const bool loaded = tried && run->load_main(observer);
    if (loaded && (options.rmmod || options.rmmod_force))
        run->unload_all(options.rmmod_force);

    if (options.json != "-")
        print_log(run->kernel().klog());
    std::fflush(stdout);
    if (!options.json.empty())
    {
        const auto json = report_json(run->kernel(), run->records(), run->unloads());
        if (const auto written = write_file(options.json, json); !written)
            return usage_error(written.error());
    }
    print_closing(*run, tried);
    const auto code = run->records().back().verdict.exit_code();
    return code == ExitCode::ok && !run->unloads().empty() ? run->unloads().back().exit_code()
                                                           : code;
}

ExitCode stages_command(const RunOptions& options)
{
    auto run = prepare(options);
    if (!run)
        return usage_error(run.error());
    StageLesson lesson{stdout};
    // Modules that come first are not the lesson.
    if (run->load_needed(nullptr))
        run->load_main(&lesson);
    std::fflush(stdout);
    const auto& verdict = run->records().back().verdict;
    fmt::print(stderr, "kobox: {}\n", verdict.line());
    print_reasons(*run, verdict);
    return verdict.exit_code();
}

} // namespace kobox::cli
