#include "cli/corpus/module_trial.hpp"

#include "cli/corpus/idle_check.hpp"
#include "cli/report.hpp"
#include "loader/modprobe.hpp"

#include <algorithm>
#include <fcntl.h>
#include <iterator>
#include <optional>
#include <utility>

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

namespace
{

/// One module's turn on the kernel.
class TrialRun
{
public:
    TrialRun(RealKernel& kernel, const Trial& trial)
        : m_kernel{&kernel}, m_trial{&trial}, m_log{kernel}
    {
        record.module = trial.module.name;
        record.path = trial.module.path;
        if (trial.requests == nullptr)
            return;
        m_modprobe.emplace(kernel, *trial.requests, [this](const ModuleFile& file) {
            return load({.name = {}, .path = file.path, .bytes = file.bytes});
        });
        kernel.set_request_module([this](std::string_view name) {
            m_requests.emplace_back(name);
            return (*m_modprobe)(name);
        });
    }

    /// Each is false when the guest ended instead: the record says how.
    [[nodiscard]] bool load_before()
    {
        for (const TrialModule& module : m_trial->before)
        {
            record.deps.push_back(module.name);
            if (!survives(load(module), fmt::format("in {}: ", module.name)))
            {
                record.log = m_log.take();
                return false;
            }
        }
        (void)m_log.take();
        return true;
    }

    [[nodiscard]] bool load_it()
    {
        m_requests.clear();
        m_start = m_kernel->executed();
        const auto loaded = load(m_trial->module);
        record.blocks = m_kernel->executed() - m_start;
        record.log = m_log.take();
        if (m_modprobe)
            record.requests = m_requests;
        record.verdict = name_of(VerdictKind::loaded);
        if (!loaded)
            note_failure(record, *m_kernel, loaded, {});
        m_is_loaded = loaded.has_value();
        return loaded || loaded.error().err() != 0;
    }

    [[nodiscard]] bool load_after_and_settle()
    {
        if (!m_is_loaded)
            return true;
        for (const TrialModule& module : m_trial->after)
            if (!survives(load(module), fmt::format("in {}: ", module.name)))
                return false;
        if (!survives(m_kernel->sleep_ms(m_trial->settle_ms), "after init: "))
        {
            std::ranges::move(m_log.take(), std::back_inserter(record.log));
            return false;
        }
        return true;
    }

    [[nodiscard]] bool unload_it()
    {
        if (!m_is_loaded)
            return true;
        (void)m_log.take();
        const auto removed = delete_module(*m_kernel, m_trial->module.name, O_NONBLOCK);
        record.blocks = m_kernel->executed() - m_start;
        record.log_delete = m_log.take();
        if (!survives(removed, "in delete_module: "))
            return false;
        record.delete_err = removed ? 0 : removed.error().err();
        return true;
    }

    CorpusRecord record;

private:
    [[nodiscard]] KResult<> load(const TrialModule& module)
    {
        LoadObserver nobody;
        return load_trial(*m_kernel, module, nobody);
    }
    /// What the kernel refuses is an answer.
    [[nodiscard]] bool survives(const KResult<>& result, std::string_view when)
    {
        if (result || result.error().err() != 0)
            return true;
        note_failure(record, *m_kernel, result, when);
        return false;
    }

    RealKernel* m_kernel;
    const Trial* m_trial;
    LogReader m_log;
    std::optional<Modprobe> m_modprobe;
    std::vector<std::string> m_requests;
    std::uint64_t m_start{};
    bool m_is_loaded{};
};

} // namespace

CorpusRecord run_trial(RealKernel& kernel, const Trial& trial, const IdleState& at_first)
{
    TrialRun run{kernel, trial};
    if (!run.load_before() || !run.load_it() || !run.load_after_and_settle() || !run.unload_it())
        return std::move(run.record);
    if (const auto left = what_is_left(kernel, at_first))
        run.record.left = *left;
    else
        note_failure(
            run.record, kernel, tl::unexpected{left.error()}, "after everything was unloaded: ");
    return std::move(run.record);
}

} // namespace kobox::cli
