#include "kernel_real/overrides.hpp"

#include "kernel_real/code_patches.hpp"
#include "kernel_real/kallsyms_index.hpp"

#include <array>

namespace kobox
{

namespace
{

void let_cycles_pass(HostModel& host)
{
    // One cycle of the time stamp counter is one nanosecond: tsc_early_khz=1000000.
    host.let_pass(host.pc().reg(Reg::rdi));
    host.pc().return_now(0);
}

constexpr auto table = std::to_array<Override>({
    {"delay_tsc", let_cycles_pass,
     "a loop over the time stamp counter: one step of virtual time instead of fifty thousand "
     "rounds a millisecond"},
    {"find_kallsyms_symbol", nullptr,
     "ftrace asks for the symbol of every function of a module, and each answer walks all symbols: "
     "the same answer from an index"},
});

} // namespace

std::span<const Override> overrides()
{
    return table;
}

void install_overrides(HostModel& host, const SymbolTable& symbols)
{
    watch_code_patches(host, symbols);
    for (const Override& row : table)
    {
        const auto address = symbols.find(row.function);
        if (!address)
            continue;
        if (row.answer == nullptr)
            answer_find_kallsyms_symbol(host, symbols);
        else
            host.pc().hook(*address, [&host, answer = row.answer] { answer(host); });
    }
}

} // namespace kobox
