#include "loader/move_module.hpp"

#include "loader/module_layout.hpp"
#include "loader/own_step.hpp"
#include "loader/region_windows.hpp"

#include <cerrno>
#include <spdlog/fmt/fmt.h>

namespace kobox
{
namespace
{

/// Mirrors module_memory_alloc(), kernel/module/main.c (v6.12), and what move_module() has in its
/// stead up to 6.3. An empty region has no memory, but for CORE, which is asked for.
KResult<> allocate(LoadContext& context, const ModuleRegions& regions, std::size_t i)
{
    Kernel& kernel = context.kernel;
    ModuleLayout layout = regions.load(i);
    const bool divided = regions.shape().divided;
    layout.base = GuestAddr{};
    const bool wanted = layout.size != 0 || (divided && i == regions.shape().core_data());
    if (wanted)
    {
        if (!divided)
            layout.size = align32(layout.size, page_size);
        regions.store(i, layout);
        if (auto own = own_memory_alloc(context, i))
            return std::move(*own);
        const auto base = kernel.module_alloc(layout.size);
        if (!base)
            return refuse(ENOMEM);
        layout.base = *base;
    }
    regions.store(i, layout);
    return {};
}

KResult<> allocate_all(LoadContext& context, const ModuleRegions& regions)
{
    Kernel& kernel = context.kernel;
    for (std::size_t i = 0; i < regions.count(); ++i)
    {
        auto done = allocate(context, regions, i);
        if (done)
            continue;
        own_undo(context, "module_memory_restore_rox");
        while (i-- > 0)
            if (const GuestAddr base = regions.range(i).start; base != GuestAddr{})
                kernel.module_memfree(base);
        return done;
    }
    return {};
}

} // namespace

KResult<> move_module(LoadContext& context, const ElfView& elf, std::span<Elf64_Shdr> headers)
{
    const ModuleRegions regions{context.kernel, context.info.mod};
    if (auto done = allocate_all(context, regions); !done)
        return done;

    // struct module is one of the sections: its fields above had to be right by now.
    RegionWindows windows{context};
    for (std::uint32_t i = 0; i < headers.size(); ++i)
    {
        Elf64_Shdr& header = headers[i];
        if ((header.sh_flags & SHF_ALLOC) == 0)
            continue;
        const std::size_t region = regions.shape().region_of(header.sh_entsize);
        const GuestAddr to = windows.start(region) + regions.shape().offset_of(header.sh_entsize);
        if (header.sh_type != SHT_NOBITS)
        {
            const std::uint64_t from = header.sh_addr - to_u64(elf.hdr());
            const auto bytes = elf.bytes_at(
                from, header.sh_size, fmt::format("sh_offset and sh_size of section {}", i));
            windows.region(region).write(to, bytes);
        }
        header.sh_addr = to_u64(to);
    }
    return {};
}

} // namespace kobox
