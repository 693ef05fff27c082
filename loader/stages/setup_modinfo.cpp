#include "loader/modinfo.hpp"
#include "loader/stages/stages.hpp"

#include <array>

namespace kobox
{
namespace
{

/// The rows of modinfo_attrs with a setup function, kernel/module/main.c (v6.1).
constexpr auto fields = std::to_array<std::string_view>({"version", "srcversion"});

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

void free_modinfo(LoadContext& context)
{
    GuestStruct module = context.module();
    for (const std::string_view field : fields)
    {
        const auto copy = module.get<GuestAddr>(field);
        if (copy == GuestAddr{})
            continue;
        context.kernel.kfree(copy);
        module.set(field, GuestAddr{});
    }
}

} // namespace kobox
