#pragma once

#include "cli/corpus/corpus_record.hpp"
#include "cli/corpus/fork_pool.hpp"
#include "cli/corpus/module_trial.hpp"
#include "kernel_real/idle_state.hpp"
#include "kernel_real/real_kernel.hpp"
#include "kernel_real/rewind.hpp"
#include "loader/module_tree.hpp"

#include <cstdint>
#include <string>
#include <string_view>
#include <tl/expected.hpp>

namespace kobox::cli
{

/// Runs modules one after the other, each on the kernel as it was at first.
class CorpusRuns
{
public:
    struct Options
    {
        RealKernel::Loader loader{};
        std::uint64_t budget{};    ///< blocks a module, with what it needs
        std::uint32_t settle_ms{}; ///< virtual time between load and unload
        bool memory_hash{};
        bool own_process{}; ///< no process runs a second module
        bool modprobe{};    ///< soft dependencies are loaded, and request_module() is answered
    };
    /// `tree` must outlive the object.
    CorpusRuns(RestoredKernel restored, const ModuleTree& tree, const Options& options);

    /// In the parent: what a run translates of the kernel stays, and every child has it.
    void warm_up();
    /// In a child. `name`: what the record calls the file. A child whose kernel did not come to an
    /// end of its own is not fit for more.
    [[nodiscard]] ForkPool::Answer run(const std::string& path, std::string name);

private:
    [[nodiscard]] tl::expected<Trial, std::string> prepare(const std::string& path) const;
    [[nodiscard]] CorpusRecord try_module(const Trial& trial);

    RestoredKernel m_restored;
    RewindPoint m_start;
    IdleState m_at_first;
    const ModuleTree* m_tree;
    Options m_options;
};

/// What a child said of a module, or what became of the child.
[[nodiscard]] CorpusRecord record_of(const ForkPool::Ended& ended, const std::string& path);

} // namespace kobox::cli
