#include "cli/corpus/module_trial.hpp"

#include "cli/report.hpp"

#include <algorithm>
#include <fcntl.h>

#include <spdlog/fmt/fmt.h>

namespace kobox::cli
{
namespace
{

/// The kernel's log, a part at a time.
class LogReader
{
public:
    explicit LogReader(RealKernel& kernel) : m_kernel{&kernel} {}

    std::vector<LogLine> take()
    {
        const auto& records = m_kernel->klog().records();
        std::vector<LogLine> lines;
        lines.reserve(records.size() - m_read);
        for (; m_read < records.size(); ++m_read)
            lines.emplace_back(static_cast<int>(records[m_read].level), records[m_read].text);
        return lines;
    }

private:
    RealKernel* m_kernel;
    std::size_t m_read{};
};

/// `when` is put before what happened; empty: in the load itself.
void note_failure(
    CorpusRecord& record, const RealKernel& kernel, const KResult<>& result, std::string_view when)
{
    const Verdict verdict = verdict_of(record.module, result, {}, budget_unit(kernel));
    record.verdict = name_of(verdict.kind);
    record.err = verdict.err;
    if (verdict.kind != VerdictKind::refused)
        record.detail = fmt::format(
            "{}{}{}{}", when, verdict.detail, verdict.where.empty() ? "" : " at ", verdict.where);
}

} // namespace

KResult<> load_trial(RealKernel& kernel, const TrialModule& module, LoadObserver& observer)
{
    LoadContext context{
        .kernel = kernel,
        .observer = observer,
        .request = {.file = module.bytes, .file_name = module.path}};
    return load_module(context);
}

CorpusRecord run_trial(RealKernel& kernel, const Trial& trial)
{
    CorpusRecord record;
    record.module = trial.module.name;
    record.path = trial.module.path;
    LoadObserver nobody;
    LogReader log{kernel};
    for (const TrialModule& module : trial.before)
    {
        record.deps.push_back(module.name);
        const auto loaded = load_trial(kernel, module, nobody);
        if (loaded || loaded.error().err() != 0)
            continue;
        note_failure(record, kernel, loaded, fmt::format("in {}: ", module.name));
        record.log = log.take();
        return record;
    }
    (void)log.take();

    const std::uint64_t before = kernel.executed();
    const auto loaded = load_trial(kernel, trial.module, nobody);
    record.blocks = kernel.executed() - before;
    record.log = log.take();
    record.verdict = name_of(VerdictKind::loaded);
    if (!loaded)
    {
        note_failure(record, kernel, loaded, {});
        return record;
    }
    if (const auto slept = kernel.sleep_ms(trial.settle_ms); !slept)
    {
        note_failure(record, kernel, slept, "after init: ");
        std::ranges::move(log.take(), std::back_inserter(record.log));
        return record;
    }
    (void)log.take();
    const auto removed = delete_module(kernel, trial.module.name, O_NONBLOCK);
    record.blocks = kernel.executed() - before;
    record.log_delete = log.take();
    if (removed || removed.error().err() != 0)
        record.delete_err = removed ? 0 : removed.error().err();
    else
        note_failure(record, kernel, removed, "in delete_module: ");
    return record;
}

} // namespace kobox::cli
