#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <tl/expected.hpp>
#include <utility>
#include <vector>

namespace kobox::cli
{

/// Level and text of a line of the kernel log.
using LogLine = std::pair<int, std::string>;

/// How one module of a corpus fared: a line of its results, in JSON.
struct CorpusRecord
{
    std::string module;
    std::string path;              ///< below the tree
    std::vector<std::string> deps; ///< loaded before it, in order
    std::string verdict;           ///< loaded, refused, oops, budget, timeout, unsupported
    int err{};                     ///< positive; of the load, where it was refused
    std::vector<LogLine> log;      ///< during the load of this module alone
    std::optional<int> delete_err; ///< none: it was not loaded, or its unload did not return
    std::vector<LogLine> log_delete;
    /// What it asked of modprobe, while this module alone was loaded, in order; none: nobody
    /// answered.
    std::optional<std::vector<std::string>> requests;
    /// What was there at the end and not at first, in words; empty: the kernel idles as it did at
    /// first. None: not looked for.
    std::optional<std::vector<std::string>> left;
    std::string detail; ///< of an oops, a spent budget, ...
    std::string
        memory; ///< a hash of what changed in the kernel's memory; empty: none was asked for
    std::uint64_t blocks{}; ///< that its load, init and unload executed
};

[[nodiscard]] std::string to_json_line(const CorpusRecord& record);
/// Takes what recorded answers of real machines have as well: more members, `verdict` of its own.
[[nodiscard]] tl::expected<CorpusRecord, std::string> parse_json_line(std::string_view line);

} // namespace kobox::cli
