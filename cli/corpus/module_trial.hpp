#pragma once

#include "cli/corpus/corpus_record.hpp"
#include "kernel_real/real_kernel.hpp"
#include "loader/load_context.hpp"

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
    std::uint32_t settle_ms{}; ///< virtual time between load and unload
};

/// One load of it, by the loader that the kernel is set to.
[[nodiscard]] KResult<> load_trial(
    RealKernel& kernel, const TrialModule& module, LoadObserver& observer);

/// Loads, lets the kernel settle, and unloads, on a kernel that nothing has run on and that lets no
/// time pass of its own accord (settle_ms 0).
[[nodiscard]] CorpusRecord run_trial(RealKernel& kernel, const Trial& trial);

} // namespace kobox::cli
