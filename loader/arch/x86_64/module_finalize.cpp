#include "loader/arch/x86_64/module_finalize.hpp"

#include "loader/arch/x86_64/alternatives.hpp"
#include "loader/arch/x86_64/ibt.hpp"
#include "loader/arch/x86_64/orc.hpp"
#include "loader/arch/x86_64/paravirt.hpp"
#include "loader/arch/x86_64/retpolines.hpp"
#include "loader/arch/x86_64/returns.hpp"
#include "loader/arch/x86_64/smp_locks.hpp"
#include "loader/elf_view.hpp"
#include "loader/stages/stages.hpp"

#include <array>

namespace kobox
{
namespace
{

/// The sections that module_finalize() looks for, by name alone: of two with one name the last
/// counts, allocated or not.
struct FinalizeSections
{
    std::optional<GuestRange> text, alt, locks, para, orc, orc_ip, retpolines, returns, ibt_endbr;
};

struct SectionName
{
    std::string_view name;
    std::optional<GuestRange> FinalizeSections::* member;
};

constexpr auto section_names = std::to_array<SectionName>({
    {".text", &FinalizeSections::text},
    {".altinstructions", &FinalizeSections::alt},
    {".smp_locks", &FinalizeSections::locks},
    {".parainstructions", &FinalizeSections::para},
    {".orc_unwind", &FinalizeSections::orc},
    {".orc_unwind_ip", &FinalizeSections::orc_ip},
    {".retpoline_sites", &FinalizeSections::retpolines},
    {".return_sites", &FinalizeSections::returns},
    {".ibt_endbr_seal", &FinalizeSections::ibt_endbr},
});

FinalizeSections find_sections(const ElfView& elf)
{
    FinalizeSections found;
    const auto headers = elf.sections();
    for (std::uint32_t i = 0; i < headers.size(); ++i)
    {
        const std::string_view name = elf.section_name(headers[i], i);
        for (const SectionName& row : section_names)
            if (row.name == name)
                found.*row.member = GuestRange{GuestAddr{headers[i].sh_addr}, headers[i].sh_size};
    }
    return found;
}

/// A kind of patch over one section, in the order of module_finalize(): alternatives may overwrite
/// what paravirt and retpolines made.
struct Patch
{
    std::string_view name;
    std::optional<GuestRange> FinalizeSections::* section;
    KResult<std::uint64_t> (*apply)(Kernel&, GuestRange);
};

constexpr auto patches = std::to_array<Patch>({
    {"paravirt", &FinalizeSections::para, apply_paravirt},
    {"retpolines", &FinalizeSections::retpolines, apply_retpolines},
    {"returns", &FinalizeSections::returns, apply_returns},
    {"alternatives", &FinalizeSections::alt, apply_alternatives},
    {"ibt_endbr", &FinalizeSections::ibt_endbr, apply_ibt_endbr},
});

} // namespace

KResult<> module_finalize(LoadContext& context)
{
    Kernel& kernel = context.kernel;
    const FinalizeSections sections = find_sections(ElfView{context});
    for (const Patch& patch : patches)
    {
        const auto& section = sections.*patch.section;
        if (!section)
            continue;
        auto patched = patch.apply(kernel, *section);
        if (!patched)
            return tl::unexpected{std::move(patched.error())};
        context.observer.patched(patch.name, *patched);
    }
    if (sections.locks && sections.text)
        context.observer.patched(
            "smp_locks", alternatives_smp_module_add(kernel, *sections.locks, *sections.text));
    if (sections.orc && sections.orc_ip)
    {
        unwind_module_init(kernel, context.info.mod, *sections.orc_ip, *sections.orc);
        context.observer.patched("orc", sections.orc_ip->size / sizeof(std::int32_t));
    }
    return {};
}

/// Mirrors module_arch_cleanup(), arch/x86/kernel/module.c (v6.1). With one possible CPU
/// alternatives_smp_module_add() remembers nothing, and a CPU without the ITS mitigation has no
/// thunk pages: there is nothing to give back.
void module_arch_cleanup(LoadContext&) {}

} // namespace kobox
