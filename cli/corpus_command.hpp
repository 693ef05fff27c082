#pragma once

#include "cli/exit_code.hpp"
#include "cli/loader_choice.hpp"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace CLI
{
class App;
}

namespace kobox::cli
{

/// `kobox corpus` (docs/CLI.md).
struct CorpusOptions
{
    std::vector<std::string> modules; ///< one directory, or module files
    std::string tree;                 ///< where dependencies are found, for module files
    std::string kernel;
    unsigned jobs{};   ///< 0: one a CPU
    std::string shard; ///< "I/N"
    unsigned timeout_s = 60;
    std::uint64_t budget = 2'000'000'000; ///< blocks a module
    std::optional<LoaderKind> loader;     ///< none: kobox, where it knows the kernel
    std::uint32_t settle_ms = 20;
    std::string output; ///< JSON lines; empty: none
    bool times{};
    bool memory_hash{};
    bool own_process{};
    bool modprobe{};     ///< soft dependencies and request_module()
    std::string compare; ///< recorded answers: JSON lines, .xz or plain
    std::string known;   ///< modules that differ from them, and why; empty: none
};

ExitCode corpus_command(const CorpusOptions& options);
void add_corpus_command(CLI::App& app, ExitCode& exit_code);

} // namespace kobox::cli
