#pragma once

#include "cli/corpus/corpus_record.hpp"

#include <cstddef>
#include <functional>
#include <string>
#include <vector>

namespace kobox::cli
{

/// What a comparison of results with recorded answers came to.
struct CorpusComparison
{
    std::size_t compared{};
    std::size_t same_errno{};
    std::size_t same_log{};         ///< of those with the same errno, numbers and addresses aside
    std::size_t same_log_exactly{}; ///< byte for byte
    std::size_t unloads{};          ///< that the recorded machine could unload
    std::size_t same_unload{};
    std::size_t idle{};               ///< of those, that leave the kernel as it was at first
    std::size_t left_as_recorded{};   ///< or leave in it nothing but what the machine recorded
    std::size_t not_recorded{};       ///< results without an answer
    std::vector<std::string> not_run; ///< modules with an answer and without a result
    /// Modules that the recorded machine loaded and that were refused for want of a CPU.
    std::vector<std::string> need_cpu;
    struct Difference
    {
        std::string module;
        std::string text; ///< a line, or several for a log
    };
    std::vector<Difference> differences;
};

/// Whether a module that was refused needs a CPU that the engine cannot be.
using NeedsCpu = std::function<bool(const CorpusRecord&)>;

/// By the modules' names.
[[nodiscard]] CorpusComparison compare_corpus(
    const std::vector<CorpusRecord>& results, const std::vector<CorpusRecord>& recorded,
    const NeedsCpu& needs_cpu);

/// A log line with every number and address in it made the same: they depend on what the same boot
/// did before.
[[nodiscard]] std::string without_numbers(const std::string& text);

} // namespace kobox::cli
