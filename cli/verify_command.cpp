#include "cli/verify_command.hpp"

#include "cli/corpus/corpus_input.hpp"
#include "cli/corpus/fork_pool.hpp"
#include "cli/jobs.hpp"
#include "cli/loader_choice.hpp"
#include "cli/option_checks.hpp"
#include "cli/progress_bar.hpp"
#include "cli/real_kernel.hpp"
#include "cli/report.hpp"
#include "cli/usage_error.hpp"
#include "cli/verify/compare_images.hpp"
#include "cli/verify/module_image.hpp"
#include "kernel_real/real_kernel.hpp"
#include "loader/load_context.hpp"
#include "loader/module_file.hpp"

#include <cstdio>
#include <filesystem>
#include <map>
#include <memory>

#include <CLI/CLI.hpp>
#include <spdlog/fmt/fmt.h>

namespace kobox::cli
{
namespace
{

/// Thrown where init would begin.
struct Loaded
{
    ModuleImage image;
};

/// Where the copy of the file is that is loaded now: the loader's, or the guest's own.
struct Copy
{
    GuestAddr start{};
};

/// Notes the copy that our loader makes.
class CopyObserver final : public LoadObserver
{
public:
    explicit CopyObserver(Copy& copy) : m_copy{&copy} {}
    void stage_left(std::string_view, const LoadContext& context) override
    {
        if (context.info.hdr != GuestAddr{})
            m_copy->start = context.info.hdr;
    }

private:
    Copy* m_copy;
};

/// In a child: the packed image of the module when one of the loaders has loaded it, behind an 'i';
/// behind an 'e' why there is none. What the module needs is loaded by the guest in both cases, so
/// that both find the same memory.
std::string image_by(
    RestoredKernel& restored, const Trial& trial, RealKernel::Loader loader, bool finalize_on_host)
{
    RealKernel kernel{
        std::move(restored),
        {.loader = RealKernel::Loader::guest, .finalize_on_host = finalize_on_host}};
    const auto why = [&kernel](const TrialModule& module, const KResult<>& result) {
        return "e" + verdict_of(module.name, result, std::nullopt, budget_unit(kernel)).line();
    };
    LoadObserver nobody;
    for (const TrialModule& needed : trial.before)
        if (const auto loaded = load_trial(kernel, needed, nobody);
            !loaded && loaded.error().err() == 0)
            return why(needed, loaded);

    Copy copy;
    CopyObserver observer{copy};
    BootedKernel& booted = kernel.booted();
    Pc& pc = booted.host().pc();
    if (loader == RealKernel::Loader::guest)
        pc.hook(booted.symbols().at("load_module"), [&booted, &pc, &copy] {
            const GuestAddr info{pc.reg(Reg::rdi)};
            copy.start = booted.memory().load<GuestAddr>(
                info + booted.symbols().offset_of("load_info", "hdr"));
        });
    kernel.set_loader(loader);
    kernel.observe_init([&](GuestAddr mod) {
        auto image = read_module_image(booted, kernel.profile(), mod);
        if (!image)
            throw GuestEnded{Unsupported{"verify: struct module of this kernel", {}}};
        image->copy = to_u64(copy.start);
        image->copy_size = trial.module.bytes.size();
        throw Loaded{std::move(*image)};
    });
    try
    {
        return why(trial.module, load_trial(kernel, trial.module, observer));
    }
    catch (const Loaded& loaded)
    {
        return "i" + pack(loaded.image);
    }
}

struct Pair
{
    std::string ours;
    std::string theirs;
};

enum class Outcome : unsigned char
{
    identical,
    refused_by_both,
    different,
};

Outcome report(const std::string& name, const Pair& pair, const SymbolTable& symbols, bool quiet)
{
    const bool have_ours = pair.ours.starts_with('i');
    const bool have_theirs = pair.theirs.starts_with('i');
    if (!have_ours || !have_theirs)
    {
        const auto text = [](const std::string& said, bool have) {
            return have ? std::string{"loaded"} : said.empty() ? "kobox died" : said.substr(1);
        };
        const bool both = !have_ours && !have_theirs && !pair.ours.empty();
        if (!both || !quiet)
            fmt::print(
                "{}: {}: ours: {}; the kernel's: {}\n", name,
                both ? "refused by both" : "DIFFERENT", text(pair.ours, have_ours),
                text(pair.theirs, have_theirs));
        return both ? Outcome::refused_by_both : Outcome::different;
    }
    const auto ours = unpack(std::string_view{pair.ours}.substr(1));
    const auto theirs = unpack(std::string_view{pair.theirs}.substr(1));
    if (!ours || !theirs)
    {
        fmt::print("{}: DIFFERENT: an image did not arrive whole\n", name);
        return Outcome::different;
    }
    const auto comparison = compare_images(*ours, *theirs, symbols);
    std::size_t words = 0;
    for (const auto& excepted : comparison.excepted)
        words += excepted.count;
    const bool same = comparison.differences.empty();
    if (!same || !quiet)
    {
        fmt::print(
            "{}: {}: {} bytes, {} words excepted", name, same ? "identical" : "DIFFERENT",
            comparison.bytes, words);
        const char* separator = " (";
        for (const auto& excepted : comparison.excepted)
        {
            fmt::print("{}{} {}", separator, excepted.place, excepted.count);
            separator = ", ";
        }
        fmt::print("{}\n", comparison.excepted.empty() ? "" : ")");
    }
    for (const auto& difference : comparison.differences)
        fmt::print("    {}\n", difference);
    return same ? Outcome::identical : Outcome::different;
}

} // namespace

ExitCode verify_command(const VerifyOptions& options)
{
    auto root = options.tree;
    if (root.empty())
        root = std::filesystem::path{options.modules.front()}.parent_path().string();
    auto tree = ModuleTree::open(root.empty() ? "." : root);
    if (!tree)
        return usage_error(tree.error());
    for (const auto& module : options.modules)
        if (const auto file = read_module_file(module); !file)
            return usage_error(file.error());
    auto real = require_real_kernel(options.kernel);
    if (!real)
        return usage_error(real.error());
    RestoredKernel& restored = *real;
    if (!loads_by_kobox(restored))
        return usage_error(fmt::format(
            "--kernel {}: kobox does not load into this kernel: there is nothing to compare",
            options.kernel));
    const SymbolTable symbols = restored.kernel->symbols();
    // The block that the symbols are read from goes with the kernel otherwise.
    const auto mapping = restored.mapping;

    const unsigned jobs = jobs_or_one_a_cpu(options.jobs);
    constexpr unsigned timeout_s = 300;
    ForkPool pool{jobs, timeout_s};
    ProgressBar bar{stderr};
    std::map<std::size_t, Pair> waiting;
    std::map<Outcome, std::size_t> outcomes;
    std::size_t done = 0;
    pool.run(
        2 * options.modules.size(),
        [&](std::size_t i) -> ForkPool::Answer {
            const auto trial = prepare_trial(*tree, options.modules[i / 2], Needs::depends);
            if (!trial)
                return {"e" + trial.error()};
            const bool is_ours = i % 2 == 0;
            return {image_by(
                restored, *trial, is_ours ? RealKernel::Loader::host : RealKernel::Loader::guest,
                is_ours && options.finalize_on_host)};
        },
        [&](ForkPool::Ended ended) {
            const std::size_t i = ended.job;
            Pair& pair = waiting[i / 2];
            (i % 2 == 0 ? pair.ours : pair.theirs) = std::move(ended.text);
            bar.show(++done, 2 * options.modules.size());
            const bool complete = !pair.ours.empty() && !pair.theirs.empty();
            if (!complete)
                return;
            bar.clear();
            ++outcomes[report(
                module_name_of_path(options.modules[i / 2]), pair, symbols, options.quiet)];
            waiting.erase(i / 2);
        });
    bar.clear();
    for (const auto& [i, pair] : waiting)
        ++outcomes[report(module_name_of_path(options.modules[i]), pair, symbols, options.quiet)];
    fmt::print(
        "{} modules: {} identical, {} refused by both, {} different; excepted words are {}\n",
        options.modules.size(), outcomes[Outcome::identical], outcomes[Outcome::refused_by_both],
        outcomes[Outcome::different], excepted_reason);
    return outcomes[Outcome::different] == 0 ? ExitCode::ok : ExitCode::refused;
}

void add_verify_command(CLI::App& app, ExitCode& exit_code)
{
    const auto options = std::make_shared<VerifyOptions>();
    auto* const command = app.add_subcommand(
        "verify",
        "Load modules by kobox and by a real kernel's own loader, and compare what is in memory "
        "before init");
    command->add_option("MODULE.ko", options->modules, "The module files")->required();
    command->add_option("--kernel", options->kernel, "An imported kernel's name, or a vmlinuz")
        ->required();
    command->add_option("--modules", options->tree, "Find what the modules depend on in this tree")
        ->type_name("DIR");
    command->add_option("--jobs", options->jobs, "How many loads at a time; one a CPU by default")
        ->check(whole_number(0, most_jobs));
    command->add_flag_callback(
        "--finalize-host", [options] { options->finalize_on_host = true; },
        "Let kobox patch the code too: alternatives, returns, ORC tables, call sites of ftrace");
    command->add_flag("-q,--quiet", options->quiet, "Only what differs, and the sum");
    command->callback([options, &exit_code] { exit_code = verify_command(*options); });
}

} // namespace kobox::cli
