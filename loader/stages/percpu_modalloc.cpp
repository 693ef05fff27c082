#include "loader/elf_view.hpp"
#include "loader/module_list.hpp"
#include "loader/pr.hpp"
#include "loader/stages/stages.hpp"

#include <cerrno>

namespace kobox
{

/// Mirrors percpu_modalloc(), kernel/module/main.c (v6.1). The memory goes with the module
/// (module_deallocate()), so this stage has no undo of its own.
KResult<> percpu_modalloc(LoadContext& context)
{
    Kernel& kernel = context.kernel;
    const ElfView elf{context};
    const Elf64_Shdr section = elf.section(context.info.index.pcpu);
    if (section.sh_size == 0)
        return {};
    if (!kernel.profile().option("SMP"))
        return refuse(ENOMEM);

    GuestStruct module = context.module();
    std::uint64_t align = section.sh_addralign;
    if (align > page_size)
    {
        pr_warn(
            kernel, "{}: per-cpu alignment {} > {}", module_name(kernel, module.addr()),
            static_cast<std::int64_t>(align), page_size);
        align = page_size;
    }
    const auto percpu = kernel.alloc_reserved_percpu(section.sh_size, align);
    if (!percpu)
    {
        pr_warn(
            kernel, "{}: Could not allocate {} bytes percpu data",
            module_name(kernel, module.addr()), section.sh_size);
        return refuse(ENOMEM);
    }
    module.set("percpu", *percpu);
    module.set("percpu_size", static_cast<std::uint32_t>(section.sh_size));
    return {};
}

} // namespace kobox
