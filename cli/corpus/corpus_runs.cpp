#include "cli/corpus/corpus_runs.hpp"

#include "cli/corpus/corpus_input.hpp"
#include "cli/corpus/idle_check.hpp"
#include "loader/module_file.hpp"

#include <utility>

#include <spdlog/fmt/fmt.h>

namespace kobox::cli
{

CorpusRuns::CorpusRuns(RestoredKernel restored, const ModuleTree& tree, const Options& options)
    : m_restored{std::move(restored)},
      m_start{*m_restored.kernel},
      m_at_first{idle_state_of(*m_restored.kernel)},
      m_tree{&tree},
      m_options{options}
{}

tl::expected<Trial, std::string> CorpusRuns::prepare(const std::string& path) const
{
    auto trial =
        prepare_trial(*m_tree, path, m_options.modprobe ? Needs::modprobe : Needs::depends);
    if (!trial)
        return trial;
    trial->settle_ms = m_options.settle_ms;
    trial->requests = m_options.modprobe ? m_tree : nullptr;
    return trial;
}

CorpusRecord CorpusRuns::try_module(const Trial& trial)
{
    RealKernel kernel{
        std::move(m_restored),
        {.loader = m_options.loader, .budget = m_options.budget, .settle_ms = 0}};
    auto record = run_trial(kernel, trial, m_at_first);
    m_restored = kernel.release();
    return record;
}

void CorpusRuns::warm_up()
{
    for (const std::string_view name : {"crc8", "dummy"})
    {
        const auto path = m_tree->find(name);
        if (path.empty())
            continue;
        const auto trial = prepare(path);
        if (!trial)
            continue;
        (void)try_module(*trial);
        m_start.rewind(*m_restored.kernel);
    }
}

ForkPool::Answer CorpusRuns::run(const std::string& path, std::string name)
{
    const auto trial = prepare(path);
    CorpusRecord record;
    bool ended_well = true;
    if (trial)
    {
        record = try_module(*trial);
        if (m_options.memory_hash)
            record.memory = fmt::format("{:016x}", hash_of_changes(*m_restored.kernel));
        ended_well = record.verdict == "loaded" || record.verdict == "refused";
        if (ended_well && !m_options.own_process)
            m_start.rewind(*m_restored.kernel);
    }
    else
    {
        record.module = module_name_of_path(path);
        record.verdict = "unsupported";
        record.detail = trial.error();
    }
    record.path = std::move(name);
    return {to_json_line(record), ended_well && !m_options.own_process};
}

CorpusRecord record_of(const ForkPool::Ended& ended, const std::string& path)
{
    if (ended.end == ForkPool::End::normal)
        if (auto record = parse_json_line(ended.text))
            return *record;
    CorpusRecord record;
    record.module = module_name_of_path(path);
    record.path = path;
    const bool was_late = ended.end == ForkPool::End::timeout;
    record.verdict = was_late ? "timeout" : "unsupported";
    record.detail = was_late ? "it took too long" : "kobox died";
    return record;
}

} // namespace kobox::cli
