#include "kernel_real/code_patches.hpp"

#include <memory>
#include <utility>

namespace kobox
{

void watch_code_patches(HostModel& host, const SymbolTable& symbols)
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

} // namespace kobox
