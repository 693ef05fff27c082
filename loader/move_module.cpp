#include "loader/move_module.hpp"

#include "loader/guest_window.hpp"
#include "loader/module_layout.hpp"

#include <cerrno>
#include <spdlog/fmt/fmt.h>

namespace kobox
{
namespace
{

KResult<GuestAddr> allocate(Kernel& kernel, std::uint32_t size)
{
    const auto region = kernel.module_alloc(size);
    if (!region)
        return refuse(ENOMEM);
    return *region;
}

} // namespace

KResult<> move_module(LoadContext& context, const ElfView& elf, std::span<Elf64_Shdr> headers)
{
    Kernel& kernel = context.kernel;
    const GuestAddr mod = context.info.mod;

    ModuleLayout core = load_layout(kernel, mod, core_layout);
    const auto core_base = allocate(kernel, core.size);
    if (!core_base)
        return tl::unexpected{core_base.error()};
    core.base = *core_base;
    store_layout(kernel, mod, core_layout, core);

    ModuleLayout init = load_layout(kernel, mod, init_layout);
    init.base = GuestAddr{};
    if (init.size != 0)
    {
        const auto init_base = allocate(kernel, init.size);
        if (!init_base)
        {
            kernel.module_memfree(core.base);
            return tl::unexpected{init_base.error()};
        }
        init.base = *init_base;
    }
    store_layout(kernel, mod, init_layout, init);

    // struct module is one of the sections: its fields above had to be right by now.
    GuestWindow core_window{kernel.memory(), core.range()};
    GuestWindow init_window{kernel.memory(), init.range()};
    for (std::uint32_t i = 0; i < headers.size(); ++i)
    {
        Elf64_Shdr& header = headers[i];
        if ((header.sh_flags & SHF_ALLOC) == 0)
            continue;
        const bool in_init = (header.sh_entsize & init_offset_mask) != 0;
        const GuestAddr to = in_init ? init.base + (header.sh_entsize & ~init_offset_mask)
                                     : core.base + header.sh_entsize;
        if (header.sh_type != SHT_NOBITS)
        {
            const std::uint64_t from = header.sh_addr - to_u64(elf.hdr());
            const auto bytes = elf.bytes_at(
                from, header.sh_size, fmt::format("sh_offset and sh_size of section {}", i));
            (in_init ? init_window : core_window).write(to, bytes);
        }
        header.sh_addr = to_u64(to);
    }
    return {};
}

} // namespace kobox
