#pragma once

#include "cli/load_plan.hpp"
#include "cli/report.hpp"
#include "cli/run_kernel.hpp"
#include "loader/session.hpp"
#include "loader/signature.hpp"

#include <memory>
#include <optional>
#include <span>
#include <string>
#include <vector>

namespace kobox::cli
{

/// One kernel and the modules that are loaded into it: those of the plan, and those that they
/// request while their init runs.
class ModuleRun
{
public:
    ModuleRun(
        RunKernel kernel, std::optional<TrustedKeys> trusted, const RunOptions& options,
        LoadPlan plan, std::optional<ModuleTree> tree);

    [[nodiscard]] const std::string& release() const noexcept { return m_release; }
    [[nodiscard]] Kernel& kernel() noexcept { return *m_kernel; }
    /// Null where it is the other one.
    [[nodiscard]] FakeKernel* fake_kernel() noexcept { return m_fake; }
    [[nodiscard]] RealKernel* real_kernel() noexcept { return m_real; }
    [[nodiscard]] const LoadPlan& plan() const noexcept { return m_plan; }

    /// Loads what stands before the module of the run. False when one that is required does not
    /// load: its record is the last then. `observer` may be null.
    bool load_needed(LoadObserver* observer);
    /// Loads the module, and when it loaded what comes after it.
    bool load_main(LoadObserver* observer);

    /// delete_module() of the module (`force`: with O_TRUNC), then of all that this run loaded and
    /// that nobody uses any more, the newest first. Stops at the first that fails.
    void unload_all(bool force);

    /// Of each load, in the order in which they ended; that of the module of the run is the last,
    /// whatever was loaded after it.
    [[nodiscard]] std::span<const ModuleRecord> records() const noexcept { return m_records; }
    /// Of each unloading; the first is that of the module of the run.
    [[nodiscard]] std::span<const Verdict> unloads() const noexcept { return m_unloads; }
    /// The soft dependencies that did not load, in words.
    [[nodiscard]] std::span<const std::string> notes() const noexcept { return m_notes; }

private:
    KResult<> load(const Subject& subject, LoadObserver* observer);
    bool load_all(std::span<const Subject> subjects, LoadObserver* observer);

    std::shared_ptr<const KernelProfile> m_profile; ///< a fake kernel's
    std::string m_release;
    /// None: the kernel's own are read when a signature asks for them.
    std::optional<TrustedKeys> m_trusted;
    LoadPlan m_plan;
    std::string m_modules_dir; ///< where symbols that are missing are looked for
    bool m_run_init;
    std::unique_ptr<Session> m_session;
    // The session's.
    Kernel* m_kernel;
    FakeKernel* m_fake;
    RealKernel* m_real;
    std::vector<ModuleRecord> m_records;
    std::vector<std::string> m_loaded; ///< names, in the order in which the loads ended
    std::vector<Verdict> m_unloads;
    std::vector<std::string> m_notes;
};

} // namespace kobox::cli
