#pragma once

#include "kernel_stub/kernel.hpp"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

/// The language of `dyndbg=`: lib/dynamic_debug.c (v6.1),
/// Documentation/admin-guide/dynamic-debug-howto.
namespace kobox
{

constexpr std::uint32_t dyndbg_flag_print = 1 << 0; // _DPRINTK_FLAGS_PRINT

/// struct ddebug_query: which call sites are meant.
struct DyndbgQuery
{
    std::optional<std::string> function, filename, module, format, class_string;
    std::uint32_t first_line{}; ///< 0: from the start
    std::uint32_t last_line{};  ///< 0: to the end
};

/// struct flag_settings: new flags = (old & mask) | flags.
struct DyndbgModifiers
{
    std::uint32_t flags{};
    std::uint32_t mask{};
};

struct DyndbgCommand
{
    DyndbgQuery query;
    DyndbgModifiers modifiers;
};

/// The queries of a value, which ';' and newlines divide; comments are left out.
[[nodiscard]] std::vector<std::string> split_dyndbg(std::string_view queries);

/// One query, as ddebug_exec_query() reads it; `modname` is what it means where it names no module.
/// What is wrong with it is in the kernel log when there is no result.
[[nodiscard]] std::optional<DyndbgCommand> parse_dyndbg(
    Kernel& kernel, std::string_view text, const std::string& modname);

/// Mirrors match_wildcard(), lib/glob.c (v6.1): '*' and '?'.
[[nodiscard]] bool match_wildcard(std::string_view pattern, std::string_view text);

} // namespace kobox
