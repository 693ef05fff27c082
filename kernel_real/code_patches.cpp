#include "kernel_real/code_patches.hpp"

#include <memory>
#include <string_view>
#include <utility>

namespace kobox
{

namespace
{

void watch_text_poke(HostModel& host, const SymbolTable& symbols)
{
    const auto patch = symbols.find("__text_poke");
    // The function that __text_poke() calls once it has written.
    const auto written = symbols.find("flush_tlb_mm_range");
    if (!patch || !written)
        return;
    const auto patched = std::make_shared<GuestRange>();
    Pc& pc = host.pc();
    pc.hook(*patch, [&pc, patched] { *patched = {GuestAddr{pc.reg(Reg::rsi)}, pc.reg(Reg::rcx)}; });
    pc.hook(*written, [&host, patched] {
        if (patched->size != 0)
            host.forget_code(std::exchange(*patched, {}));
    });
}

/// `function` takes the address, and the number of pages as an int.
void watch_new_text(HostModel& host, const SymbolTable& symbols, std::string_view function)
{
    const auto entry = symbols.find(function);
    if (!entry)
        return;
    // The CPU stops at the entry, and comes by here again when it goes on.
    host.pc().hook(*entry, [&host, told = false]() mutable {
        told = !told;
        const std::uint64_t pages = static_cast<std::uint32_t>(host.pc().reg(Reg::rsi));
        if (told)
            host.forget_code({GuestAddr{host.pc().reg(Reg::rdi)}, pages * page_size});
    });
}

} // namespace

void watch_code_patches(HostModel& host, const SymbolTable& symbols)
{
    watch_text_poke(host, symbols);
    for (const std::string_view function : {"set_memory_x", "set_memory_rox"})
        watch_new_text(host, symbols, function);
}

} // namespace kobox
