#include "loader/modinfo.hpp"
#include "loader/module_list.hpp"
#include "loader/pr.hpp"
#include "loader/stages/stages.hpp"

#include <array>
#include <cerrno>
#include <spdlog/fmt/fmt.h>
#include <spdlog/fmt/ranges.h>

namespace kobox
{
namespace
{

/// The rows of modinfo_attrs with a setup function, kernel/module/main.c (v6.1).
constexpr auto fields = std::to_array<std::string_view>({"version", "srcversion"});
/// In 7.2: those of import_ns=, a line each.
constexpr std::string_view imported_namespaces = "imported_namespaces";

/// Mirrors kstrdup(), mm/util.c (v6.1): null when memory is out.
GuestAddr kstrdup(Kernel& kernel, std::string_view text)
{
    const auto copy = kernel.kzalloc(text.size() + 1);
    if (!copy)
        return GuestAddr{};
    kernel.memory().write(*copy, std::as_bytes(std::span{text}));
    return *copy;
}

} // namespace

/// Mirrors setup_modinfo(), kernel/module/main.c (v6.1).
KResult<> setup_modinfo(LoadContext& context)
{
    const ElfView elf{context};
    const Modinfo modinfo{elf, context.info.index.info};
    GuestStruct module = context.module();
    for (const std::string_view field : fields)
    {
        const auto value = modinfo.get(field);
        module.set(field, value ? kstrdup(context.kernel, *value) : GuestAddr{});
    }
    return {};
}

/// Mirrors setup_modinfo() and copy_modinfo_import_ns(), kernel/module/main.c (v7.2).
KResult<> setup_modinfo_with_import_ns(LoadContext& context)
{
    Kernel& kernel = context.kernel;
    if (auto done = setup_modinfo(context); !done)
        return done;
    const ElfView elf{context};
    const auto names = Modinfo{elf, context.info.index.info}.get_all("import_ns");
    GuestStruct module = context.module();
    // Those of "module:" need no import, and may not be imported.
    for (const std::string_view name : names)
        if (name.starts_with("module:"))
        {
            free_modinfo(context);
            return reject(
                kernel, EPERM, "{}: module tries to import module namespace: {}",
                module_name(kernel, module.addr()), name);
        }
    module.set(imported_namespaces, GuestAddr{});
    if (names.empty())
        return {};
    const GuestAddr copy = kstrdup(kernel, fmt::format("{}", fmt::join(names, "\n")));
    if (copy == GuestAddr{})
    {
        free_modinfo(context);
        return refuse(ENOMEM);
    }
    module.set(imported_namespaces, copy);
    return {};
}

void free_modinfo(LoadContext& context)
{
    GuestStruct module = context.module();
    for (const std::string_view field : {fields[0], fields[1], imported_namespaces})
    {
        if (!module.has(field))
            continue;
        const auto copy = module.get<GuestAddr>(field);
        if (copy == GuestAddr{})
            continue;
        context.kernel.kfree(copy);
        module.set(field, GuestAddr{});
    }
}

} // namespace kobox
