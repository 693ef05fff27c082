#pragma once

#include "cli/loader_choice.hpp"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace kobox::cli
{

enum class TraceKind : std::uint8_t
{
    none,
    stages,
    calls,
    insn,
};

constexpr std::uint64_t default_budget = 50'000'000; ///< instructions, of a fake kernel
/// Translation blocks, of a real one; about eight instructions each.
constexpr std::uint64_t default_block_budget = 2'000'000'000;
constexpr std::uint32_t default_settle_ms = 20;

/// What `kobox run` and `kobox stages` are told on the command line (docs/CLI.md).
struct RunOptions
{
    std::string module;
    std::vector<std::string> params; ///< "name=value", in order
    std::string kernel;              ///< empty: the embedded fake kernel
    std::vector<std::string> with;   ///< loaded first, in this order
    std::string modules_dir;         ///< empty: `depends:` is not resolved
    std::vector<std::string> trust;  ///< files of certificates, beside the kernel's own
    bool sig_enforce{};
    bool force_vermagic{};
    bool force_modversion{};
    bool in_kernel_decompress{}; ///< MODULE_INIT_COMPRESSED_FILE
    bool rmmod{};
    bool rmmod_force{}; ///< O_TRUNC of delete_module(2)
    bool no_init{};
    std::optional<std::uint64_t> budget;        ///< none: the kernel's default
    std::optional<LoaderKind> loader;           ///< none: host, where it knows the kernel
    std::uint32_t settle_ms{default_settle_ms}; ///< virtual, after each load on a real kernel
    std::string json;                           ///< empty: none; "-": standard output
    TraceKind trace{};
};

} // namespace kobox::cli
