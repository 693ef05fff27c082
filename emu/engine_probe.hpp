#pragma once

#include "emu/machine.hpp"
#include "emu/unicorn.hpp"

#include <compare>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <vector>

namespace kobox
{

struct CpuidQuery
{
    std::uint32_t leaf;
    std::uint32_t subleaf;
    friend auto operator<=>(const CpuidQuery&, const CpuidQuery&) = default;
};
/// CPUID as the engine's model has it, before anything is hidden; an answer a query. The engine
/// must be fresh: it has no TLB of ours yet and nothing to lose.
[[nodiscard]] std::vector<Machine::Cpuid> native_cpuid(
    Unicorn& engine, std::span<const CpuidQuery> queries);
/// Has Machine::cpuid() learn its answers from this fresh engine, if they are not known yet: that
/// saves the 0.3 ms of an engine for this purpose alone.
void learn_cpuid(Unicorn& engine);

/// The engine remembers an exception that it handed to a hook as if it were still being delivered,
/// and makes a double fault of the next. What it remembers is no register but lies somewhere in a
/// saved context. nullopt when this engine does not do so. Takes an engine of its own.
[[nodiscard]] std::optional<std::size_t> pending_exception_offset();
/// What stands there when no exception is being delivered.
constexpr std::uint32_t no_pending_exception = ~std::uint32_t{};

} // namespace kobox
