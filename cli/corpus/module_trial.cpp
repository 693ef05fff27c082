#include "cli/corpus/module_trial.hpp"

#include "kernel_real/guest_loader.hpp"
#include "kernel_real/kernel_log.hpp"
#include "kernel_stub/kernel.hpp"

#include <algorithm>
#include <fcntl.h>

#include <spdlog/fmt/fmt.h>

namespace kobox::cli
{
namespace
{

std::vector<LogLine> take_log(BootedKernel& kernel, std::uint64_t& sequence)
{
    std::vector<LogLine> lines;
    auto log = read_printk_records(kernel, sequence);
    sequence = log.next;
    lines.reserve(log.records.size());
    for (auto& record : log.records)
        lines.emplace_back(static_cast<int>(record.level), std::move(record.text));
    return lines;
}

/// An oops ends the task that it happens in, not the kernel: it is known by its taint.
bool has_died(BootedKernel& kernel)
{
    const auto mask = kernel.memory().load<std::uint64_t>(kernel.symbols().at("tainted_mask"));
    return (mask >> static_cast<unsigned>(Taint::die) & 1) != 0;
}

/// The first line of an oops, as people quote it.
std::string oops_line(const std::vector<LogLine>& log)
{
    for (const std::string_view start :
         {"BUG: ", "general protection fault", "invalid opcode", "divide error", "Oops"})
        for (const auto& [level, text] : log)
            if (text.starts_with(start))
                return text;
    return {};
}

void note_failure(
    CorpusRecord& record, const BootedKernel::CallFailure& failure, std::vector<LogLine> log)
{
    using Kind = BootedKernel::CallFailure::Kind;
    record.verdict = failure.kind == Kind::panic    ? "oops"
                     : failure.kind == Kind::budget ? "budget"
                                                    : "unsupported";
    const std::string oops = oops_line(log);
    record.detail = fmt::format(
        "{}{}at {}", oops.empty() ? failure.why : oops, failure.why.empty() ? "" : " ",
        failure.where);
    record.log.insert(record.log.end(), log.begin(), log.end());
}

} // namespace

CorpusRecord run_trial(BootedKernel& kernel, const Trial& trial)
{
    CorpusRecord record;
    record.module = trial.module.name;
    record.path = trial.module.path;
    GuestLoader loader{kernel};
    std::uint64_t sequence = next_printk_sequence(kernel);
    kernel.set_budget(trial.budget);
    for (const TrialModule& module : trial.before)
    {
        record.deps.push_back(module.name);
        const auto result = loader.init_module(module.bytes, {}, 0);
        if (!result)
        {
            note_failure(record, result.error(), take_log(kernel, sequence));
            record.detail = fmt::format("in {}: {}", module.name, record.detail);
            return record;
        }
    }
    (void)take_log(kernel, sequence);

    const std::uint64_t before = kernel.host().pc().blocks();
    const auto count_blocks = [&] { record.blocks = kernel.host().pc().blocks() - before; };
    const auto loaded = loader.init_module(trial.module.bytes, {}, 0);
    count_blocks();
    auto log = take_log(kernel, sequence);
    if (!loaded)
    {
        note_failure(record, loaded.error(), std::move(log));
        return record;
    }
    record.log = std::move(log);
    record.err = static_cast<int>(-*loaded);
    record.verdict = has_died(kernel) ? "oops" : record.err == 0 ? "loaded" : "refused";
    if (record.err != 0)
        return record;

    if (const auto slept = loader.sleep_ms(trial.settle_ms); !slept)
    {
        note_failure(record, slept.error(), take_log(kernel, sequence));
        record.detail = "after init: " + record.detail;
        return record;
    }
    (void)take_log(kernel, sequence);
    const auto removed = loader.delete_module(trial.module.name, O_NONBLOCK);
    count_blocks();
    record.log_delete = take_log(kernel, sequence);
    if (!removed)
    {
        note_failure(record, removed.error(), {});
        record.detail = "in delete_module: " + record.detail;
        return record;
    }
    record.delete_err = static_cast<int>(-*removed);
    if (has_died(kernel))
        record.verdict = "oops";
    return record;
}

} // namespace kobox::cli
