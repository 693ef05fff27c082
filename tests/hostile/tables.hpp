#pragma once

#include "tests/hostile/honest.hpp"

#include <cstdint>
#include <string_view>

namespace kobox::hostile
{

/// A table that the kernel sorts, patches by or walks through, full of zeros or of falling numbers.
[[nodiscard]] Bytes table(std::string_view name, std::uint64_t size, bool falling);

template <typename Name, bool Falling>
Bytes table_of(std::uint64_t size)
{
    return table(Name::text, size, Falling);
}

#define KOBOX_TABLE(type, section)                                                                 \
    struct type                                                                                    \
    {                                                                                              \
        static constexpr std::string_view text = section;                                          \
    }
KOBOX_TABLE(ExTable, "__ex_table");
KOBOX_TABLE(JumpTable, "__jump_table");
KOBOX_TABLE(BugTable, "__bug_table");
KOBOX_TABLE(Alternatives, ".altinstructions");
KOBOX_TABLE(SmpLocks, ".smp_locks");
KOBOX_TABLE(Retpolines, ".retpoline_sites");
KOBOX_TABLE(Returns, ".return_sites");
KOBOX_TABLE(StaticCalls, ".static_call_sites");
KOBOX_TABLE(Params, "__param");
KOBOX_TABLE(Dyndbg, "__dyndbg");
KOBOX_TABLE(Tracepoints, "__tracepoints_ptrs");
KOBOX_TABLE(Parainstructions, ".parainstructions");
#undef KOBOX_TABLE

/// `count` struct kernel_param, the name of each a long one.
[[nodiscard]] Bytes params_of_a_long_name(std::uint64_t count);
/// `count` formats of trace_printk(), each a long one.
[[nodiscard]] Bytes trace_formats(std::uint64_t count);
/// `count` events for the tracers: of one class, and of one name in one system.
[[nodiscard]] Bytes trace_events(std::uint64_t count);
/// `count` pointers to one struct srcu_struct.
[[nodiscard]] Bytes srcu_structs(std::uint64_t count);

} // namespace kobox::hostile
