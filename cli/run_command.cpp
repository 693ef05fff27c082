#include "cli/run_command.hpp"

#include "cli/guest_tracer.hpp"
#include "cli/input_file.hpp"
#include "cli/kernel_choice.hpp"
#include "cli/reasons.hpp"
#include "cli/report.hpp"
#include "cli/report_json.hpp"
#include "cli/run_reasons.hpp"
#include "cli/stage_lesson.hpp"
#include "cli/stage_tracer.hpp"
#include "cli/terminal.hpp"
#include "cli/trust.hpp"
#include "kernel_stub/fake_kernel.hpp"
#include "loader/load_context.hpp"
#include "loader/module_file.hpp"
#include "loader/module_tree.hpp"
#include "loader/signature.hpp"
#include "loader/skip_init.hpp"

#include <algorithm>
#include <memory>
#include <optional>
#include <utility>

#include <spdlog/fmt/fmt.h>

namespace kobox::cli
{
namespace
{

/// A module that was read before anything ran, so that a missing file costs nothing.
struct Subject
{
    ModuleFile file;
    std::string args;
};

struct Run
{
    std::shared_ptr<const KernelProfile> profile;
    /// None: the kernel's own are read when a signature asks for them.
    std::optional<TrustedKeys> trusted;
    std::uint32_t flags{}; ///< of finit_module(2)
    std::unique_ptr<FakeKernel> kernel;
    std::vector<Subject> subjects; ///< the module that was asked for is the last
    std::vector<ModuleRecord> records;
    std::string modules_dir; ///< of --modules: where symbols that are missing are looked for
};

ExitCode usage_error(std::string_view line)
{
    fmt::print(stderr, "kobox: {}\n", line);
    return ExitCode::usage;
}

/// insmod joins its arguments with blanks; a value with a blank in it is quoted for next_arg().
std::string join_params(const std::vector<std::string>& params)
{
    std::string joined;
    for (const auto& param : params)
    {
        if (!joined.empty())
            joined += ' ';
        const auto equals = param.find('=');
        if (equals == std::string::npos || param.find_first_of(" \t\n") == std::string::npos)
            joined += param;
        else
            joined += fmt::format("{}=\"{}\"", param.substr(0, equals), param.substr(equals + 1));
    }
    return joined;
}

/// The files to load in order: those of --with, what --modules finds for the module, itself.
tl::expected<std::vector<std::string>, std::string> modules_to_load(
    const RunOptions& options, const ModuleFile& module)
{
    auto paths = options.with;
    if (options.modules_dir.empty())
        return paths;
    const auto tree = ModuleTree::open(options.modules_dir);
    if (!tree)
        return tl::unexpected{tree.error()};
    auto needed = tree->dependencies(module.bytes, module_name_of_path(module.path));
    if (!needed)
        return tl::unexpected{needed.error()};
    for (auto& path : *needed)
    {
        const bool given = std::ranges::any_of(options.with, [&path](const std::string& with) {
            return module_name_of_path(with) == module_name_of_path(path);
        });
        if (!given)
            paths.push_back(std::move(path));
    }
    return paths;
}

tl::expected<std::vector<Subject>, std::string> read_modules(const RunOptions& options)
{
    auto module = read_module_file(options.module);
    if (!module)
        return tl::unexpected{module.error()};
    const auto before = modules_to_load(options, *module);
    if (!before)
        return tl::unexpected{before.error()};
    std::vector<Subject> subjects;
    for (const auto& path : *before)
    {
        auto file = read_module_file(path);
        if (!file)
            return tl::unexpected{file.error()};
        subjects.push_back({std::move(*file), {}});
    }
    subjects.push_back({std::move(*module), join_params(options.params)});
    return subjects;
}

tl::expected<Run, std::string> prepare(const RunOptions& options)
{
    auto subjects = read_modules(options);
    if (!subjects)
        return tl::unexpected{subjects.error()};
    auto profile = choose_kernel(options.kernel);
    if (!profile)
        return tl::unexpected{profile.error()};
    auto trusted = trusted_keys(options.trust, **profile);
    if (!trusted)
        return tl::unexpected{trusted.error()};
    Run run{
        .profile = *profile,
        .trusted = std::move(*trusted),
        .flags = module_init_flags(options.force_vermagic, options.force_modversion),
        .kernel = nullptr,
        .subjects = std::move(*subjects),
        .records = {},
        .modules_dir = options.modules_dir};
    run.kernel = std::make_unique<FakeKernel>(*run.profile, FakeKernel::Options{options.budget});
    if (options.sig_enforce)
        set_module_sig_enforced(*run.kernel);
    return run;
}

Verdict load(
    Run& run, const Subject& subject, bool run_init, ModuleRecord& record, LoadObserver* observer)
{
    const auto& [file, args] = subject;
    record.file = file.path;
    record.file_size = file.bytes.size();
    record.args = args;
    Recorder recorder{record, observer};
    LoadContext context{
        .kernel = *run.kernel,
        .observer = recorder,
        .request =
            {.file = file.bytes,
             .args = args,
             .flags = run.flags,
             .run_init = run_init,
             .file_name = file.path,
             .trusted = run.trusted ? &*run.trusted : nullptr},
    };
    const auto result = load_module(context);
    if (result && !run_init)
        skip_init(context);
    // The kernel speaks of a module by its own name; a file that has none is known by its path.
    record.name = context.info.name.empty() ? module_name_of_path(file.path) : context.info.name;
    record.verdict = verdict_of(
        record.name, result, context.init_ran ? std::optional{context.init_result} : std::nullopt);
    if (!result && result.error().err() != 0 && !context.init_ran)
        record.verdict.refusals =
            explain_with_tree(context, result.error(), recorder.notes(), run.modules_dir);
    if (result && !context.init_ran)
        record.verdict.detail = run_init ? "it has no init" : "init was not run";
    return record.verdict;
}

/// Loads every module in order; stops at the first that does not load. With --no-init none of them
/// runs: those before the last count as LIVE all the same, so that it can use their exports.
bool load_all(Run& run, bool no_init, LoadObserver* observer)
{
    for (const auto& subject : run.subjects)
    {
        const auto verdict = load(run, subject, !no_init, run.records.emplace_back(), observer);
        if (!verdict.good())
            return false;
    }
    return true;
}

Verdict unload(FakeKernel& kernel, const std::string& name)
{
    auto verdict = verdict_of(name, delete_module(kernel, name, 0), {});
    if (verdict.good())
        verdict.kind = VerdictKind::unloaded;
    else if (verdict.stage.empty())
        verdict.stage = "delete_module";
    return verdict;
}

void print_log(const Klog& klog)
{
    for (const auto& record : klog.records())
        fmt::print("{}\n", Klog::dmesg(record));
}

void print_reasons(const Run& run, const Verdict& verdict)
{
    const ReasonContext about{verdict.module, verdict.stage, run.profile->release};
    for (const auto& line : reason_lines(verdict.refusals, about))
        fmt::print(stderr, "{}\n", line);
}

void print_closing(const Run& run, const std::optional<Verdict>& unloaded)
{
    const Style style{stderr};
    const auto print = [&](const Verdict& verdict) {
        const auto colour = verdict.good() ? Colour::green : Colour::red;
        fmt::print(stderr, "kobox: {}\n", style(colour, verdict.line()));
        print_reasons(run, verdict);
    };
    if (run.records.size() < run.subjects.size())
        fmt::print(
            stderr, "kobox: {} was not tried: a module that it was to be loaded with failed\n",
            run.subjects.back().file.path);
    print(run.records.back().verdict);
    if (unloaded)
        print(*unloaded);
}

} // namespace

ExitCode run_command(const RunOptions& options)
{
    auto run = prepare(options);
    if (!run)
        return usage_error(run.error());

    GuestTracer guest_tracer{*run->kernel, stderr};
    StageTracer stage_tracer{stderr};
    if (options.trace == TraceKind::calls)
        guest_tracer.trace_calls();
    if (options.trace == TraceKind::insn)
        guest_tracer.trace_instructions();
    const bool loaded = load_all(
        *run, options.no_init, options.trace == TraceKind::stages ? &stage_tracer : nullptr);

    std::optional<Verdict> unloaded;
    if (loaded && options.rmmod)
        unloaded = unload(*run->kernel, run->records.back().name);

    if (options.json != "-")
        print_log(run->kernel->klog());
    std::fflush(stdout);
    if (!options.json.empty())
    {
        const auto json = report_json(*run->kernel, run->records, unloaded ? &*unloaded : nullptr);
        if (const auto written = write_file(options.json, json); !written)
            return usage_error(written.error());
    }
    print_closing(*run, unloaded);
    const auto code = run->records.back().verdict.exit_code();
    return code == ExitCode::ok && unloaded ? unloaded->exit_code() : code;
}

ExitCode stages_command(const RunOptions& options)
{
    auto run = prepare(options);
    if (!run)
        return usage_error(run.error());
    StageLesson lesson{stdout};
    // Modules that come first are not the lesson.
    auto subject = std::move(run->subjects.back());
    run->subjects.pop_back();
    if (!run->subjects.empty() && !load_all(*run, options.no_init, nullptr))
    {
        fmt::print(stderr, "kobox: {}\n", run->records.back().verdict.line());
        return run->records.back().verdict.exit_code();
    }
    const auto verdict =
        load(*run, subject, !options.no_init, run->records.emplace_back(), &lesson);
    std::fflush(stdout);
    fmt::print(stderr, "kobox: {}\n", verdict.line());
    print_reasons(*run, verdict);
    return verdict.exit_code();
}

} // namespace kobox::cli
