#include "loader/module_facts.hpp"

#include "kernel_stub/guest_struct.hpp"
#include "kernel_stub/module_address.hpp"
#include "kernel_stub/oops/taint.hpp"
#include "loader/find_symbol.hpp"
#include "loader/module_layout.hpp"
#include "loader/module_list.hpp"
#include "loader/references.hpp"

#include <cctype>
#include <elf.h>
#include <set>
#include <spdlog/fmt/fmt.h>
#include <utility>

namespace kobox
{
namespace
{

constexpr std::uint64_t no_limit = std::uint64_t{1} << 32;

/// Name and value of what a module exports to all; GPL-only exports do not count in
/// is_exported(), kernel/module/kallsyms.c (v6.1).
std::set<std::pair<std::string, GuestAddr>> exported_symbols(Kernel& kernel, GuestAddr mod)
{
    const KernelProfile& profile = kernel.profile();
    const std::uint64_t entry_size = profile.size_of("kernel_symbol");
    const std::uint64_t value_at = profile.offset_of("kernel_symbol", "value_offset");
    const SymbolSearch search{kernel};
    std::set<std::pair<std::string, GuestAddr>> exported;
    for (const ExportTable& table : module_exports(kernel, mod))
    {
        if (table.gpl_only)
            continue;
        for (std::uint64_t i = 0; i < table.count; ++i)
        {
            const GuestAddr entry = table.start + i * entry_size;
            const GuestAddr field = entry + value_at;
            const std::int64_t offset = kernel.memory().load<std::int32_t>(field);
            exported.emplace(search.symbol_name(entry), field + static_cast<std::uint64_t>(offset));
        }
    }
    return exported;
}

} // namespace

ModuleFacts module_facts(Kernel& kernel, GuestAddr mod)
{
    const GuestStruct module = module_at(kernel, mod);
    const ModuleRegions regions{kernel, mod};
    ModuleFacts facts;
    facts.mod = mod;
    facts.name = module_name(kernel, mod);
    facts.state = module_state(kernel, mod);
    facts.refcount = module.get<std::int32_t>("refcnt") - module_ref_base;
    for (const GuestAddr source : module_sources(kernel, mod))
        facts.holders.push_back(module_name(kernel, source));
    facts.core_base = regions.text(false).start;
    facts.core_size = regions.total_size(false);
    facts.init_size = regions.total_size(true);
    facts.taints = module.get<std::uint64_t>("taints");
    return facts;
}

std::vector<ModuleFacts> module_facts(Kernel& kernel)
{
    std::vector<ModuleFacts> facts;
    for (const GuestAddr mod : module_list(kernel))
        if (module_state(kernel, mod) != ModuleState::unformed)
            facts.push_back(module_facts(kernel, mod));
    return facts;
}

std::optional<ModuleFacts> module_facts(Kernel& kernel, std::string_view name)
{
    const auto mod = find_module_all(kernel, name, false);
    if (!mod)
        return std::nullopt;
    return module_facts(kernel, *mod);
}

std::string_view module_state_name(ModuleState state) noexcept
{
    switch (state)
    {
    case ModuleState::going:
        return "Unloading";
    case ModuleState::coming:
        return "Loading";
    default:
        return "Live";
    }
}

std::string_view initstate_name(ModuleState state) noexcept
{
    switch (state)
    {
    case ModuleState::live:
        return "live";
    case ModuleState::coming:
        return "coming";
    case ModuleState::going:
        return "going";
    default:
        return "unknown";
    }
}

std::string module_flags(Kernel& kernel, GuestAddr mod, bool show_state)
{
    const auto taints = module_at(kernel, mod).get<std::uint64_t>("taints");
    const ModuleState state = module_state(kernel, mod);
    const bool moving = state == ModuleState::going || state == ModuleState::coming;
    if (taints == 0 && (!show_state || !moving))
        return {};
    std::string flags = "(" + module_flags_taint(taints);
    if (show_state && state == ModuleState::going)
        flags += '-';
    if (show_state && state == ModuleState::coming)
        flags += '+';
    return flags + ")";
}

std::string proc_modules(Kernel& kernel)
{
    std::string text;
    for (const ModuleFacts& facts : module_facts(kernel))
    {
        std::string holders;
        for (const std::string& holder : facts.holders)
            holders += holder + ",";
        const GuestStruct module = module_at(kernel, facts.mod);
        if (module.get<GuestAddr>("init") != GuestAddr{} &&
            module.get<GuestAddr>("exit") == GuestAddr{})
            holders += "[permanent],";
        const std::string flags =
            facts.taints != 0 ? module_flags(kernel, facts.mod, true) : std::string{};
        text += fmt::format(
            "{} {} {} {} {} 0x{:016x}{}{}\n", facts.name, facts.core_size + facts.init_size,
            facts.refcount, holders.empty() ? "-" : holders, module_state_name(facts.state),
            to_u64(facts.core_base), flags.empty() ? "" : " ", flags);
    }
    return text;
}

std::vector<ModuleSymbol> module_kallsyms(Kernel& kernel, GuestAddr mod)
{
    std::vector<ModuleSymbol> symbols;
    GuestMemory& memory = kernel.memory();
    const GuestStruct kallsyms{
        memory, kernel.profile(), "mod_kallsyms",
        module_at(kernel, mod).get<GuestAddr>("kallsyms")};
    if (kallsyms.addr() == GuestAddr{})
        return symbols;
    const auto symtab = kallsyms.get<GuestAddr>("symtab");
    const auto strtab = kallsyms.get<GuestAddr>("strtab");
    const auto typetab = kallsyms.get<GuestAddr>("typetab");
    const auto count = kallsyms.get<std::uint32_t>("num_symtab");
    const auto exported = exported_symbols(kernel, mod);
    for (std::uint64_t i = 0; i < count; ++i)
    {
        const auto symbol = memory.load<Elf64_Sym>(symtab + i * sizeof(Elf64_Sym));
        std::string name = memory.load_cstring(strtab + symbol.st_name, no_limit);
        if (name.empty())
            continue;
        const GuestAddr value{symbol.st_value};
        const auto letter = memory.load<unsigned char>(typetab + i);
        const int type =
            exported.contains({name, value}) ? std::toupper(letter) : std::tolower(letter);
        symbols.push_back({value, static_cast<char>(type), std::move(name), symbol.st_shndx});
    }
    return symbols;
}

std::string sprint_module_symbol(Kernel& kernel, GuestAddr addr)
{
    const auto mod = module_address(kernel, addr);
    if (!mod)
        return fmt::format("0x{:x}", to_u64(addr));
    const ModuleRegions regions{kernel, *mod};
    GuestAddr next = regions.text(within_module_init(kernel, addr, *mod)).end();
    const ModuleSymbol* best = nullptr;
    const auto symbols = module_kallsyms(kernel, *mod);
    for (const ModuleSymbol& symbol : symbols)
    {
        if (symbol.section == SHN_UNDEF)
            continue;
        if (symbol.value <= addr && symbol.value > (best != nullptr ? best->value : GuestAddr{}))
            best = &symbol;
        if (symbol.value > addr && symbol.value < next)
            next = symbol.value;
    }
    if (best == nullptr)
        return fmt::format("0x{:x}", to_u64(addr));
    return fmt::format(
        "{}+0x{:x}/0x{:x} [{}]", best->name, addr - best->value, next - best->value,
        module_name(kernel, *mod));
}

} // namespace kobox
