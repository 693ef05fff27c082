#include "kernel_real/kallsyms_index.hpp"

#include "kernel_stub/module_memory.hpp"

#include <algorithm>
#include <cstdint>
#include <elf.h>
#include <memory>
#include <optional>
#include <string_view>
#include <vector>

namespace kobox
{

namespace
{

/// What the answer lies between.
struct Bounds
{
    std::uint64_t exceeded; ///< what the symbol's value is above
    std::uint64_t end;      ///< where it ends if no symbol follows
};

/// Where the kernel keeps what the walk reads.
struct Members
{
    std::uint64_t kallsyms;
    std::uint64_t symtab, num_symtab, strtab;

    explicit Members(const SymbolTable& symbols)
        : kallsyms{symbols.offset_of("module", "kallsyms")},
          symtab{symbols.offset_of("mod_kallsyms", "symtab")},
          num_symtab{symbols.offset_of("mod_kallsyms", "num_symtab")},
          strtab{symbols.offset_of("mod_kallsyms", "strtab")}
    {}
};

/// The two areas of a module up to v6.3.
struct TwoLayouts
{
    std::uint64_t core_base, core_text_size;
    std::uint64_t init_base, init_size, init_text_size;

    explicit TwoLayouts(const SymbolTable& symbols)
        : core_base{symbols.offset_of("module", "core_layout.base")},
          core_text_size{symbols.offset_of("module", "core_layout.text_size")},
          init_base{symbols.offset_of("module", "init_layout.base")},
          init_size{symbols.offset_of("module", "init_layout.size")},
          init_text_size{symbols.offset_of("module", "init_layout.text_size")}
    {}

    [[nodiscard]] std::optional<Bounds> bounds(
        const GuestMemory& memory, GuestAddr mod, std::uint64_t addr, std::uint64_t first) const
    {
        const auto init = memory.load<std::uint64_t>(mod + init_base);
        const bool in_init = addr - init < memory.load<std::uint32_t>(mod + init_size);
        return Bounds{
            first, in_init ? init + memory.load<std::uint32_t>(mod + init_text_size)
                           : memory.load<std::uint64_t>(mod + core_base) +
                                 memory.load<std::uint32_t>(mod + core_text_size)};
    }
    /// Mirrors is_arm_mapping_symbol(), kernel/module/kallsyms.c (v6.1), given the three first
    /// bytes.
    [[nodiscard]] static bool is_mapping_symbol(std::string_view start)
    {
        if (start.starts_with(".L"))
            return true;
        constexpr std::string_view kinds = "axtd";
        return start.size() >= 2 && start[0] == '$' &&
               kinds.find(start[1]) != std::string_view::npos &&
               (start.size() == 2 || start[2] == '.');
    }
};

/// Since Linux commit ac3b43283923 ("module: replace module_layout with module_memory") (in v6.4),
/// a module has an area for each kind of memory.
struct MemoryByType
{
    std::uint64_t mem, size_of_one;
    std::uint64_t base, size;

    explicit MemoryByType(const SymbolTable& symbols)
        : mem{symbols.offset_of("module", "mem")},
          size_of_one{symbols.size_of("module_memory")},
          base{symbols.offset_of("module_memory", "base")},
          size{symbols.offset_of("module_memory", "size")}
    {}

    /// The symbol lies in the area of the address. Releases differ in what they say where none
    /// does, and there the guest answers itself.
    [[nodiscard]] std::optional<Bounds> bounds(
        const GuestMemory& memory, GuestAddr mod, std::uint64_t addr, std::uint64_t first) const
    {
        for (std::uint64_t type = 0; type < max_module_regions; ++type)
        {
            const GuestAddr area = mod + mem + type * size_of_one;
            const auto start = memory.load<std::uint64_t>(area + base);
            const auto length = memory.load<std::uint32_t>(area + size);
            if (addr - start < length)
                return Bounds{std::max(start - 1, first), start + length};
        }
        return std::nullopt;
    }
    /// Mirrors is_mapping_symbol(), include/linux/module_symbol.h (v6.12).
    [[nodiscard]] static bool is_mapping_symbol(std::string_view start)
    {
        return start.starts_with(".L") || start.starts_with("L0") || start.starts_with('$');
    }
};

struct Named
{
    std::uint64_t value;
    std::uint32_t index;
};

/// The symbols of one module as they were when the index was made.
struct Index
{
    std::uint64_t mod{}, symtab{}, strtab{};
    std::uint32_t count{};
    std::uint64_t first_value{}; ///< of symbol 0, which every other must exceed
    std::vector<Named> named;    ///< by value, the first of those with one value

    [[nodiscard]] bool is_of(
        const GuestMemory& memory, const Members& at, std::uint64_t module) const
    {
        const GuestAddr kallsyms{memory.load<std::uint64_t>(GuestAddr{module} + at.kallsyms)};
        return module == mod && memory.load<std::uint64_t>(kallsyms + at.symtab) == symtab &&
               memory.load<std::uint32_t>(kallsyms + at.num_symtab) == count &&
               memory.load<std::uint64_t>(kallsyms + at.strtab) == strtab;
    }
    void make(
        const GuestMemory& memory, const Members& at, std::uint64_t module,
        bool (*is_mapping_symbol)(std::string_view));
};

void Index::make(
    const GuestMemory& memory, const Members& at, std::uint64_t module,
    bool (*is_mapping_symbol)(std::string_view))
{
    mod = 0;
    const GuestAddr kallsyms{memory.load<std::uint64_t>(GuestAddr{module} + at.kallsyms)};
    symtab = memory.load<std::uint64_t>(kallsyms + at.symtab);
    count = memory.load<std::uint32_t>(kallsyms + at.num_symtab);
    strtab = memory.load<std::uint64_t>(kallsyms + at.strtab);
    // A count out of a damaged table may be anything.
    if (!memory.is_mapped(GuestAddr{symtab}, std::uint64_t{count} * sizeof(Elf64_Sym)))
        throw GuestFault{GuestAddr{symtab}, Access::read};
    std::vector<Elf64_Sym> table(count);
    memory.read(GuestAddr{symtab}, std::as_writable_bytes(std::span{table}));
    first_value = table.empty() ? 0 : table.front().st_value;
    named.clear();
    constexpr std::uint64_t enough = 3;
    for (std::uint32_t i = 1; i < count; ++i)
    {
        if (table[i].st_shndx == SHN_UNDEF)
            continue;
        const auto start = memory.load_cstring(GuestAddr{strtab} + table[i].st_name, enough);
        if (!start.empty() && !is_mapping_symbol(start))
            named.push_back({table[i].st_value, i});
    }
    std::ranges::stable_sort(named, {}, &Named::value);
    const auto rest = std::ranges::unique(named, {}, &Named::value);
    named.erase(rest.begin(), rest.end());
    mod = module;
}

/// The function's arguments: mod, addr, size, offset; its result in RAX. nullopt: the guest's own
/// code knows.
template <typename Areas>
std::optional<std::uint64_t> answer(Pc& pc, const Members& at, const Areas& areas, Index& index)
{
    PagedMemory& memory = pc.memory();
    const GuestAddr mod{pc.reg(Reg::rdi)};
    const std::uint64_t addr = pc.reg(Reg::rsi);
    if (!index.is_of(memory, at, to_u64(mod)))
        index.make(memory, at, to_u64(mod), Areas::is_mapping_symbol);

    const auto bounds = areas.bounds(memory, mod, addr, index.first_value);
    const auto after = std::ranges::upper_bound(index.named, addr, {}, &Named::value);
    if (!bounds || after == index.named.begin() || (after - 1)->value <= bounds->exceeded)
        return std::nullopt;
    const Named best = *(after - 1);
    const std::uint64_t next =
        after == index.named.end() ? bounds->end : std::min(bounds->end, after->value);
    if (const GuestAddr size{pc.reg(Reg::rdx)}; size != GuestAddr{})
        memory.store(size, next - best.value);
    if (const GuestAddr offset{pc.reg(Reg::rcx)}; offset != GuestAddr{})
        memory.store(offset, addr - best.value);
    const auto symbol =
        memory.load<Elf64_Sym>(GuestAddr{index.symtab} + best.index * sizeof(Elf64_Sym));
    return index.strtab + symbol.st_name;
}

template <typename Areas>
void answer_by(HostModel& host, const SymbolTable& symbols)
{
    host.pc().hook(
        symbols.at("find_kallsyms_symbol"),
        [&host, at = Members{symbols}, areas = Areas{symbols}, index = std::make_shared<Index>()] {
            // Where a damaged table leads out of memory the kernel's own walk faults, as it has to.
            try
            {
                if (const auto name = answer(host.pc(), at, areas, *index))
                    host.pc().return_now(*name);
            }
            catch (const GuestFault&)
            {
                return;
            }
        });
}

} // namespace

void answer_find_kallsyms_symbol(HostModel& host, const SymbolTable& symbols)
{
    if (!symbols.find("find_kallsyms_symbol") || !symbols.has_member("mod_kallsyms", "symtab"))
        return;
    if (symbols.has_member("module", "core_layout.text_size"))
        answer_by<TwoLayouts>(host, symbols);
    else if (symbols.has_member("module", "mem") && symbols.has_member("module_memory", "size"))
        answer_by<MemoryByType>(host, symbols);
}

} // namespace kobox
