#include "cli/corpus_command.hpp"

#include "cli/corpus/corpus_compare.hpp"
#include "cli/corpus/corpus_input.hpp"
#include "cli/corpus/corpus_record.hpp"
#include "cli/corpus/corpus_runs.hpp"
#include "cli/corpus/cpu_needs.hpp"
#include "cli/corpus/cpu_times.hpp"
#include "cli/corpus/fork_pool.hpp"
#include "cli/errno_name.hpp"
#include "cli/input_file.hpp"
#include "cli/jobs.hpp"
#include "cli/option_checks.hpp"
#include "cli/progress_bar.hpp"
#include "cli/real_kernel.hpp"
#include "cli/usage_error.hpp"
#include "loader/module_file.hpp"

#include <algorithm>
#include <cerrno>
#include <cstdio>
#include <cstring>
#include <filesystem>
#include <map>
#include <memory>
#include <set>
#include <span>
#include <sstream>

#include <CLI/CLI.hpp>
#include <spdlog/fmt/fmt.h>
#include <spdlog/fmt/ranges.h>

namespace kobox::cli
{
namespace
{

namespace fs = std::filesystem;

/// What is to be run: the files of this shard that have no result yet.
struct Corpus
{
    ModuleTree tree;
    std::string root; ///< of the paths in the results
    std::vector<std::string> paths;
    std::vector<CorpusRecord> results; ///< of an earlier run
    bool is_whole{};                   ///< all of a tree: what is not there is missing
};

std::string path_below(const std::string& root, const std::string& path)
{
    std::error_code error;
    const auto relative = fs::relative(path, root, error);
    return error || relative.empty() ? path : relative.string();
}

tl::expected<Corpus, std::string> open_corpus(const CorpusOptions& options)
{
    const auto shard = parse_shard(options.shard);
    if (!shard)
        return tl::unexpected{shard.error()};
    std::error_code error;
    const bool is_directory =
        options.modules.size() == 1 && fs::is_directory(options.modules.front(), error);
    std::string root = is_directory ? options.modules.front() : options.tree;
    if (root.empty())
        root = fs::path{options.modules.front()}.parent_path().string();
    auto tree = ModuleTree::open(root.empty() ? "." : root);
    if (!tree)
        return tl::unexpected{tree.error()};
    std::vector<std::string> paths = options.modules;
    if (is_directory)
    {
        paths.clear();
        for (const auto& [name, path] : tree->modules())
            paths.push_back(path);
        if (paths.empty())
            return tl::unexpected{fmt::format("{}: no modules in there", root)};
    }
    std::vector<CorpusRecord> results;
    if (!options.output.empty() && fs::exists(options.output, error))
    {
        auto earlier = read_records(options.output);
        if (!earlier)
            return tl::unexpected{earlier.error()};
        results = std::move(*earlier);
    }
    std::set<std::string> finished;
    for (const CorpusRecord& record : results)
        finished.insert(record.module);
    std::vector<std::string> mine;
    for (std::size_t i = 0; i < paths.size(); ++i)
        if (i % shard->count == shard->index && !finished.contains(module_name_of_path(paths[i])))
            mine.push_back(paths[i]);
    return Corpus{
        std::move(*tree), std::move(root), std::move(mine), std::move(results),
        is_directory && shard->count == 1};
}

/// A result is written as it comes, a whole line at a time, so that a run that was stopped can be
/// taken up again.
class ResultFile
{
public:
    [[nodiscard]] tl::expected<void, std::string> open(const std::string& path)
    {
        if (path.empty())
            return {};
        m_path = path;
        m_file.reset(std::fopen(path.c_str(), "a"));
        return m_file ? tl::expected<void, std::string>{} : failed();
    }
    [[nodiscard]] tl::expected<void, std::string> add(const CorpusRecord& record)
    {
        if (!m_file)
            return {};
        const std::string line = to_json_line(record);
        const bool written = std::fwrite(line.data(), 1, line.size(), m_file.get()) == line.size();
        return written && std::fflush(m_file.get()) == 0 ? tl::expected<void, std::string>{}
                                                         : failed();
    }

private:
    struct Close
    {
        void operator()(std::FILE* file) const noexcept { std::fclose(file); }
    };
    [[nodiscard]] tl::expected<void, std::string> failed() const
    {
        return tl::unexpected{fmt::format("{}: {}", m_path, std::strerror(errno))};
    }

    std::string m_path;
    std::unique_ptr<std::FILE, Close> m_file;
};

void print_summary(const std::vector<CorpusRecord>& results)
{
    std::map<std::string, std::size_t> verdicts;
    std::map<int, std::size_t> errors;
    std::size_t unloaded = 0;
    std::size_t idle = 0;
    for (const CorpusRecord& record : results)
    {
        ++verdicts[record.verdict];
        if (record.verdict == "refused")
            ++errors[record.err];
        unloaded += record.delete_err == 0 ? 1 : 0;
        idle += record.delete_err == 0 && record.left && record.left->empty() ? 1 : 0;
    }
    fmt::print("{} modules", results.size());
    for (const auto& [verdict, count] : verdicts)
        fmt::print(", {} {}", count, verdict);
    fmt::print("; {} unloaded, {} of them leave the kernel idle as it was\n", unloaded, idle);
    for (const auto& [err, count] : errors)
        fmt::print("  {:>5} {}\n", count, errno_name(err));
    for (const CorpusRecord& record : results)
        if (record.verdict != "loaded" && record.verdict != "refused")
            fmt::print("  {}: {}: {}\n", record.verdict, record.module, record.detail);
}

double percent(std::size_t part, std::size_t whole)
{
    constexpr double hundred = 100;
    return whole == 0 ? hundred : hundred * static_cast<double>(part) / static_cast<double>(whole);
}

/// Names of modules, as many as one reads.
std::string some_of(const std::vector<std::string>& names)
{
    constexpr std::size_t most = 20;
    const auto shown = std::span{names}.first(std::min(names.size(), most));
    return fmt::format("{}{}", fmt::join(shown, ", "), names.size() > most ? ", ..." : "");
}

bool print_comparison(const CorpusComparison& sum, const std::map<std::string, std::string>& known)
{
    bool as_known = true;
    std::set<std::string> differ;
    for (const auto& [module, text] : sum.differences)
    {
        const auto reason = known.find(module);
        as_known = as_known && reason != known.end();
        differ.insert(module);
        if (reason == known.end())
            fmt::print("{}: {}\n", module, text);
        else
            fmt::print("{}: known: {}\n", module, reason->second);
    }
    for (const auto& [module, reason] : known)
        if (!differ.contains(module))
            fmt::print("{}: does not differ, though it is known to: {}\n", module, reason);
    for (const auto& module : sum.not_run)
        as_known = as_known && known.contains(module);
    if (!sum.not_run.empty())
        fmt::print("not in the tree {}: {}\n", sum.not_run.size(), some_of(sum.not_run));
    if (!sum.need_cpu.empty())
        fmt::print(
            "need AVX, which the engine lacks, {}: {}\n", sum.need_cpu.size(),
            some_of(sum.need_cpu));
    fmt::print(
        "compared {}: errno equal {} ({:.2f} %), log equal {} ({:.2f} %; {} byte for byte), "
        "unloaded as recorded {} of {}, idle afterwards {}, as recorded {}\n",
        sum.compared, sum.same_errno, percent(sum.same_errno, sum.compared), sum.same_log,
        percent(sum.same_log, sum.compared), sum.same_log_exactly, sum.same_unload, sum.unloads,
        sum.idle, sum.left_as_recorded);
    return as_known;
}

/// Lines of a module's name and why it differs; others start with #.
tl::expected<std::map<std::string, std::string>, std::string> read_known(const std::string& path)
{
    std::map<std::string, std::string> known;
    if (path.empty())
        return known;
    const auto bytes = read_file(path);
    if (!bytes)
        return tl::unexpected{bytes.error()};
    std::istringstream text{as_text(*bytes)};
    for (std::string line; std::getline(text, line);)
    {
        if (line.empty() || line.front() == '#')
            continue;
        const auto blank = line.find(' ');
        if (blank == std::string::npos)
            return tl::unexpected{fmt::format("{}: {}: why does it differ?", path, line)};
        known.emplace(line.substr(0, blank), line.substr(blank + 1));
    }
    return known;
}

} // namespace

ExitCode corpus_command(const CorpusOptions& options)
{
    std::vector<CorpusRecord> recorded;
    if (!options.compare.empty())
    {
        auto read = read_records(options.compare);
        if (!read)
            return usage_error(read.error());
        recorded = std::move(*read);
    }
    const auto known = read_known(options.known);
    if (!known)
        return usage_error(known.error());
    auto corpus = open_corpus(options);
    if (!corpus)
        return usage_error(corpus.error());
    if (!recorded.empty())
    {
        std::set<std::string> answered;
        for (const CorpusRecord& record : recorded)
            answered.insert(record.module);
        std::erase_if(corpus->paths, [&answered](const std::string& path) {
            return !answered.contains(module_name_of_path(path));
        });
    }
    ResultFile file;
    if (const auto opened = file.open(options.output); !opened)
        return usage_error(opened.error());
    auto real = require_real_kernel(options.kernel);
    if (!real)
        return usage_error(real.error());
    const auto loader = choose_loader(options.loader, *real);
    if (!loader)
        return usage_error(loader.error());
    CorpusRuns runs{
        std::move(*real),
        corpus->tree,
        {.loader = *loader,
         .budget = options.budget,
         .settle_ms = options.settle_ms,
         .memory_hash = options.memory_hash,
         .own_process = options.own_process,
         .modprobe = options.modprobe}};
    runs.warm_up();

    const unsigned jobs = jobs_or_one_a_cpu(options.jobs);
    ForkPool pool{jobs, options.timeout_s};
    ProgressBar bar{stderr};
    CpuTimes times;
    std::size_t done = 0;
    std::string write_error;
    pool.run(
        corpus->paths.size(),
        [&](std::size_t i) {
            return runs.run(corpus->paths[i], path_below(corpus->root, corpus->paths[i]));
        },
        [&](const ForkPool::Ended& ended) {
            auto record = record_of(ended, corpus->paths[ended.job]);
            times.add(record.module, ended.cpu);
            if (const auto added = file.add(record); !added)
                write_error = added.error();
            corpus->results.push_back(std::move(record));
            bar.show(++done, corpus->paths.size());
        });
    bar.clear();
    if (!write_error.empty())
        return usage_error(write_error);

    std::ranges::sort(corpus->results, {}, &CorpusRecord::module);
    print_summary(corpus->results);
    if (options.times)
        fmt::print("{}\n", times.summary());
    const auto needs_cpu = [&corpus](const CorpusRecord& record) {
        const auto module = read_module_file(corpus->tree.find(record.module));
        return module && has_avx_code(module->bytes);
    };
    if (recorded.empty())
        return ExitCode::ok;
    auto comparison = compare_corpus(corpus->results, recorded, needs_cpu);
    if (!corpus->is_whole)
        comparison.not_run.clear();
    return print_comparison(comparison, *known) ? ExitCode::ok : ExitCode::refused;
}

void add_corpus_command(CLI::App& app, ExitCode& exit_code)
{
    const auto options = std::make_shared<CorpusOptions>();
    auto* const command = app.add_subcommand(
        "corpus", "Load, init and unload every module of a tree on a real kernel");
    command->add_option("MODULES", options->modules, "A directory of modules, or module files")
        ->required()
        ->type_name("");
    command->add_option("--kernel", options->kernel, "An imported kernel's name, or a vmlinuz")
        ->required();
    command->add_option("--modules", options->tree, "Where module files find what they need")
        ->type_name("DIR");
    command->add_option("--jobs", options->jobs, "How many at a time; one a CPU by default")
        ->check(whole_number(0, most_jobs));
    command->add_option("--shard", options->shard, "The I-th of N parts")->type_name("I/N");
    command->add_option("--timeout", options->timeout_s, "Seconds of real time for one module")
        ->check(whole_number(1, std::numeric_limits<std::int32_t>::max()))
        ->capture_default_str();
    add_loader_option(*command, options->loader);
    command->add_flag(
        "--modprobe", options->modprobe,
        "Load soft dependencies too, and answer request_module(), from the tree");
    command->add_flag(
        "--memory-hash", options->memory_hash,
        "With each result a hash of what the module changed in the kernel's memory");
    command->add_flag(
        "--own-process", options->own_process,
        "A process of its own for each module: slower, with the same results");
    command->add_flag("--times", options->times, "Sum up the CPU time that the modules took");
    command->add_option("--settle", options->settle_ms, "Virtual time between load and unload")
        ->check(whole_number(0, std::numeric_limits<std::uint32_t>::max()))
        ->type_name("MS")
        ->capture_default_str();
    command
        ->add_option(
            "-o,--output", options->output,
            "Results, a line of JSON each; modules that have one there are passed over")
        ->type_name("FILE");
    command
        ->add_option("--compare", options->compare, "Answers of a real machine: only these are run")
        ->type_name("FILE");
    command
        ->add_option(
            "--known", options->known, "Modules that differ from these answers, each with a reason")
        ->type_name("FILE")
        ->needs("--compare");
    command->callback([options, &exit_code] { exit_code = corpus_command(*options); });
}

} // namespace kobox::cli
