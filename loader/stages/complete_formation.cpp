#include "loader/elf_view.hpp"
#include "loader/find_symbol.hpp"
#include "loader/module_list.hpp"
#include "loader/own_step.hpp"
#include "loader/pr.hpp"
#include "loader/refusal.hpp"
#include "loader/stages/stages.hpp"
#include "loader/strict_rwx.hpp"

#include <cerrno>

namespace kobox
{
namespace
{

/// Mirrors verify_exported_symbols(), kernel/module/main.c (v6.1). The module itself is UNFORMED,
/// so its own tables are not searched.
KResult<> verify_exported_symbols(LoadContext& context)
{
    Kernel& kernel = context.kernel;
    const GuestAddr mod = context.info.mod;
    const SymbolSearch search{kernel};
    const std::uint64_t entry_size = kernel.profile().size_of("kernel_symbol");
    for (const ExportTable& table : module_exports(kernel, mod))
    {
        for (std::uint64_t i = 0; i < table.count; ++i)
        {
            const std::string name = search.symbol_name(table.start + i * entry_size);
            const auto found = search.find_symbol(name, true);
            if (!found)
                continue;
            note(
                context, {.rule = RefusalRule::export_duplicate,
                          .function = "verify_exported_symbols",
                          .err = ENOEXEC,
                          .subject = name,
                          .owner = owner_in_reports(kernel, found->owner)});
            return reject(
                kernel, ENOEXEC, "{}: exports duplicate symbol {} (owned by {})",
                module_name(kernel, mod), name,
                found->owner == GuestAddr{} ? "kernel" : module_name(kernel, found->owner));
        }
    }
    return {};
}

/// Mirrors module_bug_finalize(), lib/bug.c (v6.1).
void module_bug_finalize(LoadContext& context)
{
    GuestStruct module = context.module();
    if (!module.has("bug_table"))
        return;
    const ElfView elf{context};
    const std::uint32_t index = elf.find_any_sec("__bug_table");
    const Elf64_Shdr header = elf.section(index);
    const std::uint64_t entry_size = context.kernel.profile().size_of("bug_entry");
    module.set("bug_table", index != 0 ? header.sh_addr : 0);
    module.set(
        "num_bugs",
        index != 0 ? static_cast<std::uint32_t>(header.sh_size / entry_size) : std::uint32_t{0});
    if (const auto list = context.kernel.image_symbol("module_bug_list"))
        list_add(context.kernel, module.member("bug_list"), *list);
    else
        init_list_head(context.kernel, module.member("bug_list"));
}

} // namespace

/// Mirrors complete_formation(), kernel/module/main.c (v6.1).
KResult<> complete_formation(LoadContext& context)
{
    Kernel& kernel = context.kernel;
    const GuestAddr mod = context.info.mod;
    if (auto ok = verify_exported_symbols(context); !ok)
        return ok;

    if (auto own = own_step(context, "module_bug_finalize"); !own)
        module_bug_finalize(context);
    else if (!*own)
        return std::move(*own);
    if (module_check_misalignment(kernel, mod))
        return refuse(EINVAL);
    if (auto own = own_step(context, "module_enable_ro"); !own)
        module_enable_rox(kernel, mod);
    else if (!*own)
        return std::move(*own);

    // From here on kallsyms sees the module, and strong_try_module_get() says -EBUSY.
    context.module().set("state", ModuleState::coming);
    return {};
}

/// Also module_bug_cleanup(), lib/bug.c (v6.1).
void bug_cleanup(LoadContext& context)
{
    GuestStruct module = context.module();
    module.set("state", ModuleState::going);
    if (module.has("bug_list"))
        list_del(context.kernel, module.member("bug_list"));
}

} // namespace kobox
