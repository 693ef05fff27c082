#include "cli/check/check_run.hpp"

#include "cli/check/load_checker.hpp"
#include "loader/module_file.hpp"

#include <algorithm>
#include <atomic>
#include <chrono>
#include <condition_variable>
#include <deque>
#include <exception>
#include <memory>
#include <mutex>
#include <thread>
#include <unordered_map>
#include <utility>

namespace kobox::cli
{
namespace
{

constexpr auto progress_interval = std::chrono::milliseconds{100};

/// Who exports what, a kernel each: a Module.symvers speaks for its own kernel alone.
std::deque<ExportIndex> make_indices(
    std::span<const CheckKernel> kernels, std::span<const CheckSubject> subjects)
{
    std::deque<ExportIndex> indices;
    for (const auto& kernel : kernels)
    {
        ExportIndex& index = indices.emplace_back(*kernel.profile);
        for (const auto& subject : subjects)
            index.add(subject.path, subject.group);
        for (const auto& facts : kernel.modules)
            index.add(facts);
    }
    return indices;
}

/// Kernels that may be named as ones that export what this one does not: those of the command line,
/// and the one that is part of kobox.
std::vector<const KernelProfile*> others_than(
    std::span<const CheckKernel> kernels, const CheckKernel& kernel)
{
    std::vector<const KernelProfile*> others;
    for (const auto& other : kernels)
        if (&other != &kernel)
            others.push_back(other.profile.get());
    const auto has_embedded = std::ranges::any_of(kernels, [](const CheckKernel& each) {
        return each.profile->release == embedded_profile().release;
    });
    if (!has_embedded)
        others.push_back(&embedded_profile());
    return others;
}

class Run
{
public:
    Run(std::span<const CheckKernel> kernels, std::span<const CheckSubject> subjects,
        const CheckPolicy& policy)
        : m_kernels{kernels},
          m_subjects{subjects},
          m_policy{policy},
          m_indices{make_indices(kernels, subjects)},
          m_rows(subjects.size())
    {}

    /// Takes modules until there are none left, or until somebody failed.
    void work()
    {
        try
        {
            std::deque<LoadChecker> checkers;
            for (std::size_t k = 0; k < m_kernels.size(); ++k)
                checkers.emplace_back(
                    m_kernels[k], m_policy, m_indices[k], others_than(m_kernels, m_kernels[k]));
            for (std::size_t i = m_next++; i < m_subjects.size() && !m_failed; i = m_next++)
            {
                check(i, checkers);
                ++m_done;
            }
        }
        catch (...)
        {
            // A bug of ours: it belongs to the thread that waits.
            const std::lock_guard lock{m_mutex};
            m_failed = true;
            m_failure = std::current_exception();
        }
        const std::lock_guard lock{m_mutex};
        ++m_ended;
        m_changed.notify_all();
    }

    void wait(std::size_t workers, const CheckProgress& progress)
    {
        std::unique_lock lock{m_mutex};
        while (!m_changed.wait_for(
            lock, progress_interval, [this, workers] { return m_ended == workers; }))
            if (progress)
                progress(m_done, m_subjects.size());
        if (m_failure)
            std::rethrow_exception(m_failure);
    }

    [[nodiscard]] std::vector<CheckRow> take_rows() { return std::move(m_rows); }

private:
    void check(std::size_t i, std::deque<LoadChecker>& checkers)
    {
        const auto& subject = m_subjects[i];
        CheckRow& row = m_rows[i];
        row.path = subject.path;
        row.group = subject.group;
        const auto file = read_module_file(subject.path);
        if (!file)
        {
            row.unreadable = file.error();
            return;
        }
        row.size = file->bytes.size();
        for (LoadChecker& checker : checkers)
            row.results.push_back(checker.check({subject.path, subject.group, file->bytes}));
    }

    std::span<const CheckKernel> m_kernels;
    std::span<const CheckSubject> m_subjects;
    CheckPolicy m_policy;
    std::deque<ExportIndex> m_indices;
    std::vector<CheckRow> m_rows; ///< each written by the thread that took it
    std::atomic<std::size_t> m_next{0};
    std::atomic<std::size_t> m_done{0};
    std::atomic<bool> m_failed{false};
    std::mutex m_mutex;
    std::condition_variable m_changed;
    std::size_t m_ended{};
    std::exception_ptr m_failure;
};

/// What loads by itself and needs a module that does not.
void find_refused_needs(CheckReport& report)
{
    std::unordered_map<std::string_view, const CheckRow*> by_path;
    for (const auto& row : report.rows)
        by_path.emplace(row.path, &row);
    for (auto& row : report.rows)
        for (std::size_t k = 0; k < row.results.size(); ++k)
            for (const auto& path : row.results[k].needs)
            {
                const auto needed = by_path.find(path);
                if (needed == by_path.end())
                    continue;
                const CheckRow& other = *needed->second;
                if (!other.unreadable.empty() || !other.results[k].verdict.good())
                    row.results[k].needs_refused.push_back(module_name_of_path(path));
            }
}

} // namespace

CheckReport run_check(
    std::span<const CheckKernel> kernels, std::span<const CheckSubject> subjects,
    const CheckPolicy& policy, unsigned jobs, const CheckProgress& progress)
{
    CheckReport report;
    for (const auto& kernel : kernels)
        report.kernels.push_back({kernel.label, kernel.profile->release, kernel.vermagic_known});
    Run run{kernels, subjects, policy};
    const auto workers = std::clamp<std::size_t>(subjects.size(), 1, std::max(jobs, 1U));
    {
        std::vector<std::jthread> threads;
        threads.reserve(workers);
        for (std::size_t i = 0; i < workers; ++i)
            threads.emplace_back([&run] { run.work(); });
        run.wait(workers, progress);
    }
    report.rows = run.take_rows();
    find_refused_needs(report);
    return report;
}

} // namespace kobox::cli
