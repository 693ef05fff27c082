#include "loader/arch/x86_64/module_finalize.hpp"
#include "loader/elf_view.hpp"
#include "loader/extable.hpp"
#include "loader/kallsyms.hpp"
#include "loader/own_step.hpp"
#include "loader/percpu.hpp"
#include "loader/stages/stages.hpp"

#include <tuple>

namespace kobox
{

/// Mirrors post_relocation(), kernel/module/main.c (v6.1).
KResult<> post_relocation(LoadContext& context)
{
    sort_extable(context.kernel, context.info.mod);

    const ElfView elf{context};
    const Elf64_Shdr pcpu = elf.section(context.info.index.pcpu);
    if (auto ok = percpu_modcopy(context, {GuestAddr{pcpu.sh_addr}, pcpu.sh_size}); !ok)
        return ok;

    add_kallsyms(context, elf);
    // It reads the name of every section. What lies behind the copy of the file is not the same for
    // a kernel's own code: whether a name leads there is told here.
    const auto headers = elf.sections();
    for (std::uint32_t i = 0; i < headers.size(); ++i)
        std::ignore = elf.section_name(headers[i], i);
    if (auto own = own_step(context, "module_finalize"))
        return std::move(*own);
    return module_finalize(context);
}

} // namespace kobox
