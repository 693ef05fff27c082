#pragma once

#include "cli/corpus/corpus_record.hpp"

#include <cstddef>
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
    std::size_t not_recorded{};           ///< results without an answer
    std::vector<std::string> differences; ///< a line each, or several for a log
};

/// By the modules' names.
[[nodiscard]] CorpusComparison compare_corpus(
    const std::vector<CorpusRecord>& results, const std::vector<CorpusRecord>& recorded);

/// A log line with every number and address in it made the same: they depend on what the same boot
/// did before.
[[nodiscard]] std::string without_numbers(const std::string& text);

} // namespace kobox::cli
