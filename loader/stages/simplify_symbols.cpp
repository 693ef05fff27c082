#include "loader/crash.hpp"
#include "loader/elf_view.hpp"
#include "loader/guest_window.hpp"
#include "loader/module_layout.hpp"
#include "loader/module_list.hpp"
#include "loader/pr.hpp"
#include "loader/refusal.hpp"
#include "loader/resolve_symbol.hpp"
#include "loader/stages/stages.hpp"

#include <cerrno>

namespace kobox
{
namespace
{

/// As much of a name as a line of the log holds: it may be megabytes, and there may be many such.
std::string_view shown(std::string_view name)
{
    return name.substr(0, Klog::log_line_max);
}

/// st_shndx of the one symbol, and what the stage makes of it.
class Simplifier
{
public:
    explicit Simplifier(LoadContext& context)
        : m_context{&context},
          m_elf{context},
          m_headers{m_elf.sections()},
          m_resolver{context},
          m_name{module_name(context.kernel, context.info.mod)},
          m_percpu{
              context.module().has("percpu") ? context.module().get<std::uint64_t>("percpu") : 0}
    {}

    /// The symbol's address as st_value, or a refusal: the stage goes on after one.
    KResult<> simplify(Elf64_Sym& symbol, std::uint64_t index)
    {
        Kernel& kernel = m_context->kernel;
        switch (symbol.st_shndx)
        {
        case SHN_ABS:
        case shn_livepatch:
            return {};
        case SHN_COMMON:
            if (name_of(symbol, index).starts_with("__gnu_lto"))
                return {};
            pr_warn(kernel, "{}: please compile with -fno-common", m_name);
            return refuse(ENOEXEC);
        case SHN_UNDEF:
            return resolve(symbol, name_of(symbol, index));
        default:
            break;
        }
        if (symbol.st_shndx >= m_headers.size())
            return reject(
                kernel, ENOEXEC, "{}: Symbol {} has an invalid section index {} (max {})", m_name,
                shown(name_of(symbol, index)), symbol.st_shndx, m_headers.size() - 1);
        symbol.st_value += symbol.st_shndx == m_context->info.index.pcpu
                               ? m_percpu
                               : m_headers[symbol.st_shndx].sh_addr;
        return {};
    }

private:
    [[nodiscard]] std::string_view name_of(const Elf64_Sym& symbol, std::uint64_t index) const
    {
        return m_elf.symbol_name(m_context->info.strtab - m_context->info.hdr, symbol, index);
    }

    KResult<> resolve(Elf64_Sym& symbol, std::string_view name)
    {
        Kernel& kernel = m_context->kernel;
        auto resolution = m_resolver.resolve_symbol_wait(name);
        if (!resolution)
            return tl::unexpected{resolution.error()};
        if (const auto& found = resolution->symbol)
        {
            symbol.st_value = to_u64(found->value);
            m_context->observer.symbol_resolved(
                {shown(name), found->value,
                 found->owner == GuestAddr{} ? std::string_view{"vmlinux"} : resolution->owner,
                 found->gpl_only, found->name_space, false});
            return {};
        }
        // x86: ignore_undef_symbol(), for code that GNU as made before 2.37.
        const bool ignored =
            ELF64_ST_BIND(symbol.st_info) == STB_WEAK || name == "_GLOBAL_OFFSET_TABLE_";
        if (resolution->err == 0 && ignored)
        {
            m_context->observer.symbol_resolved(
                {shown(name), GuestAddr{symbol.st_value}, {}, false, {}, true});
            return {};
        }
        const int err = resolution->err != 0 ? resolution->err : ENOENT;
        // What stands in the way of one that was found has been said by who found it.
        if (resolution->owner.empty() && wants_note(*m_context))
            note(
                *m_context, {.rule = RefusalRule::symbol_missing,
                             .function = "simplify_symbols",
                             .err = err,
                             .subject = std::string{shown(name)}});
        pr_warn(kernel, "{}: Unknown symbol {} (err {})", m_name, shown(name), -err);
        return refuse(err);
    }

    LoadContext* m_context;
    ElfView m_elf;
    std::vector<Elf64_Shdr> m_headers;
    SymbolResolver m_resolver;
    std::string m_name;
    std::uint64_t m_percpu;
};

} // namespace

/// Mirrors simplify_symbols(), kernel/module/main.c (v6.1): from here on st_value is an address.
/// Every bad symbol gets its line; the last one's errno counts.
KResult<> simplify_symbols(LoadContext& context)
{
    Kernel& kernel = context.kernel;
    const LoadInfo& info = context.info;
    const Elf64_Shdr symsec = ElfView{context}.section(info.index.sym);
    const std::uint64_t count = symsec.sh_size / sizeof(Elf64_Sym);
    const ModuleRegions regions{kernel, info.mod};
    GuestWindow window{kernel.memory(), regions.range(regions.shape().init_data())};
    Simplifier simplifier{context};
    KResult<> result;
    for (std::uint64_t i = 1; i < count; ++i)
    {
        const GuestAddr at = GuestAddr{symsec.sh_addr} + i * sizeof(Elf64_Sym);
        auto symbol = window.load<Elf64_Sym>(at);
        const std::uint64_t before = symbol.st_value;
        auto done = simplifier.simplify(symbol, i);
        if (!done)
        {
            result = std::move(done);
            // Anything but a refusal ends the load at once.
            if (result.error().err() == 0)
                return result;
            continue;
        }
        if (symbol.st_value != before)
            window.store(at, symbol);
    }
    return result;
}

} // namespace kobox
