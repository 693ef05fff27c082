#pragma once

#include "cli/corpus/corpus_record.hpp"
#include "kernel_real/booted_kernel.hpp"

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
    std::uint64_t budget{};    ///< blocks for all of it
    std::uint32_t settle_ms{}; ///< virtual time between load and unload
};

/// Loads, lets the kernel settle, and unloads, on a kernel that nothing has run on.
[[nodiscard]] CorpusRecord run_trial(BootedKernel& kernel, const Trial& trial);

} // namespace kobox::cli
