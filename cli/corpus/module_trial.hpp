#pragma once

#include "cli/corpus/corpus_record.hpp"
#include "kernel_real/idle_state.hpp"
#include "kernel_real/real_kernel.hpp"
#include "loader/load_context.hpp"
#include "loader/module_tree.hpp"

#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <vector>

namespace kobox::cli
{

/// A module of a corpus and what is loaded before it.
struct TrialModule
{
    std::string name;
    std::string path;
    std::vector<std::byte> bytes;
};
struct Trial
{
    std::vector<TrialModule> before;
    TrialModule module;
    std::vector<TrialModule> after; ///< loaded behind it
    /// Where modprobe finds what request_module() asks for; null: there is no modprobe. Must
    /// outlive the trial.
    const ModuleTree* requests{};
    std::uint32_t settle_ms{}; ///< virtual time between load and unload
};

/// One load of it, by the loader that the kernel is set to.
[[nodiscard]] KResult<> load_trial(
    RealKernel& kernel, const TrialModule& module, LoadObserver& observer);

/// Loads, lets the kernel settle, and unloads, first the module and then everything else, on a
/// kernel that nothing has run on and that lets no time pass of its own accord (settle_ms 0).
/// `at_first` is the kernel before it.
[[nodiscard]] CorpusRecord run_trial(
    RealKernel& kernel, const Trial& trial, const IdleState& at_first);

} // namespace kobox::cli
