#pragma once

#include <cstdint>
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

constexpr std::uint64_t default_budget = 50'000'000;

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
    std::uint64_t budget{default_budget};
    std::string json; ///< empty: none; "-": standard output
    TraceKind trace{};
};

} // namespace kobox::cli
