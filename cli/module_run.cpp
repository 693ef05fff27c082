#include "cli/module_run.hpp"

#include "cli/run_reasons.hpp"
#include "loader/modprobe.hpp"
#include "loader/skip_init.hpp"

#include <algorithm>
#include <cerrno>
#include <fcntl.h>
#include <utility>

#include <spdlog/fmt/fmt.h>

namespace kobox::cli
{

ModuleRun::ModuleRun(
    RunKernel kernel, std::optional<TrustedKeys> trusted, const RunOptions& options, LoadPlan plan,
    std::optional<ModuleTree> tree)
    : m_profile{std::move(kernel.profile)},
      m_release{kernel.kernel->profile().release},
      m_trusted{std::move(trusted)},
      m_plan{std::move(plan)},
      m_modules_dir{options.modules_dir},
      m_run_init{!options.no_init},
      m_session{std::make_unique<Session>(std::move(kernel.kernel))},
      m_kernel{&m_session->kernel()},
      m_fake{kernel.fake},
      m_real{kernel.real}
{
    if (tree)
        m_session->set_module_tree(std::move(*tree));
}

KResult<> ModuleRun::load(const Subject& subject, LoadObserver* observer)
{
    const auto& file = subject.file;
    // Others may be loaded while this one's init runs: the record takes its place at the end.
    ModuleRecord record;
    record.file = file.path;
    record.file_size = file.bytes.size();
    record.args = subject.args;
    Recorder recorder{record, observer};
    LoadContext context{
        .kernel = *m_kernel,
        .observer = recorder,
        .request =
            {.file = file.bytes,
             .args = subject.args,
             .flags = subject.flags,
             .run_init = m_run_init,
             .file_name = file.path,
             .trusted = m_trusted ? &*m_trusted : nullptr},
    };
    auto result = load_module(context);
    if (result && !m_run_init)
        result = skip_init(context);
    // The kernel speaks of a module by its own name; a file that has none is known by its path.
    record.name = context.info.name.empty() ? module_name_of_path(file.path) : context.info.name;
    record.verdict = verdict_of(
        record.name, result, context.init_ran ? std::optional{context.init_result} : std::nullopt,
        budget_unit(*m_kernel));
    if (!result)
        record.verdict.last_seen = context.last_seen;
    if (!result && result.error().err() != 0 && !context.init_ran)
        record.verdict.refusals =
            explain_with_tree(context, result.error(), recorder.notes(), m_modules_dir);
    if (result && !context.init_ran)
        record.verdict.detail = m_run_init ? "it has no init" : "init was not run";
    if (result)
        m_loaded.push_back(record.name);
    m_records.push_back(std::move(record));
    return result;
}

bool ModuleRun::load_all(std::span<const Subject> subjects, LoadObserver* observer)
{
    m_session->set_file_loader([this, observer](const ModuleFile& file) {
        return load({.file = file, .asked_for = false}, observer);
    });
    for (const auto& subject : subjects)
    {
        // One that came before may have requested it.
        if (!subject.asked_for && is_live(*m_kernel, module_name_of_path(subject.file.path)))
            continue;
        const auto loaded = load(subject, observer);
        if (loaded)
            continue;
        if (subject.required || loaded.error().err() == 0)
            return false;
        m_notes.push_back(
            fmt::format("{}; only a soft dependency", m_records.back().verdict.line()));
    }
    return true;
}

bool ModuleRun::load_needed(LoadObserver* observer)
{
    return load_all(std::span{m_plan.subjects}.first(m_plan.main), observer);
}

bool ModuleRun::load_main(LoadObserver* observer)
{
    const std::span<const Subject> subjects{m_plan.subjects};
    if (!load_all(subjects.subspan(m_plan.main, 1), observer))
        return false;
    const auto main = static_cast<std::ptrdiff_t>(m_records.size()) - 1;
    const bool followed = load_all(subjects.subspan(m_plan.main + 1), observer) &&
                          (m_real == nullptr || m_real->serve_requests());
    if (followed)
        std::rotate(m_records.begin() + main, m_records.begin() + main + 1, m_records.end());
    return followed;
}

void ModuleRun::unload_all(bool force)
{
    const std::string module = m_records.back().name;
    std::vector<std::string> names{m_loaded.rbegin(), m_loaded.rend()};
    if (const auto at = std::ranges::find(names, module); at != names.end())
        std::rotate(names.begin(), at, at + 1);
    LoadObserver nobody;
    for (const auto& name : names)
    {
        const bool forced = force && name == module;
        const std::uint32_t flags = O_NONBLOCK | (forced ? O_TRUNC : 0);
        auto verdict =
            verdict_of(name, m_session->rmmod(name, flags, nobody), {}, budget_unit(*m_kernel));
        // One that is in use or has no exit stays, unless it is the one that was to go.
        if ((verdict.err == EWOULDBLOCK || verdict.err == EBUSY) && name != module)
            continue;
        if (verdict.good())
            verdict.kind = VerdictKind::unloaded;
        else if (verdict.stage.empty())
            verdict.stage = "delete_module";
        m_unloads.push_back(std::move(verdict));
        if (!m_unloads.back().good())
            return;
    }
}

} // namespace kobox::cli
