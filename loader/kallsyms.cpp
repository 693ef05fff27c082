#include "loader/kallsyms.hpp"

#include "loader/crash.hpp"
#include "loader/guest_window.hpp"
#include "loader/livepatch.hpp"
#include "loader/module_layout.hpp"
#include "loader/module_list.hpp"

#include <cstring>
#include <string>
#include <vector>

namespace kobox
{
namespace
{

constexpr std::uint64_t symbol_size = sizeof(Elf64_Sym);

/// Mirrors is_core_symbol(), kernel/module/kallsyms.c (v6.1): the symbols that are kept after init.
class CoreSymbols
{
public:
    CoreSymbols(LoadContext& context, std::span<const Elf64_Shdr> headers)
        : m_all{is_livepatch_module(context)}, m_kept(headers.size())
    {
        const bool kallsyms_all = context.kernel.profile().option("KALLSYMS_ALL");
        const ModuleMemoryShape& shape = module_memory_shape(context.kernel.profile());
        for (std::size_t i = 1; i < headers.size(); ++i)
        {
            const Elf64_Shdr& header = headers[i];
            const bool wanted = kallsyms_all || (header.sh_flags & SHF_EXECINSTR) != 0;
            m_kept[i] =
                (header.sh_flags & SHF_ALLOC) != 0 && wanted && !shape.in_init(header.sh_entsize);
            if (kallsyms_all && i == context.info.index.pcpu)
                m_kept[i] = true;
        }
    }

    /// The first symbol, the null one, always stays.
    [[nodiscard]] bool stays(const Elf64_Sym& symbol, std::uint64_t index) const
    {
        if (index == 0 || m_all)
            return true;
        return symbol.st_shndx != SHN_UNDEF && symbol.st_shndx < m_kept.size() &&
               symbol.st_name != 0 && m_kept[symbol.st_shndx];
    }

private:
    bool m_all;
    std::vector<bool> m_kept;
};

/// Mirrors elf_type(), kernel/module/kallsyms.c (v6.1), "as per nm", for the symbols of a section.
char section_type(const ElfView& elf, const Elf64_Shdr& header, std::uint32_t index)
{
    if ((header.sh_flags & SHF_EXECINSTR) != 0)
        return 't';
    if ((header.sh_flags & SHF_ALLOC) != 0 && header.sh_type != SHT_NOBITS)
        return (header.sh_flags & SHF_WRITE) == 0 ? 'r' : 'd';
    if (header.sh_type == SHT_NOBITS)
        return 'b';
    return elf.section_name(header, index).starts_with(".debug") ? 'n' : '?';
}

class SymbolTypes
{
public:
    SymbolTypes(const ElfView& elf, std::span<const Elf64_Shdr> headers, std::uint32_t pcpu)
        : m_elf{&elf}, m_headers{headers}, m_pcpu{pcpu}, m_types(headers.size())
    {}

    [[nodiscard]] char type(const Elf64_Sym& symbol)
    {
        if (ELF64_ST_BIND(symbol.st_info) == STB_WEAK)
            return ELF64_ST_TYPE(symbol.st_info) == STT_OBJECT ? 'v' : 'w';
        const std::uint16_t index = symbol.st_shndx;
        if (index == SHN_UNDEF)
            return 'U';
        if (index == SHN_ABS || index == m_pcpu)
            return 'a';
        if (index >= SHN_LORESERVE)
            return '?';
        // simplify_symbols() has refused such an index; a relocation may have made one since.
        if (index >= m_types.size())
            throw LoaderCrash{"st_shndx of a symbol", m_elf->section_headers()};
        if (m_types[index] == 0)
            m_types[index] = section_type(*m_elf, m_headers[index], index);
        return m_types[index];
    }

private:
    const ElfView* m_elf;
    std::span<const Elf64_Shdr> m_headers;
    std::uint32_t m_pcpu;
    std::vector<char> m_types; ///< 0: not asked for yet
};

} // namespace

void layout_symtab(LoadContext& context, const ElfView& elf, std::span<Elf64_Shdr> headers)
{
    LoadInfo& info = context.info;
    const KernelProfile& profile = context.kernel.profile();
    Elf64_Shdr& symsect = headers[info.index.sym];
    Elf64_Shdr& strsect = headers[info.index.str];
    const ModuleRegions regions{context.kernel, info.mod};
    const ModuleMemoryShape& shape = regions.shape();
    ModuleLayout core = regions.load(shape.core_data());
    ModuleLayout init = regions.load(shape.init_data());
    // A region that is divided ends on a page's end; others are rounded up by move_module().
    const auto close = [&](ModuleLayout& layout) {
        if (shape.divided)
            layout.size = strict_align(profile, layout.size);
    };

    symsect.sh_flags |= SHF_ALLOC;
    symsect.sh_entsize = shape.entsize(shape.init_data(), module_get_offset(init.size, symsect));

    const std::uint64_t count = symsect.sh_size / symbol_size;
    const std::uint64_t strtab = info.strtab - info.hdr;
    const auto symbols = elf.bytes_at(symsect.sh_offset, count * symbol_size, "the symbol table");
    const CoreSymbols core_symbols{context, headers};
    std::uint32_t kept = 0;
    std::uint32_t strtab_size = 0;
    for (std::uint64_t i = 0; i < count; ++i)
    {
        Elf64_Sym symbol;
        std::memcpy(&symbol, symbols.data() + i * symbol_size, symbol_size);
        if (!core_symbols.stays(symbol, i))
            continue;
        const auto name = elf.symbol_name(strtab, symbol, i);
        strtab_size += static_cast<std::uint32_t>(name.size() + 1);
        ++kept;
    }

    // The cut-down tables come to the end of CORE.
    info.symoffs = align32(core.size, symsect.sh_addralign != 0 ? symsect.sh_addralign : 1);
    core.size = static_cast<std::uint32_t>(info.symoffs + kept * symbol_size);
    info.stroffs = core.size;
    core.size += strtab_size;
    info.core_typeoffs = core.size;
    core.size += kept;
    close(core);

    strsect.sh_flags |= SHF_ALLOC;
    strsect.sh_entsize = shape.entsize(shape.init_data(), module_get_offset(init.size, strsect));

    // struct mod_kallsyms of the whole table, and its type letters, end INIT.
    init.size = align32(init.size, sizeof(std::uint64_t));
    info.mod_kallsyms_init_off = init.size;
    init.size += static_cast<std::uint32_t>(profile.size_of("mod_kallsyms"));
    info.init_typeoffs = init.size;
    init.size += static_cast<std::uint32_t>(count);
    close(init);

    regions.store(shape.core_data(), core);
    regions.store(shape.init_data(), init);
}

void add_kallsyms(LoadContext& context, const ElfView& elf)
{
    Kernel& kernel = context.kernel;
    const LoadInfo& info = context.info;
    GuestMemory& memory = kernel.memory();
    const auto headers = elf.sections();
    const Elf64_Shdr& symsec = headers[info.index.sym];
    const ModuleRegions regions{kernel, info.mod};
    const ModuleLayout core = regions.load(regions.shape().core_data());
    const ModuleLayout init = regions.load(regions.shape().init_data());

    GuestStruct module = module_at(kernel, info.mod);
    const GuestAddr full = init.base + info.mod_kallsyms_init_off;
    module.set("kallsyms", full);
    const GuestAddr symtab{symsec.sh_addr};
    const std::uint64_t count = symsec.sh_size / symbol_size;
    const GuestAddr strtab{headers[info.index.str].sh_addr};
    const GuestAddr typetab = init.base + info.init_typeoffs;
    GuestStruct init_kallsyms{memory, kernel.profile(), "mod_kallsyms", full};
    init_kallsyms.set("symtab", symtab);
    init_kallsyms.set("num_symtab", static_cast<std::uint32_t>(count));
    init_kallsyms.set("strtab", strtab);
    init_kallsyms.set("typetab", typetab);

    GuestStruct core_kallsyms{
        memory, kernel.profile(), "mod_kallsyms", module.member("core_kallsyms")};
    const GuestAddr core_symtab = core.base + info.symoffs;
    const GuestAddr core_strtab = core.base + info.stroffs;
    const GuestAddr core_typetab = core.base + info.core_typeoffs;
    core_kallsyms.set("symtab", core_symtab);
    core_kallsyms.set("strtab", core_strtab);
    core_kallsyms.set("typetab", core_typetab);

    GuestWindow init_window{memory, init.range()};
    GuestWindow core_window{memory, core.range()};
    const CoreSymbols core_symbols{context, headers};
    SymbolTypes types{elf, headers, info.index.pcpu};
    std::uint64_t strtab_left = info.core_typeoffs - info.stroffs;
    GuestAddr string_to = core_strtab;
    std::uint32_t kept = 0;
    std::string storage;
    for (std::uint64_t i = 0; i < count; ++i)
    {
        auto symbol = init_window.load<Elf64_Sym>(symtab + i * symbol_size);
        const char type = types.type(symbol);
        init_window.store(typetab + i, type);
        if (!core_symbols.stays(symbol, i))
            continue;
        core_window.store(core_typetab + kept, type);
        const auto name = init_window.cstring(strtab + symbol.st_name, strtab_left, storage);
        symbol.st_name = static_cast<Elf64_Word>(string_to - core_strtab);
        core_window.store(core_symtab + kept * symbol_size, symbol);
        ++kept;
        // strscpy() into what is left: names that grew since layout_symtab() are cut, and end it.
        if (name.size() >= strtab_left)
        {
            if (strtab_left != 0)
            {
                core_window.write(string_to, std::as_bytes(std::span{name}.first(strtab_left - 1)));
                core_window.store(string_to + (strtab_left - 1), '\0');
            }
            break;
        }
        core_window.write(string_to, std::as_bytes(std::span{name}));
        core_window.store(string_to + name.size(), '\0');
        string_to += name.size() + 1;
        strtab_left -= name.size() + 1;
    }
    core_kallsyms.set("num_symtab", kept);
}

} // namespace kobox
