#pragma once

#include "cli/corpus/corpus_record.hpp"
#include "cli/corpus/module_trial.hpp"
#include "loader/module_tree.hpp"

#include <cstddef>
#include <cstdint>
#include <string>
#include <tl/expected.hpp>
#include <vector>

namespace kobox::cli
{

/// One I-th of N parts of a corpus.
struct Shard
{
    std::size_t index = 0; ///< from 0
    std::size_t count = 1;
};
/// "2/8", counted from 1. Empty: all of it.
[[nodiscard]] tl::expected<Shard, std::string> parse_shard(const std::string& text);

/// A file of JSON lines, packed with xz or not; lines with # are comments. The error names file and
/// line.
[[nodiscard]] tl::expected<std::vector<CorpusRecord>, std::string> read_records(
    const std::string& path);

/// What is loaded with a module.
enum class Needs : std::uint8_t
{
    depends,  ///< what its `depends:` says
    modprobe, ///< and soft dependencies, as modprobe does
};

/// The module with what it needs, read from the files. The error is one line.
[[nodiscard]] tl::expected<Trial, std::string> prepare_trial(
    const ModuleTree& tree, const std::string& path, Needs needs);

} // namespace kobox::cli
