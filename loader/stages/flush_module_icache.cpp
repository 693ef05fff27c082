#include "loader/module_layout.hpp"
#include "loader/stages/stages.hpp"

namespace kobox
{

/// Mirrors flush_module_icache(), kernel/module/main.c (v6.1): the CPU must not run what it
/// translated before the relocations. GuestMemory sees to that at every write; this says it once
/// more for the views that bulk work wrote through.
KResult<> flush_module_icache(LoadContext& context)
{
    const ModuleRegions regions{context.kernel, context.info.mod};
    for (std::size_t i = 0; i < regions.count(); ++i)
        if (const GuestRange range = regions.range(i); range.size != 0)
            context.kernel.memory().host_wrote(range);
    return {};
}

} // namespace kobox
