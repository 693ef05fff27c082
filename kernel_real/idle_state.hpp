#pragma once

#include "emu/paged_memory.hpp"
#include "kernel_real/symbol_table.hpp"

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace kobox
{

/// What modules may leave behind in a kernel, as it is at one moment. Read from its memory: nothing
/// is run for it, and whatever the memory holds, reading it ends.
struct IdleState
{
    /// A process or a thread.
    struct Task
    {
        std::int32_t pid{};
        std::string name;
        friend bool operator==(const Task&, const Task&) = default;
    };
    std::vector<std::string> modules; ///< the newest first, as in /proc/modules
    /// Without the workers that workqueues share ("kworker/..."): they come and go.
    std::vector<Task> tasks;
    std::uint64_t module_pages{}; ///< of module space that are mapped
    /// Timers and callbacks of RCU whose function, or who themselves, lie in module space where
    /// nothing is mapped, in words.
    std::vector<std::string> dangling;
    std::uint64_t tainted{}; ///< bits of Taint
};

/// `module_space`: where the kernel loads modules.
[[nodiscard]] IdleState read_idle_state(
    const SymbolTable& symbols, const PagedMemory& memory, GuestRange module_space);

/// The modules of read_idle_state() alone.
[[nodiscard]] std::vector<std::string> loaded_modules(
    const SymbolTable& symbols, const PagedMemory& memory);

/// What `after` has and `before` had not, each in words: "module NAME", "task NAME (PID)", "timer
/// in freed memory: ...", "taint W", "N pages of module memory". Memory is spoken of only where no
/// new module is left, for it is theirs; of taints those of a kernel that is in trouble: M, B, D,
/// W, L.
[[nodiscard]] std::vector<std::string> left_behind(const IdleState& before, const IdleState& after);

/// The words of left_behind() for a module, and for the bits of a taint mask.
[[nodiscard]] std::string left_module(std::string_view name);
[[nodiscard]] std::vector<std::string> left_taints(std::uint64_t mask);

} // namespace kobox
